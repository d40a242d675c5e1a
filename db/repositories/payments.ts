import { Between, In, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { FinancialYear, PeriodName } from '../../domain/calendar/periods';
import type { PaidCare } from '../../domain/facts';
import type { PaidLine, PaymentLine } from '../../domain/schedule/payment-line';
import type { PaidAmount } from '../../domain/statements/year-totals';
import type { CarriedForward, LastPayment } from '../../domain/schedule/schedule-facts';
import { PaymentEntity, type PaymentRow } from '../entities/payment';
import { PaymentLineEntity, type LineSnapshot, type PaymentLineRow } from '../entities/payment-line';
import { PeriodEntity } from '../entities/payment-period';
import { linesOfProviders, ofProviders } from './of-providers';
import { Rows } from './rows';

/** A line about to be finalised: the domain's line, with names and booking codes as they are now. */
export type NewPaymentLine = PaymentLine & LineSnapshot;

/** A payment about to be finalised, with the provider's name, address and account as they are now. */
export interface NewPayment extends Omit<PaymentRow, 'id' | 'period'> {
  readonly lines: readonly NewPaymentLine[];
}

/** A finalised payment with its lines in order. */
export interface FinalisedPayment extends PaymentRow {
  readonly lines: readonly PaymentLineRow[];
}

/** What names the finalised lines of one placement's care. */
export type CareKey = Pick<PaidCare, 'placement' | 'provider' | 'carePeriod'>;

/** A finalised line about a child, with the carer's name as it was then. */
export interface PaidClientLine extends PaymentLineRow {
  readonly providerName: string;
}

/** What a finalised period paid for one provider, client and service level; null where its lines have none. */
export interface PaidSum {
  readonly provider: string;
  readonly client: string | null;
  readonly serviceLevel: string | null;
  readonly amountPence: number;
}

/** What a year's finalised periods paid for one provider, client and service level. */
export interface PaidOrder {
  readonly provider: string;
  readonly client: string | null;
  readonly serviceLevel: string;
  readonly amountPence: number;
}

export interface PaymentsReader {
  /** What was paid for each placement, provider and care period, by placement and adjustment lines; to some, or all. */
  paidCare(providers?: readonly string[]): Promise<PaidCare[]>;
  /** The finalised lines of the care named, ready for `ScheduleFacts.paidLines`: asks nothing more of the ledger. */
  paidLines(keys: readonly CareKey[]): Promise<(care: CareKey) => readonly PaidLine[]>;
  /** What a finalised period carried forward to the next, in order of provider; of some, or all. */
  carriedForward(period: PeriodName, providers?: readonly string[]): Promise<CarriedForward[]>;
  /** By provider, its latest finalised payment; of some, or all. */
  lastPayments(providers?: readonly string[]): Promise<ReadonlyMap<string, LastPayment>>;
  /** A finalised period's payments in order of provider, each with its lines in order. */
  ofPeriod(period: PeriodName): Promise<FinalisedPayment[]>;
  /** One payment of a finalised period; null where the provider had none. */
  find(period: PeriodName, provider: string): Promise<FinalisedPayment | null>;
  /** A provider's finalised payments in order of time, of one year (of the pay date) or all. */
  ofProvider(provider: string, year?: FinancialYear): Promise<FinalisedPayment[]>;
  /** All finalised payments of these providers, by provider and then in order of time, each with its lines in order. */
  ofProviders(providers: readonly string[]): Promise<FinalisedPayment[]>;
  /** These providers' finalised payments in order of time, without the lines of their care. */
  besideCare(providers: readonly string[]): Promise<FinalisedPayment[]>;
  /** What finalised periods paid for a child, the latest period first. */
  linesOfClient(client: string): Promise<PaidClientLine[]>;
  /** A provider's payments in the finalised periods named, in order of period, each with its lines in order. */
  ofProviderIn(provider: string, periods: readonly PeriodName[]): Promise<FinalisedPayment[]>;
  /** What was paid in a year (of the pay date) by provider, client and service level. */
  paidOrders(year: FinancialYear): Promise<PaidOrder[]>;
  /** What the finalised periods named paid in all to each provider that they paid, in order of provider. */
  paidToProviders(periods: readonly PeriodName[]): Promise<{ provider: string; totalPence: number }[]>;
  /** What a year's finalised lines add up to, by period, kind and service level. */
  paidAmounts(year: FinancialYear): Promise<PaidAmount[]>;
  /** All lines of a finalised period, added up by provider, client and service level. */
  paidSums(period: PeriodName): Promise<PaidSum[]>;
}

type PaidLineRow = Omit<PaidLine, 'nights'> & CareKey & { readonly quantityHundredths: number | null };

export class PaymentsRepository implements PaymentsReader {
  constructor(private readonly manager: EntityManager) {}

  async paidCare(providers?: readonly string[]): Promise<PaidCare[]> {
    if (providers) return this.manager.query<PaidCare[]>(PAID_CARE_OF, [JSON.stringify(providers)]);
    // One care period at a time: a year in one query would hold everything else up.
    const periods = await this.manager.find(PeriodEntity, {
      select: { period: true },
      order: { period: 'ASC' },
    });
    const paid: PaidCare[] = [];
    for (const { period } of periods)
      paid.push(...(await this.manager.query<PaidCare[]>(PAID_CARE, [period])));
    return paid;
  }

  async paidLines(keys: readonly CareKey[]): Promise<(care: CareKey) => readonly PaidLine[]> {
    const paid = new Map<string, PaidLine[]>();
    for (const [period, wanted] of Map.groupBy(keys, (key) => key.carePeriod)) {
      const placements = [...new Set(wanted.map((key) => key.placement))];
      for (const row of await this.manager.query<PaidLineRow[]>(PAID_LINES, [
        period,
        JSON.stringify(placements),
      ])) {
        const { provider, placement, carePeriod, quantityHundredths, ...line } = row;
        const key = careKey({ provider, placement, carePeriod });
        const nights = quantityHundredths === null ? null : quantityHundredths / 100;
        paid.set(key, [...(paid.get(key) ?? []), { ...line, nights }]);
      }
    }
    return (care) => paid.get(careKey(care)) ?? [];
  }

  async carriedForward(period: PeriodName, providers?: readonly string[]): Promise<CarriedForward[]> {
    const { sql, parameters } = linesOfProviders(providers);
    const lines = await new Rows(this.manager, PaymentLineEntity).select(
      `WHERE period = ? AND kind = 'carried_forward' AND ${sql} ORDER BY provider_ref`,
      [period, ...parameters],
    );
    return lines.map(({ provider, amountPence }) => ({ provider, fromPeriod: period, amountPence }));
  }

  async lastPayments(providers?: readonly string[]): Promise<ReadonlyMap<string, LastPayment>> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    const rows = await this.manager.query<(LastPayment & { provider: string })[]>(lastPaymentsSql(sql), [
      ...parameters,
    ]);
    return new Map(rows.map(({ provider, period, totalPence }) => [provider, { period, totalPence }]));
  }

  async ofPeriod(period: PeriodName): Promise<FinalisedPayment[]> {
    return this.#withLines({ period }, { period });
  }

  async find(period: PeriodName, provider: string): Promise<FinalisedPayment | null> {
    const [payment] = await this.#withLines({ period, provider }, { period, provider });
    return payment ?? null;
  }

  async ofProvider(provider: string, year?: FinancialYear): Promise<FinalisedPayment[]> {
    const period = year === undefined ? {} : { period: Between(`${year}/00`, `${year}/99`) };
    return this.#withLines({ provider, ...period }, { provider, ...period });
  }

  async ofProviders(providers: readonly string[]): Promise<FinalisedPayment[]> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    const payments = await new Rows(this.manager, PaymentEntity).select(
      `WHERE ${sql} ORDER BY provider_ref, period`,
      parameters,
    );
    const lines = await new Rows(this.manager, PaymentLineEntity).select(
      `WHERE payment_id IN (SELECT id FROM payment WHERE ${sql}) ORDER BY payment_id, position`,
      parameters,
    );
    const byPayment = Map.groupBy(lines, ({ paymentId }) => paymentId);
    return payments.map((row) => ({ ...row, lines: byPayment.get(row.id) ?? [] }));
  }

  async besideCare(providers: readonly string[]): Promise<FinalisedPayment[]> {
    if (providers.length === 0) return [];
    const provider = In([...providers]);
    return this.#withLines({ provider }, { provider, kind: Not('placement') });
  }

  async linesOfClient(client: string): Promise<PaidClientLine[]> {
    const order = { period: 'DESC', provider: 'ASC', position: 'ASC' } as const;
    const lines = await this.manager.find(PaymentLineEntity, { where: { client }, order });
    const ids = [...new Set(lines.map((line) => line.paymentId))];
    const payments = await this.manager.find(PaymentEntity, { where: { id: In(ids) } });
    const names = new Map(payments.map(({ id, providerName }) => [id, providerName]));
    return lines.map((line) => ({ ...line, providerName: names.get(line.paymentId)! }));
  }

  async paidOrders(year: FinancialYear): Promise<PaidOrder[]> {
    return this.manager.query<PaidOrder[]>(PAID_ORDERS, [`${year}/00`, `${year}/99`]);
  }

  async ofProviderIn(provider: string, periods: readonly PeriodName[]): Promise<FinalisedPayment[]> {
    const where = { provider, period: In([...periods]) };
    const payments = await this.manager.find(PaymentEntity, { where, order: { period: 'ASC' } });
    // By their payments: an index leads to those, and to nobody else's lines.
    const lines = await this.manager.find(PaymentLineEntity, {
      where: { paymentId: In(payments.map(({ id }) => id)) },
      order: { paymentId: 'ASC', position: 'ASC' },
    });
    const byPayment = Map.groupBy(lines, ({ paymentId }) => paymentId);
    return payments.map((row) => ({ ...row, lines: byPayment.get(row.id) ?? [] }));
  }

  async paidToProviders(periods: readonly PeriodName[]): Promise<{ provider: string; totalPence: number }[]> {
    return this.manager.query(PAID_TO_PROVIDERS, [JSON.stringify(periods)]);
  }

  async paidAmounts(year: FinancialYear): Promise<PaidAmount[]> {
    // One period at a time: a year in one query would hold everything else up.
    const periods = await this.manager.find(PeriodEntity, { where: { year }, order: { period: 'ASC' } });
    const paid: PaidAmount[] = [];
    for (const { period } of periods)
      paid.push(...(await this.manager.query<PaidAmount[]>(PAID_AMOUNTS, [period])));
    return paid;
  }

  async paidSums(period: PeriodName): Promise<PaidSum[]> {
    return this.manager.query<PaidSum[]>(PAID_SUMS, [period]);
  }

  async #withLines(
    payment: FindOptionsWhere<PaymentRow>,
    line: FindOptionsWhere<PaymentLineRow>,
  ): Promise<FinalisedPayment[]> {
    const order = { period: 'ASC', provider: 'ASC' } as const;
    const payments = await this.manager.find(PaymentEntity, { where: payment, order });
    const lines = await this.manager.find(PaymentLineEntity, {
      where: line,
      order: { ...order, position: 'ASC' },
    });
    const byPayment = Map.groupBy(lines, ({ paymentId }) => paymentId);
    return payments.map((row) => ({ ...row, lines: byPayment.get(row.id) ?? [] }));
  }
}

const PAID_CARE = `
  SELECT placement_ref AS "placement", provider_ref AS "provider", max(client_ref) AS "client",
    max(service_level_code) AS "serviceLevel", care_period AS "carePeriod", sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE care_period = ? AND kind IN ('placement', 'adjustment')
  GROUP BY provider_ref, placement_ref`;

const PAID_CARE_OF = `
  SELECT placement_ref AS "placement", provider_ref AS "provider", max(client_ref) AS "client",
    max(service_level_code) AS "serviceLevel", care_period AS "carePeriod", sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE payment_id IN (SELECT id FROM payment WHERE provider_ref IN (SELECT value FROM json_each(?)))
    AND kind IN ('placement', 'adjustment')
  GROUP BY care_period, provider_ref, placement_ref`;

/** Placements come as one JSON list: the same text however many there are. */
const PAID_LINES = `
  SELECT placement_ref AS "placement", provider_ref AS "provider", care_period AS "carePeriod", kind AS "kind",
    period AS "paidInPeriod", from_night AS "from", to_night AS "to", rate_pence AS "ratePence",
    rate_unit AS "rateUnit", amount_pence AS "amountPence",
    CASE unit WHEN 'night' THEN quantity_hundredths END AS "quantityHundredths"
  FROM payment_line
  WHERE care_period = ? AND kind IN ('placement', 'adjustment')
    AND placement_ref IN (SELECT value FROM json_each(?))
  ORDER BY id`;

const lastPaymentsSql = (whose: string): string => `
  SELECT payment.provider_ref AS "provider", payment.period AS "period", payment.total_pence AS "totalPence"
  FROM (SELECT provider_ref, max(period) AS period FROM payment WHERE ${whose} GROUP BY provider_ref) AS latest
  JOIN payment ON payment.provider_ref = latest.provider_ref AND payment.period = latest.period`;

const PAID_ORDERS = `
  SELECT provider_ref AS "provider", client_ref AS "client", service_level_code AS "serviceLevel",
    sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE period BETWEEN ? AND ? AND service_level_code IS NOT NULL
  GROUP BY provider_ref, client_ref, service_level_code
  ORDER BY provider_ref, client_ref, service_level_code`;

const PAID_TO_PROVIDERS = `
  SELECT provider_ref AS "provider", sum(total_pence) AS "totalPence"
  FROM payment
  WHERE period IN (SELECT value FROM json_each(?))
  GROUP BY provider_ref
  ORDER BY provider_ref`;

const PAID_AMOUNTS = `
  SELECT period AS "period", kind AS "kind", service_level_code AS "serviceLevel", sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE period = ?
  GROUP BY kind, service_level_code
  ORDER BY kind, service_level_code`;

const PAID_SUMS = `
  SELECT provider_ref AS "provider", client_ref AS "client", service_level_code AS "serviceLevel",
    sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE period = ?
  GROUP BY provider_ref, client_ref, service_level_code`;

function careKey({ placement, provider, carePeriod }: CareKey): string {
  return `${carePeriod}\n${provider}\n${placement}`;
}
