import { expect } from 'vitest';
import type { SignedIn } from '../../domain/sync/publication-outcome';
import { collectAll, issueTo, publishAll, signedIn, typedBy, withCouncil, type Council } from './carers-page';
import { OLIVE } from './people';

/** A council with two carers who have signed in. */
export async function withCarers(work: (council: Council, carers: readonly SignedIn[]) => Promise<void>) {
  await withCouncil(async (council) => {
    const issued = await issueTo(council, 2);
    await publishAll(council);
    const carers: SignedIn[] = [];
    for (const one of issued) carers.push(await signedIn(council.web, typedBy(one)));
    await work(council, carers);
    expect(council.desk.unexpected).toEqual([]);
    expect(await council.desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
  });
}

/** Collects, and gives what became of each file, in words. */
export async function outcomes(council: Council, at?: string): Promise<string[]> {
  const received = await collectAll(council, at === undefined ? {} : { at });
  return received.map(({ outcome, row }) => `${outcome}: ${row?.reason ?? row?.takenAs ?? ''}`).sort();
}

/** All that could have been saved in part. */
export const lists = async ({ desk }: Council) => [
  await desk.ask(OLIVE, 'actions.list', { openOnly: false }),
  await desk.ask(OLIVE, 'claims.list', {}),
];
