import { addDays, daysBetween, later, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';

/** A run of days on a timeline; without `to` it goes on. */
export interface TimelineSpan {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface TimelineTick {
  readonly day: IsoDate;
  readonly label: string;
  /** From 0 at the left to 100 at the right. */
  readonly percent: number;
}

export interface TimelineScale {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly ticks: readonly TimelineTick[];
  /** Where a day lies, from 0 at the left to 100 at the right; days outside lie on the edge. */
  percentOf(day: IsoDate): number;
}

const MOST_TICKS = 8;
/** Months between ticks, the finest first. */
const STEPS = [1, 3, 6, 12, 24, 60, 120];
/** Room after the last known day, so that an open placement is seen to go on. */
const ROOM_DAYS = 28;

/**
 * The scale of a timeline that holds each of `spans` and `today` (the ledger's day, not the computer's).
 * It begins with the month of the earliest day.
 */
export function timelineScale(spans: readonly TimelineSpan[], today: IsoDate): TimelineScale {
  const starts = spans.map((span) => span.from);
  const first = [...starts, today].sort()[0] ?? today;
  const from = `${first.slice(0, 7)}-01`;
  const to = addDays(
    [...spans.map((span) => later(span.to ?? span.from, span.from)), today].sort().at(-1) ?? today,
    ROOM_DAYS,
  );
  const length = daysBetween(from, to);
  const percentOf = (day: IsoDate): number =>
    Math.min(100, Math.max(0, (daysBetween(from, day) / length) * 100));
  return { from, to, percentOf, ticks: ticksBetween(from, to).map((day) => tick(day, percentOf(day))) };
}

function tick(day: IsoDate, percent: number): TimelineTick {
  return { day, percent, label: formatDate(day).slice(2) };
}

function ticksBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  for (const step of STEPS) {
    const days = monthStarts(from, to, step);
    if (days.length <= MOST_TICKS) return days;
  }
  return [from];
}

/** The first days of months whose number (counted from year 0) `step` divides, in `from`…`to`. */
function monthStarts(from: IsoDate, to: IsoDate, step: number): IsoDate[] {
  const days: IsoDate[] = [];
  const firstMonth = Math.ceil(monthNumber(from) / step) * step;
  for (let month = firstMonth; ; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day > to) return days;
    days.push(day);
  }
}

function monthNumber(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
