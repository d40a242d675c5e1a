import { addYears } from '../calendar/dates';
import { daysOfYear, yearsBetween, type FinancialYear, type PaymentPeriod } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import { extraLines } from './extra-lines';
import type { ExtraRule } from './extra-rule';

/** What a rule pays in one period that is not finalised. */
export interface ExtrasOfPeriod {
  readonly period: PaymentPeriod;
  readonly state: 'current' | 'future';
  readonly lines: readonly PaymentLine[];
}

/**
 * What a rule would pay in the current period (with what finalised periods would have paid by it) and in each later one
 * that has days of its year. `facts` are those of the current period, `later` the periods after it in order of time.
 */
export function effectOfRule(
  facts: ScheduleFacts,
  later: readonly PaymentPeriod[],
  rule: ExtraRule,
): ExtrasOfPeriod[] {
  const { firstDay, lastDay } = daysOfYear(rule.year);
  const paidExtras = facts.paidExtras.filter((paid) => paid.rule === rule.ref);
  const own = { ...facts, extraRules: [rule] };
  const current = { period: facts.period, state: 'current' as const };
  const future = later
    .filter((period) => firstDay <= period.lastDay && period.firstDay <= lastDay)
    .map((period) => ({ period, state: 'future' as const }));
  return [current, ...future].map(({ period, state }) => ({
    period,
    state,
    // What was paid is made up for in the current period alone.
    lines: extraLines({ ...own, period, state, paidExtras: state === 'current' ? paidExtras : [] }),
  }));
}

/** What the periods of {@link effectOfRule} pay together. */
export function totalOfEffect(effect: readonly ExtrasOfPeriod[]): Pence {
  return sumPence(effect.flatMap(({ lines }) => lines.map(({ amountPence }) => amountPence)));
}

/** A rule as it would be set up for another year: a day moves by whole years, birthdays are found anew. */
export function moveToYear<Rule extends Pick<ExtraRule, 'year' | 'on'>>(
  rule: Rule,
  year: FinancialYear,
): Rule {
  const on = rule.on === null ? null : addYears(rule.on, yearsBetween(rule.year, year));
  return { ...rule, year, on };
}
