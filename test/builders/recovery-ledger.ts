import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Client, PaidCare, Placement, Rate } from '../../domain/facts';
import type { OneOff } from '../../domain/one-offs/one-off';
import { balanceHistory, owedCareOf, type BalanceHistory } from '../../domain/overpayments/balance-history';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { rateTable } from '../../domain/rates/rate-table';
import { calculateSchedule } from '../../domain/schedule/calculate';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { Schedule, ScheduledPayment } from '../../domain/schedule/schedule';
import { LEVELS } from './arbitraries';
import { NOTHING_BESIDE_CARE } from './schedule-facts';

/** What is known when a period is paid. Between two periods anything may turn out to be different. */
export interface Knowledge {
  readonly placements: readonly Placement[];
  readonly clients: readonly Client[];
  readonly rates: readonly Rate[];
  /** Approved manual lines that no period has paid yet. */
  readonly oneOffs: readonly OneOff[];
  readonly plans: ReadonlyMap<string, RecoveryPlan>;
}

/** A ledger in memory, for histories too many for a real one: it keeps what was finalised, nothing else. */
export class RecoveryLedger {
  readonly periods: PaymentPeriod[] = [];
  readonly payments: (ScheduledPayment & { readonly period: PaymentPeriod })[] = [];

  get lines(): PaymentLine[] {
    return this.payments.flatMap((payment) => payment.lines);
  }

  schedule(period: PaymentPeriod, known: Knowledge): Schedule {
    const paid = new Set(this.lines.map(({ reason }) => ('oneOff' in reason ? reason.oneOff : null)));
    return calculateSchedule({
      ...NOTHING_BESIDE_CARE,
      period,
      state: 'current',
      finalisedPeriods: this.periods,
      placements: known.placements,
      clients: new Map(known.clients.map((client) => [client.ref, client])),
      providers: new Map(),
      serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
      rates: rateTable(known.rates),
      paidCare: this.#paidCare(),
      carriedForward: this.#last().flatMap(({ provider, period: from, lines }) =>
        lines
          .filter((line) => line.kind === 'carried_forward')
          .map(({ amountPence }) => ({ provider, fromPeriod: from.period, amountPence })),
      ),
      owedCare: [...this.balances().values()].flatMap(({ overpayments }) => owedCareOf(overpayments)),
      oneOffs: known.oneOffs.filter(({ id }) => !paid.has(id)),
      recoveryPlans: known.plans,
      lastPayments: new Map(),
      varianceBasisPoints: 2500,
    });
  }

  finalise(period: PaymentPeriod, schedule: Schedule): void {
    this.payments.push(...schedule.payments.map((payment) => ({ ...payment, period })));
    this.periods.push(period);
  }

  /** What each provider owes, as the application works it out of finalised payments. */
  balances(): Map<string, BalanceHistory> {
    const byProvider = Map.groupBy(this.payments, ({ provider }) => provider);
    return new Map([...byProvider].map(([provider, own]) => [provider, balanceHistory(own)]));
  }

  /** By the lines alone: what the last period carried forward for a provider. */
  carriedPence(provider: string): number {
    const own = this.#last().filter((payment) => payment.provider === provider);
    const carried = own.flatMap(({ lines }) => lines.filter((line) => line.kind === 'carried_forward'));
    return carried.reduce((sum, line) => sum + line.amountPence, 0);
  }

  #last(): typeof this.payments {
    return this.payments.filter(({ period }) => period === this.periods.at(-1));
  }

  #paidCare(): PaidCare[] {
    const care = new Map<string, PaidCare>();
    for (const line of this.lines) {
      if (line.placement === null) continue;
      const { placement, provider, client, serviceLevel, carePeriod } = line;
      const key = `${placement} ${provider} ${carePeriod}`;
      const amountPence = (care.get(key)?.amountPence ?? 0) + line.amountPence;
      care.set(key, {
        placement,
        provider,
        client: client!,
        serviceLevel: serviceLevel!,
        carePeriod,
        amountPence,
      });
    }
    return [...care.values()];
  }
}
