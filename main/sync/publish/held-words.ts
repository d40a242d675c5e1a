import type { BooksReader } from '../../../db/books';
import type { HeldAccount } from '../../../db/repositories/publications';

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
  const named = (why: HeldAccount['why']): readonly string[] =>
    held
      .filter((one) => one.why === why)
      .map(({ provider }) => `${names.get(provider) ?? provider} (${provider})`);
  const [newer, withdrawn] = [named('newer_password'), named('withdrawn_since')];
  const parts = [
    newer.length > 0 &&
      `${carers(newer.length)} changed their password after the backup from which this ledger was restored: ${listed(newer)}. What lies there for them was left as it is, and what they send can’t be taken. Issue new temporary passwords to them, then publish.`,
    withdrawn.length > 0 &&
      `${carers(withdrawn.length)} had their account withdrawn after that backup, so it was not published again: ${listed(withdrawn)}. Withdraw it here too, or issue a new temporary password.`,
    unknown > 0 &&
      `${unknown === 1 ? '1 account' : `${unknown} accounts`} there, issued after that backup, ${unknown === 1 ? 'is' : 'are'} not known to this ledger and ${unknown === 1 ? 'was' : 'were'} left as ${unknown === 1 ? 'it is' : 'they are'}. Issue accounts to the carers who have none here; to end the old ones, remove manifest.json there and publish again.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function carers(count: number): string {
  return count === 1 ? '1 carer' : `${count} carers`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
