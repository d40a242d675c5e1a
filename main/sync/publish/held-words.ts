import type { BooksReader } from '../../../db/books';
import type { HeldAccount } from '../../../db/repositories/publications';
import { HELD_REASONS, whyHeld } from '../../../domain/sync/held-accounts';
import { carersInWords } from '../../../domain/sync/run-words';

/** So many carers are named; the list of accounts marks them all. */
const MOST_NAMES = 20;

/**
 * What a publication left as it lay because this ledger is restored from a backup, and what there is to do; null where
 * there was nothing of the kind. `unknown`: how many accounts lie there that this ledger never issued.
 */
export async function heldInWords(
  books: BooksReader,
  held: readonly HeldAccount[],
  unknown: number,
): Promise<string | null> {
  if (held.length === 0 && unknown === 0) return null;
  const names = (await books.actions.names()).providers;
  const parts = [
    ...HELD_REASONS.map((reason) => {
      const those = held.filter(({ why }) => why === reason);
      const listed = those.map(({ provider }) => `${names.get(provider) ?? provider} (${provider})`);
      return those.length > 0 && whyHeld(reason, carersInWords(those.length), atMost(listed));
    }),
    unknown > 0 &&
      `${unknown === 1 ? '1 account' : `${unknown} accounts`} there, issued after that backup, ${unknown === 1 ? 'is' : 'are'} not known to this ledger and ${unknown === 1 ? 'was' : 'were'} left as ${unknown === 1 ? 'it is' : 'they are'}. Issue accounts to the carers who have none here; to end the old ones, remove manifest.json there and publish again.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function atMost(names: readonly string[]): readonly string[] {
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`and ${more} more`] : [])];
}
