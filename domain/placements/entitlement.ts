import { addDays, ageOn, birthday, daysBetween, type IsoDate } from '../calendar/dates';
import type { PaymentPeriod } from '../calendar/periods';
import type { Client, Placement, Rate, ServiceLevel } from '../facts';
import { divideRounded, sumPence, type Pence } from '../money/pence';
import type { RateTable } from '../rates/rate-table';
import { nightsInPeriod, type Nights } from './nights';

/** A run of consecutive nights at the same rate: one payment line. */
export interface Segment extends Nights {
  readonly nights: number;
  readonly ratePence: Pence;
  readonly rateUnit: 'week' | 'night';
  readonly amountPence: Pence;
  /** The rates it rests on, in order: more than one where a new rate or band has the same price. */
  readonly rates: readonly Rate[];
  /** The birthday that brought the client into this band, where it falls on the first night. */
  readonly turned: { readonly age: number; readonly on: IsoDate } | null;
}

/** What a placement is due for a period, and the first night without a rate, if any (it pays nothing). */
export interface Entitlement {
  readonly segments: readonly Segment[];
  readonly amountPence: Pence;
  readonly nightWithoutRate: IsoDate | null;
}

type Priced = Pick<ServiceLevel, 'code' | 'unit'>;

/** What `nights` nights pay at a price a week or a night, in pence. */
export function priceOfNights(ratePence: Pence, rateUnit: 'week' | 'night', nights: number): Pence {
  return rateUnit === 'week' ? divideRounded(ratePence * nights, 7) : ratePence * nights;
}

/**
 * What a placement is due for a period by the facts given: its nights, cut where the rate changes.
 * A rate can change only on a day when one takes effect or the client has a birthday, so only those days are looked at.
 */
export function entitlement(
  placement: Pick<Placement, 'startDate' | 'endDate'>,
  client: Pick<Client, 'dateOfBirth'>,
  level: Priced,
  table: RateTable,
  period: Pick<PaymentPeriod, 'firstDay' | 'lastDay'>,
): Entitlement {
  const nights = nightsInPeriod(placement, period);
  if (!nights) return { segments: [], amountPence: 0, nightWithoutRate: null };
  const segments: Segment[] = [];
  let nightWithoutRate: IsoDate | null = null;
  for (const piece of piecesOf(nights, cutDays(nights, client, level, table))) {
    const rate = table.rateOn(level.code, ageOn(client.dateOfBirth, piece.from), piece.from);
    if (rate) append(segments, piece, rate, client, level);
    else nightWithoutRate ??= piece.from;
  }
  return {
    segments,
    amountPence: sumPence(segments.map((segment) => segment.amountPence)),
    nightWithoutRate,
  };
}

function cutDays(
  nights: Nights,
  client: Pick<Client, 'dateOfBirth'>,
  level: Priced,
  table: RateTable,
): IsoDate[] {
  const days = table.daysOfChange(level.code).filter((day) => nights.from < day && day <= nights.to);
  const lastAge = ageOn(client.dateOfBirth, nights.to);
  for (let age = ageOn(client.dateOfBirth, nights.from) + 1; age <= lastAge; age += 1) {
    days.push(birthday(client.dateOfBirth, age));
  }
  return days.length < 2 ? days : [...new Set(days)].sort();
}

function piecesOf(nights: Nights, cuts: readonly IsoDate[]): Nights[] {
  const starts = [nights.from, ...cuts];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? nights.to : addDays(next, -1) };
  });
}

/** Lengthens the last segment where the price goes on unchanged, else begins a new one. */
function append(
  segments: Segment[],
  piece: Nights,
  rate: Rate,
  client: Pick<Client, 'dateOfBirth'>,
  level: Priced,
): void {
  const last = segments.at(-1);
  if (last && last.ratePence === rate.amountPence && addDays(last.to, 1) === piece.from) {
    const rates = last.rates.includes(rate) ? last.rates : [...last.rates, rate];
    segments[segments.length - 1] = segmentOf({ from: last.from, to: piece.to }, rates, last.turned, level);
    return;
  }
  segments.push(segmentOf(piece, [rate], last ? turnedOn(client, piece.from) : null, level));
}

function segmentOf(
  { from, to }: Nights,
  rates: readonly Rate[],
  turned: Segment['turned'],
  level: Priced,
): Segment {
  if (level.unit !== 'week' && level.unit !== 'night') {
    throw new RangeError(
      `service level ${level.code} is priced per ${level.unit}; nights need a week or a night`,
    );
  }
  const nights = daysBetween(from, to) + 1;
  const ratePence = rates[0]!.amountPence;
  const amountPence = priceOfNights(ratePence, level.unit, nights);
  return { from, to, nights, ratePence, rateUnit: level.unit, amountPence, rates, turned };
}

function turnedOn(client: Pick<Client, 'dateOfBirth'>, day: IsoDate): Segment['turned'] {
  const age = ageOn(client.dateOfBirth, day);
  return ageOn(client.dateOfBirth, addDays(day, -1)) < age ? { age, on: day } : null;
}
