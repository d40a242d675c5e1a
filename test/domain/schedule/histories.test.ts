import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import type { Client, PaidCare, Placement, Rate } from '../../../domain/facts';
import { sumPence } from '../../../domain/money/pence';
import { entitlement } from '../../../domain/placements/entitlement';
import { rateTable } from '../../../domain/rates/rate-table';
import { calculateSchedule } from '../../../domain/schedule/calculate';
import type { PaymentLine } from '../../../domain/schedule/payment-line';
import type { Schedule } from '../../../domain/schedule/schedule';
import type { CarriedForward, LastPayment } from '../../../domain/schedule/schedule-facts';
import { aStay, LEVELS, someClients, somePeriods, someRates } from '../../builders/arbitraries';
import { NOTHING_BESIDE_CARE } from '../../builders/schedule-facts';

/** What is known when a period is paid. Between two periods anything may turn out to be different. */
interface Knowledge {
  readonly placements: readonly Placement[];
  readonly clients: readonly Client[];
  readonly rates: readonly Rate[];
}

interface History {
  readonly periods: readonly PaymentPeriod[];
  /** What is known as each period is paid. */
  readonly known: readonly Knowledge[];
}

const someHistory: fc.Arbitrary<History> = somePeriods.chain((periods) => {
  const knowledge = fc.record({
    dates: someClients.map((clients) => clients.map((client) => client.dateOfBirth)),
    rates: someRates,
    stays: fc.tuple(aStay('PL1', 'C0'), aStay('PL2', 'C0'), aStay('PL3', 'C1')),
  });
  return fc.array(knowledge, { minLength: periods.length, maxLength: periods.length }).map((all) => ({
    periods,
    known: all.map(({ dates, rates, stays }) => ({ rates, placements: stays, clients: children(dates) })),
  }));
});

function children(dates: readonly string[]): Client[] {
  return ['C0', 'C1'].map((ref, index) => ({ ref, name: ref, dateOfBirth: dates[index % dates.length]! }));
}

/** A ledger in memory: what was finalised so far, as the calculation asks for it. */
class Finalised {
  readonly periods: PaymentPeriod[] = [];
  readonly lines: (PaymentLine & { readonly paidIn: string })[] = [];
  #carried: CarriedForward[] = [];
  readonly #last = new Map<string, LastPayment>();

  schedule(period: PaymentPeriod, { placements, clients, rates }: Knowledge): Schedule {
    return calculateSchedule({
      period,
      state: 'current',
      finalisedPeriods: this.periods,
      placements,
      clients: new Map(clients.map((client) => [client.ref, client])),
      providers: new Map(),
      serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
      rates: rateTable(rates),
      paidCare: this.#paidCare(),
      carriedForward: this.#carried,
      lastPayments: this.#last,
      ...NOTHING_BESIDE_CARE,
      varianceBasisPoints: 2500,
    });
  }

  finalise(period: PaymentPeriod, schedule: Schedule): void {
    const paidIn = period.period;
    this.#carried = [];
    for (const { provider, totalPence, lines } of schedule.payments) {
      this.#last.set(provider, { period: paidIn, totalPence });
      for (const line of lines) {
        this.lines.push({ ...line, paidIn });
        if (line.kind === 'carried_forward') {
          this.#carried.push({ provider, fromPeriod: paidIn, amountPence: line.amountPence });
        }
      }
    }
    this.periods.push(period);
  }

  carriedPence(): number {
    return sumPence(this.#carried.map((item) => item.amountPence));
  }

  paidFor(placement: string, carePeriod: string): number {
    const lines = this.lines.filter((line) => line.placement === placement && line.carePeriod === carePeriod);
    return sumPence(lines.map((line) => line.amountPence));
  }

  #paidCare(): PaidCare[] {
    const care = new Map<string, PaidCare>();
    for (const line of this.lines) {
      if (line.placement === null) continue;
      const key = `${line.placement} ${line.provider} ${line.carePeriod}`;
      const sum = (care.get(key)?.amountPence ?? 0) + line.amountPence;
      care.set(key, {
        placement: line.placement,
        provider: line.provider,
        client: line.client!,
        serviceLevel: line.serviceLevel!,
        carePeriod: line.carePeriod,
        amountPence: sum,
      });
    }
    return [...care.values()];
  }
}

function dueFor(placement: Placement, period: PaymentPeriod, { clients, rates }: Knowledge): number {
  const client = clients.find((candidate) => candidate.ref === placement.client)!;
  const level = LEVELS.find((candidate) => candidate.code === placement.serviceLevel)!;
  return entitlement(placement, client, level, rateTable(rates), period).amountPence;
}

describe('random histories of paying, in which anything turns out to have been different', () => {
  it('keep every invariant of the calculation', () => {
    fc.assert(
      fc.property(someHistory, ({ periods, known }) => {
        const finalised = new Finalised();
        let paidOut = 0;
        periods.forEach((period, index) => {
          const facts = known[index]!;
          const schedule = finalised.schedule(period, facts);
          paidOut += schedule.totalPence;
          for (const payment of schedule.payments) {
            expect(payment.totalPence).toBeGreaterThanOrEqual(0);
            expect(sumPence(payment.lines.map((line) => line.amountPence))).toBe(payment.totalPence);
            for (const line of payment.lines) expect(Number.isSafeInteger(line.amountPence)).toBe(true);
          }
          finalised.finalise(period, schedule);
          let due = 0;
          for (const past of finalised.periods) {
            for (const placement of facts.placements) {
              const owed = dueFor(placement, past, facts);
              due += owed;
              expect(finalised.paidFor(placement.ref, past.period)).toBe(owed);
            }
          }
          // Every penny: what went out is what was due, but for what carers still have to give back.
          expect(paidOut - finalised.carriedPence()).toBe(due);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('need no adjustment where nothing turned out to be different', () => {
    fc.assert(
      fc.property(someHistory, ({ periods, known }) => {
        const finalised = new Finalised();
        for (const period of periods) {
          const schedule = finalised.schedule(period, known[0]!);
          expect(
            schedule.payments.flatMap((payment) => payment.lines).map((line) => line.kind),
          ).not.toContain('adjustment');
          finalised.finalise(period, schedule);
        }
      }),
      { numRuns: 500 },
    );
  });
});
