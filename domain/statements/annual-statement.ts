import type { PaymentPeriod } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import { compareText, type LineKind, type PaymentLine } from '../schedule/payment-line';

/** A finalised line as a statement counts it, with the names that it was paid under. */
export interface StatementLine extends Pick<
  PaymentLine,
  'kind' | 'client' | 'serviceLevel' | 'unit' | 'rateUnit' | 'amountPence'
> {
  readonly clientName: string | null;
  readonly serviceLevelName: string | null;
}

/** A finalised payment of the year: its lines add up to its total. */
export interface PaymentOfYear extends PaymentPeriod {
  readonly totalPence: Pence;
  readonly lines: readonly StatementLine[];
}

/**
 * Amounts in the three parts that a statement keeps apart, which add up to the total. `servicesPence`: care, allowances
 * and claims, that is lines of a service level; `mileagePence`: lines of a service level that is paid by the mile;
 * `otherPence`: lines of no service level (brought and carried forward, recoveries).
 */
export interface StatementAmounts {
  readonly servicesPence: Pence;
  readonly mileagePence: Pence;
  readonly otherPence: Pence;
  readonly totalPence: Pence;
}

export interface PeriodOfStatement extends PaymentPeriod, StatementAmounts {}

export interface ServiceLevelOfStatement {
  readonly serviceLevel: string;
  readonly name: string;
  readonly isMileage: boolean;
  readonly totalPence: Pence;
}

/** What was paid for one child; `client` null: lines of a service level that are about no one child. */
export interface ChildOfStatement {
  readonly client: string | null;
  readonly name: string | null;
  readonly servicesPence: Pence;
  readonly mileagePence: Pence;
  readonly totalPence: Pence;
}

export interface OtherAmount {
  readonly kind: LineKind;
  readonly totalPence: Pence;
}

/** What one provider was paid in a year, and of what: each way of adding it up comes to `totals`. */
export interface PaymentsOfYear {
  /** In order of pay date. */
  readonly periods: readonly PeriodOfStatement[];
  /** Mileage last; else in order of code. */
  readonly byServiceLevel: readonly ServiceLevelOfStatement[];
  /** In order of reference; what is about no one child last. */
  readonly byChild: readonly ChildOfStatement[];
  /** Lines of no service level, in the order in which a payment has them. */
  readonly otherAmounts: readonly OtherAmount[];
  readonly totals: StatementAmounts;
}

const OTHER_ORDER: readonly LineKind[] = ['brought_forward', 'recovery', 'carried_forward'];

/**
 * Adds up one provider's finalised payments of a year. `milePriced` are the codes of the service levels that are paid by
 * the mile today. Throws where a payment is not the sum of its lines.
 */
export function paymentsOfYear(
  payments: readonly PaymentOfYear[],
  milePriced: ReadonlySet<string>,
): PaymentsOfYear {
  const inOrder = payments.toSorted(
    (a, b) => compareText(a.payDate, b.payDate) || compareText(a.period, b.period),
  );
  const lines = inOrder.flatMap((payment) => payment.lines);
  const mileage = mileageLevels(lines, milePriced);
  return {
    periods: inOrder.map((payment) => periodOf(payment, mileage)),
    byServiceLevel: serviceLevelsOf(lines, mileage),
    byChild: childrenOf(lines, mileage),
    otherAmounts: otherAmountsOf(lines),
    totals: amountsOf(lines, mileage),
  };
}

/** A level is mileage where it is paid by the mile today, or was when a line of the year was paid. */
function mileageLevels(
  lines: readonly StatementLine[],
  milePriced: ReadonlySet<string>,
): ReadonlySet<string> {
  const byTheMile = lines.filter((line) => line.unit === 'mile' || line.rateUnit === 'mile');
  return new Set([...milePriced, ...byTheMile.flatMap((line) => line.serviceLevel ?? [])]);
}

function periodOf(
  { period, firstDay, lastDay, payDate, totalPence, lines }: PaymentOfYear,
  mileage: ReadonlySet<string>,
): PeriodOfStatement {
  const amounts = amountsOf(lines, mileage);
  if (amounts.totalPence !== totalPence) {
    throw new RangeError(
      `payment of ${period}: its lines add up to ${amounts.totalPence}, not ${totalPence}`,
    );
  }
  return { period, firstDay, lastDay, payDate, ...amounts };
}

function amountsOf(lines: readonly StatementLine[], mileage: ReadonlySet<string>): StatementAmounts {
  const parts = Map.groupBy(lines, ({ serviceLevel }) => {
    if (serviceLevel === null) return 'other';
    return mileage.has(serviceLevel) ? 'mileage' : 'services';
  });
  return {
    servicesPence: sumOf(parts.get('services')),
    mileagePence: sumOf(parts.get('mileage')),
    otherPence: sumOf(parts.get('other')),
    totalPence: sumOf(lines),
  };
}

function serviceLevelsOf(
  lines: readonly StatementLine[],
  mileage: ReadonlySet<string>,
): ServiceLevelOfStatement[] {
  const byCode = Map.groupBy(lines, (line) => line.serviceLevel);
  return [...byCode]
    .flatMap(([serviceLevel, own]): ServiceLevelOfStatement[] => {
      if (serviceLevel === null) return [];
      const name = own.findLast((line) => line.serviceLevelName !== null)?.serviceLevelName ?? serviceLevel;
      return [{ serviceLevel, name, isMileage: mileage.has(serviceLevel), totalPence: sumOf(own) }];
    })
    .sort((a, b) => Number(a.isMileage) - Number(b.isMileage) || compareText(a.serviceLevel, b.serviceLevel));
}

function childrenOf(lines: readonly StatementLine[], mileage: ReadonlySet<string>): ChildOfStatement[] {
  const ofServices = lines.filter((line) => line.serviceLevel !== null);
  const byClient = Map.groupBy(ofServices, (line) => line.client);
  return [...byClient]
    .map(([client, own]): ChildOfStatement => {
      const { servicesPence, mileagePence, totalPence } = amountsOf(own, mileage);
      const name = own.findLast((line) => line.clientName !== null)?.clientName ?? client;
      return { client, name, servicesPence, mileagePence, totalPence };
    })
    .sort(
      (a, b) =>
        Number(a.client === null) - Number(b.client === null) || compareText(a.client ?? '', b.client ?? ''),
    );
}

function otherAmountsOf(lines: readonly StatementLine[]): OtherAmount[] {
  const byKind = Map.groupBy(
    lines.filter((line) => line.serviceLevel === null),
    (line) => line.kind,
  );
  return [...byKind]
    .map(([kind, own]) => ({ kind, totalPence: sumOf(own) }))
    .sort((a, b) => OTHER_ORDER.indexOf(a.kind) - OTHER_ORDER.indexOf(b.kind));
}

function sumOf(lines: readonly Pick<StatementLine, 'amountPence'>[] = []): Pence {
  return sumPence(lines.map((line) => line.amountPence));
}

/** What each provider was paid in a year, in pence: what its statement comes to. `payments` are all of the year's. */
export function paidByProvider(
  payments: Iterable<{ readonly provider: string; readonly totalPence: Pence }>,
): ReadonlyMap<string, Pence> {
  const paid = new Map<string, Pence>();
  for (const { provider, totalPence } of payments)
    paid.set(provider, sumPence([paid.get(provider) ?? 0, totalPence]));
  return paid;
}
