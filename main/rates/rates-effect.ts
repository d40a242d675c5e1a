import { setImmediate as letOthersWork } from 'node:timers/promises';
import { later } from '../../domain/calendar/dates';
import { yearOfPeriod, type PaymentPeriod } from '../../domain/calendar/periods';
import { calendarNotices } from '../../domain/rates/calendar-notices';
import type { NewRate } from '../../domain/rates/new-rates';
import {
  nightsWithoutRate,
  nightsGained,
  type NightsWithoutRate,
} from '../../domain/rates/nights-without-rate';
import { rateNotices, type RateNotice } from '../../domain/rates/rate-notices';
import {
  adjustedPeriods,
  effectByYear,
  effectOnOpenPeriod,
  factsOfOpenPeriod,
  type AdjustedPeriod,
  type OpenPeriodEffect,
} from '../../domain/rates/rates-effect';
import { calculateSchedule } from '../../domain/schedule/calculate';
import type { ScheduleFacts } from '../../domain/schedule/schedule-facts';
import type { RatesEffect } from '../../preload/contract/rates';
import type { ApplicationContext } from '../door/context';
import { gatherGround, type Ground } from './gather-ground';

/** Who asks, and of which ledger. */
export type Asking = Pick<ApplicationContext, 'ledger' | 'user' | 'at' | 'signal'>;

/**
 * What saving rates would do: read once, then worked out a schedule at a time, so that the ledger's thread is never
 * held for longer than one of them takes. Nothing is saved.
 */
export async function ratesEffect(asking: Asking, saved: readonly NewRate[]): Promise<RatesEffect> {
  const { ledger, user, at, signal } = asking;
  const ground = await ledger.read((books) =>
    gatherGround(books, saved, { enteredBy: user.name, enteredAt: at }),
  );
  const next = async (): Promise<void> => {
    await letOthersWork();
    signal.throwIfAborted();
  };
  const { periods, adjusted } = await openPeriods(ground, next);
  const nights = await nightsOf(ground, saved, next);
  const { calendar, facts, counts, prepared } = ground;
  const changesCurrent = adjusted.length > 0 || periods[0]?.beforePence !== periods[0]?.afterPence;
  return {
    ...counts,
    current: facts?.period.period ?? null,
    years: effectByYear(periods, adjusted, ground.paid),
    periods,
    adjusted,
    nights: nights.counts,
    notices: [
      ...(prepared && changesCurrent ? [preparedNotice(prepared)] : []),
      ...(facts ? rateNotices({ ...ground, facts, saved, unpriced: nights.left }) : []),
      ...calendarNotices(saved, calendar),
    ],
    serviceLevels: ground.serviceLevels,
  };
}

type Next = () => Promise<void>;

async function openPeriods(
  { facts, newRates, open, calendar }: Ground,
  next: Next,
): Promise<{ periods: OpenPeriodEffect[]; adjusted: AdjustedPeriod[] }> {
  const periods: OpenPeriodEffect[] = [];
  let adjusted: AdjustedPeriod[] = [];
  if (!facts) return { periods, adjusted };
  for (const period of open) {
    const own = factsOfOpenPeriod(facts, period);
    const before = calculateSchedule(own);
    await next();
    const after = calculateSchedule({ ...own, rates: newRates });
    if (own === facts) adjusted = adjustedPeriods(facts.finalisedPeriods, before, after);
    periods.push(effectOnOpenPeriod(period, calendar.assumed.includes(period), before, after));
    await next();
  }
  return { periods, adjusted };
}

interface Nights {
  readonly counts: RatesEffect['nights'];
  readonly left: { readonly period: string; readonly found: readonly NightsWithoutRate[] }[];
}

/** Only the nights from the first of the rates on: those before are the same before and after. */
async function nightsOf(
  { facts, newRates, open }: Ground,
  saved: readonly NewRate[],
  next: Next,
): Promise<Nights> {
  const counts = { gained: 0, lost: 0, left: 0 };
  const left: Nights['left'] = [];
  if (!facts) return { counts, left };
  const levels = new Set(saved.map((rate) => rate.serviceLevel));
  const first = saved.map((rate) => rate.effectiveFrom).sort()[0]!;
  for (const whole of [...facts.finalisedPeriods, ...open].filter(({ lastDay }) => lastDay >= first)) {
    const period = { ...whole, firstDay: later(whole.firstDay, first) };
    const [before, after] = nightsBeforeAndAfter(facts, newRates, period, levels);
    counts.gained += nightsGained(before, after);
    counts.lost += nightsGained(after, before);
    counts.left += after.reduce((sum, { nights }) => sum + nights.length, 0);
    if (after.length > 0) left.push({ period: period.period, found: after });
    await next();
  }
  return { counts, left };
}

function nightsBeforeAndAfter(
  facts: ScheduleFacts,
  newRates: ScheduleFacts['rates'],
  period: PaymentPeriod,
  levels: ReadonlySet<string>,
): [before: NightsWithoutRate[], after: NightsWithoutRate[]] {
  return [
    nightsWithoutRate(facts, period, levels),
    nightsWithoutRate({ ...facts, rates: newRates }, period, levels),
  ];
}

function preparedNotice({ period, preparedBy }: NonNullable<Ground['prepared']>): RateNotice {
  return {
    code: 'already_prepared',
    intent: 'warning',
    message:
      `Period ${period} of ${yearOfPeriod(period)} was prepared by ${preparedBy} and waits for approval. These rates change ` +
      'what it pays: it will have to be taken back and prepared again.',
  };
}
