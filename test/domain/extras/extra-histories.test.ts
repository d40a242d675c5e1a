import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn } from '../../../domain/calendar/dates';
import { financialYearOf, type PaymentPeriod } from '../../../domain/calendar/periods';
import { effectOfRule, totalOfEffect } from '../../../domain/extras/extra-effect';
import { extraLines } from '../../../domain/extras/extra-lines';
import type { ExtraRule, PaidExtra } from '../../../domain/extras/extra-rule';
import type { Client, Placement, Rate } from '../../../domain/facts';
import { sumPence } from '../../../domain/money/pence';
import { rateTable } from '../../../domain/rates/rate-table';
import type { PaymentLine } from '../../../domain/schedule/payment-line';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import { aStay, LEVELS, someClients, somePeriods, someRates } from '../../builders/arbitraries';
import { NOTHING_BESIDE_CARE } from '../../builders/schedule-facts';

/** What is known when a period is paid. Between two periods anything but the rules may turn out to be different. */
interface Knowledge {
  readonly placements: readonly Placement[];
  readonly clients: readonly Client[];
  readonly rates: readonly Rate[];
}

/** A rule, and how many periods were paid before somebody set it up. */
interface LateRule {
  readonly rule: ExtraRule;
  readonly setUpBefore: number;
}

interface History {
  readonly periods: readonly PaymentPeriod[];
  readonly rules: readonly LateRule[];
  readonly known: readonly Knowledge[];
}

const aRule = (ref: string): fc.Arbitrary<LateRule> =>
  fc
    .record({
      // From before the first period to after the last; 2026-27 begins five days before the first.
      day: fc.option(fc.integer({ min: -4, max: 140 })),
      weeksHundredths: fc.constantFrom(50, 100, 133, 150, 200),
      placementLevels: fc.constantFrom(['FOST'], ['RESP'], ['FOST', 'RESP']),
      setUpBefore: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ day, setUpBefore, ...rest }) => ({
      setUpBefore,
      rule: {
        ref,
        name: ref,
        year: '2026-27',
        occasion: day === null ? ('birthday' as const) : ('date' as const),
        on: day === null ? null : addDays('2026-04-06', day),
        serviceLevel: 'ALLOW',
        ...rest,
      },
    }));

const someHistory: fc.Arbitrary<History> = somePeriods.chain((periods) => {
  const knowledge = fc.record({
    dates: someClients.map((clients) => clients.map((client) => client.dateOfBirth)),
    rates: someRates,
    stays: fc.tuple(aStay('PL1', 'C0'), aStay('PL2', 'C0'), aStay('PL3', 'C1')),
  });
  return fc.record({
    periods: fc.constant(periods),
    rules: fc.tuple(aRule('R1'), aRule('R2'), aRule('R3')),
    known: fc
      .array(knowledge, { minLength: periods.length, maxLength: periods.length })
      .map((all) =>
        all.map(({ dates, rates, stays }) => ({ rates, placements: stays, clients: children(dates) })),
      ),
  });
});

function children(dates: readonly string[]): Client[] {
  return ['C0', 'C1'].map((ref, index) => ({ ref, name: ref, dateOfBirth: dates[index % dates.length]! }));
}

/** A ledger in memory: what was finalised so far. */
class Finalised {
  readonly periods: PaymentPeriod[] = [];
  readonly lines: PaymentLine[] = [];

  facts(
    period: PaymentPeriod,
    state: 'current' | 'future',
    known: Knowledge,
    rules: readonly ExtraRule[],
  ): ScheduleFacts {
    return {
      period,
      state,
      finalisedPeriods: this.periods,
      placements: known.placements,
      clients: new Map(known.clients.map((client) => [client.ref, client])),
      providers: new Map(),
      serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
      rates: rateTable(known.rates),
      paidCare: [],
      carriedForward: [],
      lastPayments: new Map(),
      varianceBasisPoints: 2500,
      ...NOTHING_BESIDE_CARE,
      extraRules: rules,
      paidExtras: this.#paid(),
    };
  }

  paidFor(rule: string, placement: Placement, carePeriod: string): number {
    const own = this.lines.filter(
      (line) =>
        ruleOf(line) === rule &&
        line.placement === placement.ref &&
        line.provider === placement.provider &&
        line.carePeriod === carePeriod,
    );
    return sumPence(own.map(({ amountPence }) => amountPence));
  }

  #paid(): PaidExtra[] {
    const groups = Map.groupBy(
      this.lines,
      (line) => `${ruleOf(line)} ${line.placement} ${line.provider} ${line.carePeriod}`,
    );
    return [...groups.values()].map((lines) => ({
      rule: ruleOf(lines[0]!),
      placement: lines[0]!.placement!,
      provider: lines[0]!.provider,
      client: lines[0]!.client!,
      carePeriod: lines[0]!.carePeriod,
      amountPence: sumPence(lines.map(({ amountPence }) => amountPence)),
    }));
  }
}

function ruleOf({ reason }: PaymentLine): string {
  return reason.kind === 'extra' ? reason.rule : '';
}

/** What a rule gives a placement in a period, found day by day and in exact arithmetic: another way than the code's. */
function dueFor(rule: ExtraRule, placement: Placement, period: PaymentPeriod, known: Knowledge): number {
  if (!rule.placementLevels.includes(placement.serviceLevel)) return 0;
  const client = known.clients.find(({ ref }) => ref === placement.client)!;
  const unit = LEVELS.find(({ code }) => code === placement.serviceLevel)!.unit;
  const table = rateTable(known.rates);
  let due = 0n;
  for (let day = period.firstDay; day <= period.lastDay; day = addDays(day, 1)) {
    const age = ageOn(client.dateOfBirth, day);
    const isBirthday = age > 0 && age > ageOn(client.dateOfBirth, addDays(day, -1));
    const isDay = rule.occasion === 'date' ? day === rule.on : isBirthday;
    const isThere = placement.startDate <= day && (placement.endDate === null || day < placement.endDate);
    if (!isDay || !isThere || financialYearOf(day) !== rule.year) continue;
    const rate = table.rateOn(placement.serviceLevel, age, day);
    const week = BigInt((rate?.amountPence ?? 0) * (unit === 'night' ? 7 : 1));
    due += (2n * week * BigInt(rule.weeksHundredths) + 100n) / 200n;
  }
  return Number(due);
}

describe('random histories of extras, in which anything but the rules turns out to have been different', () => {
  it('have paid, after each finalisation, what each rule gives by what is known then', () => {
    fc.assert(
      fc.property(someHistory, ({ periods, rules, known }) => {
        const finalised = new Finalised();
        periods.forEach((period, index) => {
          const knowledge = known[index]!;
          const there = rules.filter(({ setUpBefore }) => setUpBefore <= index).map(({ rule }) => rule);
          const lines = extraLines(finalised.facts(period, 'current', knowledge, there));
          for (const line of lines) expect(Number.isSafeInteger(line.amountPence)).toBe(true);
          for (const line of lines) expect(line.amountPence).not.toBe(0);
          finalised.lines.push(...lines);
          finalised.periods.push(period);
          for (const rule of there) {
            for (const past of finalised.periods) {
              for (const placement of knowledge.placements) {
                expect(finalised.paidFor(rule.ref, placement, past.period)).toBe(
                  dueFor(rule, placement, past, knowledge),
                );
              }
            }
          }
        });
        // Not a penny beside what today's placements are due: what was paid to another carer was taken back.
        const last = known.at(-1)!;
        const there = rules.filter(({ setUpBefore }) => setUpBefore < periods.length);
        const due = there.flatMap(({ rule }) =>
          periods.flatMap((period) => last.placements.map((stay) => dueFor(rule, stay, period, last))),
        );
        expect(sumPence(finalised.lines.map(({ amountPence }) => amountPence))).toBe(sumPence(due));
      }),
      { numRuns: 1500 },
    );
  });

  it('need no correction where nothing turned out to be different, and pay what was projected', () => {
    fc.assert(
      fc.property(someHistory, ({ periods, rules, known }) => {
        const finalised = new Finalised();
        const there = rules.map(({ rule }) => rule);
        const projected = new Map<string, number>();
        for (const [index, period] of periods.entries()) {
          const facts = finalised.facts(period, 'current', known[0]!, there);
          for (const rule of there) {
            const effect = totalOfEffect(effectOfRule(facts, periods.slice(index + 1), rule));
            const paid = sumPence(
              finalised.lines
                .filter((line) => ruleOf(line) === rule.ref)
                .map(({ amountPence }) => amountPence),
            );
            // What is to come and what was paid are the same sum, however far the year is.
            expect(paid + effect).toBe(projected.get(rule.ref) ?? effect);
            projected.set(rule.ref, paid + effect);
          }
          const lines = extraLines(facts);
          expect(lines).toEqual(extraLines({ ...facts, state: 'future', paidExtras: [] }));
          for (const { reason } of lines) expect(reason).toMatchObject({ kind: 'extra', paidPence: 0 });
          finalised.lines.push(...lines);
          finalised.periods.push(period);
        }
        for (const rule of there) {
          const paid = finalised.lines.filter((line) => ruleOf(line) === rule.ref);
          expect(sumPence(paid.map(({ amountPence }) => amountPence))).toBe(projected.get(rule.ref));
        }
      }),
      { numRuns: 500 },
    );
  });
});
