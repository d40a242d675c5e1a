import type { BooksReader } from '../../db/books';
import type { Placement } from '../../domain/facts';
import { adjustments } from '../../domain/schedule/adjustments';
import type { placementsContract } from '../../preload/contract/placements';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { gatherFacts } from '../periods/gather-facts';
import { placementRow, readPlacementNames } from './placement-rows';

export const placementsCommands: Handlers<typeof placementsContract> = {
  'placements.list': async ({ books }) => {
    const names = await readPlacementNames(books);
    return (await books.placements.list()).map((placement) => placementRow(placement, names));
  },
  'placements.save': async ({ books, change }, { placement, isNew }) => {
    const known = await books.placements.find(placement.ref);
    if (isNew && known) {
      throw new Refusal(
        'already_exists',
        `There is a placement ${placement.ref} already. Give another reference.`,
      );
    }
    if (!isNew) found(known, `There is no placement ${placement.ref}.`);
    await checkReferences(books, placement);
    await books.placements.save(placement, change);
    return placementRow(placement, await readPlacementNames(books));
  },
  'placements.effect': async ({ books }, placement) => {
    await checkReferences(books, placement);
    const current = await books.periods.current();
    if (current?.state !== 'current') return [];
    const facts = await gatherFacts(books, { ...current, state: 'current' });
    const own = (line: { placement: string | null }): boolean => line.placement === placement.ref;
    // Only this placement's care: the effect of saving must not count what is due for others anyway.
    const paidCare = facts.paidCare.filter(own);
    const after = adjustments({ ...facts, paidCare, placements: [placement] });
    return after.lines.map(({ carePeriod, provider, amountPence }) => ({
      carePeriod,
      provider,
      amountPence,
    }));
  },
};

/** Refuses a placement that names something unknown, or a service level that no nights can be paid by. */
async function checkReferences(books: BooksReader, placement: Placement): Promise<void> {
  const unknown = (what: string, ref: string): Refusal =>
    new Refusal('unknown_reference', `There is no ${what} ${ref}. Nothing was saved.`);
  if (!(await books.clients.find(placement.client))) throw unknown('child', placement.client);
  if (!(await books.providers.find(placement.provider))) throw unknown('carer', placement.provider);
  const level = await books.serviceLevels.find(placement.serviceLevel);
  if (!level) throw unknown('service level', placement.serviceLevel);
  if (level.kind !== 'placement') {
    const message = `${level.name} is not for placements: it prices items of claims. Choose another service level.`;
    throw new Refusal('bad_input', message);
  }
}
