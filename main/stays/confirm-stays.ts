import type { BooksReader } from '../../db/books';
import type { ConfirmedStay } from '../../db/repositories/stays';
import { later, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { Placement } from '../../domain/facts';
import { nightsInPeriod } from '../../domain/placements/nights';
import { confirmedDay } from '../../domain/placements/stays';
import type { ChangeContext } from '../door/context';
import { Refusal } from '../door/refusal';

export interface StaysToConfirm {
  readonly placements: readonly string[];
  /** The day on which the children were there, by whoever was asked. */
  readonly asOf: IsoDate;
  readonly note: string | null;
}

/** Confirms stays, all or none; those that are confirmed up to that day already are left, and counted. */
export async function confirmStays(
  { books, change, at }: ChangeContext,
  { placements: refs, asOf, note }: StaysToConfirm,
): Promise<{ confirmed: number; already: number; ids: number[] }> {
  await checkDay(books, asOf, at.slice(0, 10));
  const known = new Map((await books.placements.list()).map((placement) => [placement.ref, placement]));
  const latest = await books.stays.latest();
  const current = await books.periods.current();
  const stays = [...new Set(refs)].map((ref): ConfirmedStay => {
    const placement = known.get(ref);
    if (!placement) throw refused('not_found', `There is no placement ${ref}.`);
    if (current && !nightsInPeriod(placement, current)) throw noNights(placement, current.period);
    const day = confirmedDay(placement, asOf);
    if (day === null) throw notBegun(placement, asOf);
    return { placement: ref, asOf: day, note };
  });
  const news = stays.filter((stay) => (latest.get(stay.placement)?.asOf ?? '') < stay.asOf);
  const confirmed = await books.stays.confirmMany(news, change);
  return {
    confirmed: confirmed.length,
    already: stays.length - news.length,
    ids: confirmed.map(({ id }) => id),
  };
}

/** Refuses a day that lies ahead: nobody knows yet where a child will be, and the list would be quiet until then. */
async function checkDay(books: BooksReader, asOf: IsoDate, today: IsoDate): Promise<void> {
  const current = await books.periods.current();
  if (!current) throw refused('bad_input', 'There is no current period, so no stay has to be confirmed.');
  const last = later(current.lastDay, today);
  if (asOf <= last) return;
  const message = `A stay can be confirmed up to ${formatDate(last)}: nobody knows yet where the children will be on ${formatDate(asOf)}. Give an earlier day.`;
  throw refused('bad_input', message);
}

function noNights({ ref, startDate, endDate }: Placement, period: string): Refusal {
  const days =
    endDate === null
      ? `begins on ${formatDate(startDate)}`
      : `lasts from ${formatDate(startDate)} to ${formatDate(endDate)}`;
  return refused(
    'bad_input',
    `Placement ${ref} ${days}: period ${period} pays none of it, so there is nothing to confirm.`,
  );
}

function notBegun({ ref, startDate }: Placement, asOf: IsoDate): Refusal {
  return refused(
    'bad_input',
    `Placement ${ref} begins on ${formatDate(startDate)}: it cannot be confirmed for ${formatDate(asOf)}. Give a later day, or correct its start date.`,
  );
}

function refused(code: 'bad_input' | 'not_found', message: string): Refusal {
  return new Refusal(code, `${message} Nothing was confirmed.`);
}
