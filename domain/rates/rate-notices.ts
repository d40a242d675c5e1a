import { addDays, ageOn, type IsoDate } from '../calendar/dates';
import { formatDate } from '../calendar/format-dates';
import type { PeriodName } from '../calendar/periods';
import type { Rate } from '../facts';
import { formatPence } from '../money/format-money';
import { divideRounded } from '../money/pence';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import { bandInWords, bandsOverlap } from './bands';
import { isSameRate, type NewRate } from './new-rates';
import type { NightsWithoutRate } from './nights-without-rate';
import { ratesInForce } from './rates-in-force';

export const RATE_NOTICE_CODES = [
  'no_rate',
  'large_change',
  'band_goes_on',
  'followed_by_another',
  'not_in_forecast',
  'within_a_period',
  'year_assumed',
  'beyond_the_calendar',
  'no_periods',
  'already_prepared',
] as const;
export type RateNoticeCode = (typeof RATE_NOTICE_CODES)[number];

/** Something to know before rates are saved. None refuses them. */
export interface RateNotice {
  readonly code: RateNoticeCode;
  /** A warning is most likely a mistake or leaves a payment blocked; an info only explains. */
  readonly intent: 'warning' | 'info';
  readonly message: string;
}

/** What the notices are told from. */
export interface RatesToTell {
  readonly saved: readonly NewRate[];
  readonly before: readonly Rate[];
  readonly after: readonly Rate[];
  readonly facts: Pick<ScheduleFacts, 'clients' | 'serviceLevels' | 'varianceBasisPoints'>;
  /** The nights without a rate once the rates are saved, period by period in order of time. */
  readonly unpriced: readonly { readonly period: PeriodName; readonly found: readonly NightsWithoutRate[] }[];
}

/** What there is to know about the rates themselves, the warnings first. */
export function rateNotices(rates: RatesToTell): RateNotice[] {
  return [
    ...nightsLeftWithoutRate(rates),
    ...largeChanges(rates),
    ...bandsThatGoOn(rates),
    ...followedByOthers(rates),
    ...notInForecast(rates),
  ];
}

function nightsLeftWithoutRate({ unpriced, facts }: RatesToTell): RateNotice[] {
  const all = unpriced.flatMap(({ found }) => found);
  return [...Map.groupBy(all, ({ placement }) => placement.serviceLevel)].map(([level, found]) => {
    const nights = found.flatMap(({ placement, nights: own }) =>
      own.map((night) => ({ night, age: ageOn(facts.clients.get(placement.client)!.dateOfBirth, night) })),
    );
    const ages = [...new Set(nights.map(({ age }) => age))].sort((a, b) => a - b);
    const first = nights.map(({ night }) => night).sort()[0]!;
    const placements = new Set(found.map(({ placement }) => placement.ref));
    const who =
      placements.size === 1 ? `placement ${[...placements].join('')}` : `${placements.size} placements`;
    return warning(
      'no_rate',
      `${levelName(facts, level)} has no rate at age${ages.length === 1 ? '' : 's'} ${inWords(ages)}: ${who} would be ` +
        `paid nothing from the night of ${formatDate(first)} on, which blocks the payment. Add a rate, or end ${placements.size === 1 ? 'it' : 'them'}.`,
    );
  });
}

function largeChanges({ saved, before, facts }: RatesToTell): RateNotice[] {
  return saved.flatMap((rate) => {
    const held = rateBefore(before, rate);
    if (!held || held.amountPence === rate.amountPence) return [];
    const difference = rate.amountPence - held.amountPence;
    if (Math.abs(difference) * 10_000 <= facts.varianceBasisPoints * held.amountPence) return [];
    const share =
      held.amountPence === 0
        ? ''
        : ` (${divideRounded(Math.abs(difference) * 100, held.amountPence)} % ${difference > 0 ? 'more' : 'less'})`;
    return warning(
      'large_change',
      `${levelName(facts, rate.serviceLevel)}, ${bandInWords(rate)}: ${formatPence(rate.amountPence)} in place of ` +
        `${formatPence(held.amountPence)}${share}. Look whether that is meant.`,
    );
  });
}

/** The rate that is in force for a band's youngest age on the day when a new one would begin. */
function rateBefore(before: readonly Rate[], rate: NewRate): Rate | null {
  const inForce = ratesInForce(before, rate.serviceLevel, rate.effectiveFrom);
  return inForce.find((band) => bandsOverlap(band, rate))?.rate ?? null;
}

/** Where a service level gets several new bands on one day, the ages that none of them holds keep their old rate. */
function bandsThatGoOn({ saved, after, facts }: RatesToTell): RateNotice[] {
  return startsOf(saved).flatMap(({ serviceLevel, effectiveFrom, rates }) => {
    if (rates.length < 2) return [];
    return ratesInForce(after, serviceLevel, effectiveFrom)
      .filter(({ rate }) => rate.effectiveFrom < effectiveFrom)
      .map((band) =>
        info(
          'band_goes_on',
          `${levelName(facts, serviceLevel)}, ${bandInWords(band)}: no new rate, so ${formatPence(band.rate.amountPence)} ` +
            `of ${formatDate(band.rate.effectiveFrom)} goes on.`,
        ),
      );
  });
}

/** A rate that begins before another one of its ages counts only until that one begins. */
function followedByOthers({ saved, after, facts }: RatesToTell): RateNotice[] {
  const followed = startsOf(saved).flatMap((start) => {
    const next = nextStart(start, saved, after);
    return next === null ? [] : [{ ...start, next }];
  });
  const together = Map.groupBy(followed, ({ effectiveFrom, next }) => `${effectiveFrom} ${next}`);
  return [...together.values()].map((all) => {
    const { effectiveFrom, next } = all[0]!;
    const names = all.map(({ serviceLevel }) => levelName(facts, serviceLevel));
    return info(
      'followed_by_another',
      `${someNames(names)}: what begins on ${formatDate(effectiveFrom)} counts up to the night of ` +
        `${formatDate(addDays(next, -1))}; from ${formatDate(next)} on there are other rates already.`,
    );
  });
}

/** The first day after `start` on which another rate takes over from one of its bands; null where none does. */
function nextStart(
  { serviceLevel, effectiveFrom, rates }: Start,
  saved: readonly NewRate[],
  after: readonly Rate[],
): IsoDate | null {
  const later = after.filter(
    (other) =>
      other.serviceLevel === serviceLevel &&
      other.effectiveFrom > effectiveFrom &&
      rates.some((rate) => bandsOverlap(rate, other)) &&
      !saved.some((rate) => isSameRate(rate, other)),
  );
  return later.map((rate) => rate.effectiveFrom).sort()[0] ?? null;
}

function notInForecast({ saved, facts }: RatesToTell): RateNotice[] {
  const items = [...new Set(saved.map((rate) => rate.serviceLevel))].filter(
    (level) => facts.serviceLevels.get(level)?.kind !== 'placement',
  );
  if (items.length === 0) return [];
  const names = someNames(items.map((level) => levelName(facts, level)));
  return [
    info('not_in_forecast', `${names}: paid by claim, at the rate of each item’s day; no forecast has them.`),
  ];
}

interface Start {
  readonly serviceLevel: string;
  readonly effectiveFrom: IsoDate;
  readonly rates: readonly NewRate[];
}

/** The rates that begin together at a service level. */
function startsOf(saved: readonly NewRate[]): Start[] {
  const groups = Map.groupBy(saved, (rate) => `${rate.effectiveFrom} ${rate.serviceLevel}`);
  return [...groups.values()].map((rates) => ({ ...rates[0]!, rates }));
}

const MOST_NAMED = 3;

/** The names, or the first of them and how many others there are. */
function someNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(', ');
  return `${names.slice(0, MOST_NAMED - 1).join(', ')} and ${names.length - MOST_NAMED + 1} other service levels`;
}

/** `21`, `21 and 22`, `0 to 4 and 21`. */
function inWords(ages: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const age of ages) {
    const last = runs.at(-1);
    if (last?.to === age - 1) last.to = age;
    else runs.push({ from: age, to: age });
  }
  const words = runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function levelName(facts: RatesToTell['facts'], level: string): string {
  return facts.serviceLevels.get(level)?.name ?? level;
}

function warning(code: RateNoticeCode, message: string): RateNotice {
  return { code, intent: 'warning', message };
}

function info(code: RateNoticeCode, message: string): RateNotice {
  return { code, intent: 'info', message };
}
