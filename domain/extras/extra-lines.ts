import { ageOn, type IsoDate } from '../calendar/dates';
import type { PaymentPeriod } from '../calendar/periods';
import type { Placement } from '../facts';
import { divideRounded, type Pence } from '../money/pence';
import { nightsInPeriod } from '../placements/nights';
import type { PaymentLine } from '../schedule/payment-line';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import { dayOfExtra, type ExtraRule, type PaidExtra } from './extra-rule';

type Facts = Pick<
  ScheduleFacts,
  | 'period'
  | 'state'
  | 'finalisedPeriods'
  | 'placements'
  | 'clients'
  | 'serviceLevels'
  | 'rates'
  | 'extraRules'
  | 'paidExtras'
>;

/** An extra that a placement is due by today's facts. */
interface DueExtra {
  readonly rule: ExtraRule;
  readonly placement: Placement;
  readonly carePeriod: string;
  readonly on: IsoDate;
  readonly age: number;
  readonly weekPence: Pence;
  readonly amountPence: Pence;
}

/**
 * The extras of a period, and (in the current period) the difference for finalised periods between what is due by
 * today's facts and what they paid: late news changes the next payment. A day without a rate pays nothing; the
 * placement's own night without a rate blocks the period.
 */
export function extraLines(facts: Facts): PaymentLine[] {
  if (facts.extraRules.length === 0) return [];
  const due = new Map(dueExtras(facts).map((extra) => [keyOfDue(extra), extra]));
  const paid = new Map(facts.paidExtras.map((extra) => [keyOf(extra), extra]));
  const lines = [...due.values()].flatMap((extra) => line(facts, extra, paid.get(keyOfDue(extra)) ?? null));
  const notDue = facts.paidExtras.filter((extra) => !due.has(keyOf(extra)));
  return [...lines, ...notDue.flatMap((extra) => line(facts, null, extra))];
}

function keyOf(extra: Pick<PaidExtra, 'rule' | 'placement' | 'provider' | 'carePeriod'>): string {
  return JSON.stringify([extra.rule, extra.placement, extra.provider, extra.carePeriod]);
}

function keyOfDue({ rule, placement, carePeriod }: DueExtra): string {
  return keyOf({ rule: rule.ref, placement: placement.ref, provider: placement.provider, carePeriod });
}

function dueExtras(facts: Facts): DueExtra[] {
  const periods = facts.state === 'current' ? [...facts.finalisedPeriods, facts.period] : [facts.period];
  return facts.extraRules.flatMap((rule) => {
    const placements = facts.placements.filter(({ serviceLevel }) =>
      rule.placementLevels.includes(serviceLevel),
    );
    return placements.flatMap((placement) => dueExtra(facts, rule, placement, periods) ?? []);
  });
}

function dueExtra(
  facts: Facts,
  rule: ExtraRule,
  placement: Placement,
  periods: readonly PaymentPeriod[],
): DueExtra | null {
  const client = facts.clients.get(placement.client);
  const level = facts.serviceLevels.get(placement.serviceLevel);
  const on = client ? dayOfExtra(rule, client) : null;
  if (!client || !level || on === null) return null;
  const period = periods.find(({ firstDay, lastDay }) => firstDay <= on && on <= lastDay);
  if (!period || !nightsInPeriod(placement, { firstDay: on, lastDay: on })) return null;
  const age = ageOn(client.dateOfBirth, on);
  const rate = facts.rates.rateOn(level.code, age, on);
  if (!rate) return null;
  const weekPence = level.unit === 'night' ? rate.amountPence * 7 : rate.amountPence;
  const amountPence = divideRounded(weekPence * rule.weeksHundredths, 100);
  return { rule, placement, carePeriod: period.period, on, age, weekPence, amountPence };
}

function line(facts: Facts, due: DueExtra | null, paid: PaidExtra | null): PaymentLine[] {
  const paidPence = paid?.amountPence ?? 0;
  const amountPence = (due?.amountPence ?? 0) - paidPence;
  if (amountPence === 0) return [];
  const ref = due?.rule.ref ?? paid!.rule;
  const rule = due?.rule ?? facts.extraRules.find((candidate) => candidate.ref === ref)!;
  const isFirst = due !== null && paidPence === 0;
  return [
    {
      kind: 'one_off',
      provider: due?.placement.provider ?? paid!.provider,
      placement: due?.placement.ref ?? paid!.placement,
      client: due?.placement.client ?? paid!.client,
      serviceLevel: rule.serviceLevel,
      carePeriod: due?.carePeriod ?? paid!.carePeriod,
      from: due?.on ?? null,
      to: due?.on ?? null,
      quantityHundredths: isFirst ? 100 : null,
      unit: isFirst ? 'item' : null,
      ratePence: isFirst ? amountPence : null,
      rateUnit: isFirst ? 'item' : null,
      amountPence,
      reason: {
        kind: 'extra',
        rule: rule.ref,
        name: rule.name,
        occasion: rule.occasion,
        weeksHundredths: rule.weeksHundredths,
        due: due && { on: due.on, age: due.age, weekPence: due.weekPence, amountPence: due.amountPence },
        paidPence,
      },
    },
  ];
}

/** True for a line that corrects an extra of an earlier period: late news, like an adjustment. */
export function correctsExtra({ reason }: Pick<PaymentLine, 'reason'>): boolean {
  return reason.kind === 'extra' && reason.paidPence !== 0;
}
