import type { BooksReader } from '../../db/books';
import { formatDate } from '../../domain/calendar/format-dates';
import { bandInWords } from '../../domain/rates/bands';
import { clashOf, type NewRate } from '../../domain/rates/new-rates';
import { found, Refusal } from '../door/refusal';

/** Refuses rates of which one names no service level, or which would give a night two rates. */
export async function checkRates(
  books: Pick<BooksReader, 'serviceLevels' | 'rates'>,
  saved: readonly NewRate[],
): Promise<void> {
  const levels = new Set((await books.serviceLevels.list()).map((level) => level.code));
  for (const { serviceLevel } of saved) {
    found(levels.has(serviceLevel) || null, `There is no service level ${serviceLevel}. Nothing was saved.`);
  }
  const clash = clashOf(saved, await books.rates.list());
  if (!clash) return;
  const { rate, other, bothNew } = clash;
  const from = `${rate.serviceLevel}, from ${formatDate(rate.effectiveFrom)}`;
  const message = bothNew
    ? `${from}: a rate for ${bandInWords(other)} and one for ${bandInWords(rate)} would both hold the same ages. Correct one of them. Nothing was saved.`
    : `${from}: there is a rate for ${bandInWords(other)} already, and one for ${bandInWords(rate)} would hold the same ages. Nothing was saved.`;
  throw new Refusal(bothNew ? 'bad_input' : 'already_exists', message);
}
