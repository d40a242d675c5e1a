import type { ApplicationContext } from '../../main/door/context';
import type { AnyHandler } from '../../main/door/door';
import { transact } from '../../main/door/transact';
import { finalisePeriod } from '../../main/periods/finalise';

const finalise: AnyHandler = async (context: ApplicationContext, { period }: { period: string }) =>
  await transact(context.ledger, async (books) => await finalisePeriod({ ...context, books }, period));

/** For a desk: finalising without the copy of the ledger that is made before it, which has its own tests and takes time. */
export const FINALISING_ALONE = { 'periods.finalise': finalise } as const;
