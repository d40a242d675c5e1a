import { numberOfPeriod, type PaymentPeriod } from '../../domain/calendar/periods';
import type { ChangeContext } from '../door/context';
import { confirmStays } from '../stays/confirm-stays';
import { readStays } from '../stays/read-stays';

/** Every few periods an officer goes through the list with the fostering service, the last time before the current one. */
const EVERY_PERIODS = 4;
const FIRST_OF_YEAR = 2;
/** One carer in so many could not be reached by then. */
const NOT_REACHED = 20;

/** True for a period before whose preparation the demo council's stays are confirmed. */
export function isStayRound({ period }: PaymentPeriod): boolean {
  return numberOfPeriod(period) % EVERY_PERIODS === FIRST_OF_YEAR;
}

/** Confirms the stays that are due, up to the period's last day: all but those of carers who could not be reached. */
export async function confirmDueStays(context: ChangeContext, period: PaymentPeriod): Promise<void> {
  const { stays } = await readStays(context.books);
  const placements = stays
    .filter(({ isDue, placement }) => isDue && isReached(placement.provider, period))
    .map(({ placement }) => placement.ref);
  if (placements.length === 0) return;
  const note = 'The fostering service’s list of children in placement, gone through with the social workers.';
  await confirmStays(context, { placements, asOf: period.lastDay, note });
}

/** Other carers each time, and the same ones in every demo ledger. */
function isReached(provider: string, period: PaymentPeriod): boolean {
  return (Number(provider.slice(1)) + numberOfPeriod(period.period)) % NOT_REACHED !== 0;
}
