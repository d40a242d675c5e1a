import type { Books } from '../../db/books';
import type { Change } from '../../db/changes';
import type { IsoDate } from '../../domain/calendar/dates';
import { Refusal } from '../door/refusal';
import { isSame } from './compare';
import { capitalised } from './kinds/wording';
import type { Columns, ImportKindRules, KnownFacts, RowChanged } from './kinds/import-kind';

const REASONS_NAMED = 20;

/**
 * Puts rows back as they were before an import. Refuses with `cannot_undo` where one is no longer as the import left
 * it, or something else rests on it. Gives how many rows were put back.
 */
export async function takeBackChanges<C extends Columns, Facts extends KnownFacts<Row>, Row>(
  rules: ImportKindRules<C, Facts, Row>,
  stored: unknown,
  books: Books,
  today: IsoDate,
  change: Change,
): Promise<number> {
  // The run's own record of what these rules wrote: see `take.ts`.
  const changes = stored as readonly RowChanged<Row>[];
  const facts = await rules.gather(books, today);
  const reasons = changes.flatMap((changed) => {
    const now = facts.existing.get(changed.key);
    const noun = capitalised(rules.noun);
    if (!now) return [`${noun} ${changed.key} is no longer there.`];
    if (!isSame(rules, now, changed.after)) return [`${noun} ${changed.key} was changed since.`];
    return rules.standsInTheWay(changed, facts) ?? [];
  });
  if (reasons.length > 0) throw cannotUndo(reasons);
  try {
    await rules.takeBack(books, changes, change);
  } catch (error) {
    if (isStillReferredTo(error)) throw cannotUndo(['Something else in the ledger refers to what it added.']);
    throw error;
  }
  return changes.length;
}

/** The database's own word that a row has others that point to it, such as an accepted exception. */
function isStillReferredTo(error: unknown): boolean {
  return error instanceof Error && /FOREIGN KEY constraint/i.test(error.message);
}

/** The refusal that names what stands in the way. */
export function cannotUndo(reasons: readonly string[]): Refusal {
  const more = reasons.length - 1;
  const others = more === 0 ? '' : more === 1 ? ' (and 1 more reason)' : ` (and ${more} more reasons)`;
  return new Refusal(
    'cannot_undo',
    `This import cannot be taken back, because something rests on it: ${reasons[0]}${others} Nothing was changed. ` +
      'Correct what is wrong by hand or with a new file.',
    { reasons: reasons.slice(0, REASONS_NAMED), count: reasons.length },
  );
}
