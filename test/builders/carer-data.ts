import {
  periodsAfter,
  periodsOfYear,
  yearOfPeriod,
  type Frequency,
  type FinancialYear,
  type PaymentPeriod,
} from '../../domain/calendar/periods';
import { sumPence } from '../../domain/money/pence';
import { spendOf } from '../../domain/orders/period-spend';
import { purchaseOrders } from '../../domain/orders/purchase-orders';
import { balanceHistory } from '../../domain/overpayments/balance-history';
import type { RemittanceLine } from '../../domain/remittances/remittance-advice';
import { paymentsOfYear } from '../../domain/statements/annual-statement';
import { careRelief } from '../../domain/statements/care-relief';
import { careWeeks, daysCounted } from '../../domain/statements/care-weeks';
import type { AnnualStatement } from '../../domain/statements/statement-paper';
import { daysOfYear } from '../../domain/statements/statement-year';
import type {
  CarerData,
  PublishedClaim,
  PublishedOrder,
  PublishedPayment,
  PublishedPeriod,
} from '../../domain/sync/carer-data';
import {
  broughtForward,
  careLines,
  CARER,
  carriedForward,
  CHILDREN,
  claimedLines,
  LEVELS,
  MILEAGE,
  SAM,
  ALEX,
  takenBack,
  TRAVEL,
} from './carer-lines';
import { actionsOfCarer, claimOfPeriod, decidedLater } from './carer-threads';

/** How much a made-up carer has. Everything else follows, by the rules of `domain/`. */
export interface CarerDataShape {
  readonly firstYear: FinancialYear;
  /** The year that is being paid now. */
  readonly currentYear: FinancialYear;
  /** The calendar goes on to the end of this year. */
  readonly lastYear: FinancialYear;
  readonly firstDay: string;
  readonly frequency: Frequency;
  /** Finalised periods of the current year. */
  readonly finalised: number;
  /** Items of mileage in the claim of each period. */
  readonly itemsAPeriod: number;
  readonly actions: number;
}

const SMALL: CarerDataShape = {
  firstYear: '2025-26',
  currentYear: '2026-27',
  lastYear: '2026-27',
  firstDay: '2025-03-31',
  frequency: 'fortnightly',
  finalised: 6,
  itemsAPeriod: 2,
  actions: 2,
};

/**
 * What is published for a made-up carer with two children: last year, six paid periods of this one, the current one
 * and those to come. One of the paid ones takes back more than it gives, so that something is carried forward.
 */
export function aCarersData(
  shape: Partial<CarerDataShape> = {},
  varying: Partial<CarerData> = {},
): CarerData {
  const whole = { ...SMALL, ...shape };
  const periods = calendar(whole);
  const claims = periods
    .filter(({ state }) => state === 'finalised')
    .map((period, index) => claimOfPeriod(index + 1, period, whole.itemsAPeriod));
  const payments = paymentsOf(periods, claims);
  const years = [...new Set(periods.map(({ period }) => yearOfPeriod(period)))];
  return {
    version: 1,
    account: 'a9'.repeat(16),
    organisation: ORGANISATION,
    carer: {
      ...CARER,
      address: '14 Mill Lane\nUpper Slaughter\nMarlford',
      postcode: 'ML4 7QT',
      accountEnding: '4958',
    },
    periods,
    payments,
    statements: years.flatMap((year) => statementOf(year, periods, payments)),
    orders: years.flatMap((year) => ordersOf(year, payments)),
    claims: [
      ...claims,
      ...decidedLater(
        claims.length,
        periods.find(({ state }) => state === 'current')!,
      ),
    ],
    claiming: {
      approved: true,
      children: CHILDREN.map(({ ref, name }) => ({
        client: ref,
        name,
        stays: [{ from: periods[0]!.firstDay, to: null }],
      })),
      levels: [
        { code: MILEAGE.code, name: MILEAGE.name, kind: 'client_item', unit: 'mile' },
        { code: TRAVEL.code, name: TRAVEL.name, kind: 'provider_item', unit: 'mile' },
      ],
    },
    actions: actionsOfCarer(
      whole.actions,
      periods.filter(({ state }) => state === 'finalised'),
    ),
    actionTypes: [
      { code: 'foster-carer-query', name: 'Foster Carer Query' },
      { code: 'payment-query', name: 'Payment query' },
      { code: 'remittance-query', name: 'Remittance query' },
      { code: 'change-of-details', name: 'Change of details' },
      { code: 'overpayment', name: 'Overpayment' },
    ],
    submissions: [],
    ...varying,
  };
}

/** Ten years of weekly payments with mileage in each week: as much as a carer ever has. */
export function tenYearsOfCarersData(): CarerData {
  return aCarersData({
    firstYear: '2017-18',
    lastYear: '2027-28',
    firstDay: '2017-03-27',
    frequency: 'weekly',
    finalised: 30,
    itemsAPeriod: 4,
    actions: 120,
  });
}

const ORGANISATION = {
  name: 'Marlshire County Council',
  contact: 'Fostering finance, 01632 960123 or fostering.finance@marlshire.example',
};

function calendar({
  firstYear,
  currentYear,
  lastYear,
  firstDay,
  frequency,
  finalised,
}: CarerDataShape): PublishedPeriod[] {
  const first = periodsOfYear(firstYear, firstDay, frequency);
  const periods = [...first, ...periodsAfter(first.at(-1)!, lastYear)];
  const ofCurrentYear = periods.filter(({ period }) => yearOfPeriod(period) === currentYear);
  const current = ofCurrentYear[finalised]!.period;
  return periods.map((period) => ({ ...period, state: stateOf(period, current) }));
}

function stateOf({ period }: PaymentPeriod, current: string): PublishedPeriod['state'] {
  if (period === current) return 'current';
  return period < current ? 'finalised' : 'future';
}

function paymentsOf(
  periods: readonly PublishedPeriod[],
  claims: readonly PublishedClaim[],
): PublishedPayment[] {
  const current = periods.findIndex(({ state }) => state === 'current');
  // In the last but two: three periods of Alex's are taken back together, more than a payment has.
  const lateNewsAt = current - 3;
  let broughtPence = 0;
  const paid = periods.map((period, index) => {
    const claim = claims[index];
    const lines: RemittanceLine[] = [
      ...(broughtPence > 0 ? [broughtForward(broughtPence, periods[index - 1]!, period)] : []),
      ...CHILDREN.flatMap((child) => careLines(child, period)),
      ...(index === lateNewsAt ? periods.slice(index - 3, index).map((past) => takenBack(ALEX, past)) : []),
      ...(claim ? claimedLines(claim, period) : []),
    ];
    const sum = sumPence(lines.map(({ amountPence }) => amountPence));
    broughtPence = Math.max(-sum, 0);
    if (broughtPence > 0) lines.push(carriedForward(broughtPence, period));
    return { period, lines, totalPence: Math.max(sum, 0) };
  });
  const { movements } = balanceHistory(paid);
  const byName = new Map(periods.map((period) => [period.period, period]));
  return paid.map(({ period: { state, ...period }, lines, totalPence }, index) => {
    const { broughtPence: owed, leftPence } = movements[index]!;
    const others = lines.map(({ reason, carePeriod }) =>
      byName.get(reason.kind === 'brought_forward' ? reason.fromPeriod : carePeriod)!,
    );
    return {
      state,
      period,
      accountEnding: '4958',
      totalPence,
      lines,
      balance: owed + leftPence === 0 ? null : movements[index]!,
      otherPeriods: Object.fromEntries(others.map((other) => [other.period, datesOf(other)])),
    };
  });
}

function datesOf({ period, firstDay, lastDay, payDate }: PaymentPeriod): PaymentPeriod {
  return { period, firstDay, lastDay, payDate };
}

function statementOf(
  year: FinancialYear,
  periods: readonly PublishedPeriod[],
  payments: readonly PublishedPayment[],
): AnnualStatement[] {
  const ofYear = payments.filter(({ period }) => yearOfPeriod(period.period) === year);
  const paid = ofYear.filter(({ state }) => state === 'finalised');
  if (paid.length === 0) return [];
  const days = daysOfYear(year, 'financial');
  const finalised = periods.filter(({ state }) => state === 'finalised');
  const weeksOf = daysCounted(days, {
    firstDay: finalised[0]!.firstDay,
    lastDay: finalised.at(-1)!.lastDay,
  });
  const stays = CHILDREN.map(({ ref }) => ({ client: ref, startDate: periods[0]!.firstDay, endDate: null }));
  const childOf = (ref: string) => (ref === SAM.ref ? SAM : ALEX);
  const weeks = careWeeks(stays, (ref) => childOf(ref).dateOfBirth, weeksOf);
  const sums = paymentsOfYear(
    paid.map(({ period, totalPence, lines }) => ({ ...period, totalPence, lines })),
    new Set(LEVELS.filter(({ unit }) => unit === 'mile').map(({ code }) => code)),
  );
  const amounts = { householdPence: 1_969_000, weekUnder11Pence: 41_500, weekFrom11Pence: 49_500 };
  const { ref, name, type } = CARER;
  return [
    {
      year,
      basis: 'financial',
      ...days,
      organisation: ORGANISATION,
      carer: { ref, name, type, address: '14 Mill Lane\nUpper Slaughter\nMarlford', postcode: 'ML4 7QT' },
      periodsToCome: ofYear.length - paid.length,
      ...sums,
      weeks: weeks.map((child) => ({ ...child, name: childOf(child.client).name })),
      weeksOf,
      relief: { state: 'worked_out', ...careRelief(sums.totals.totalPence, weeks, amounts) },
    },
  ];
}

function ordersOf(year: FinancialYear, payments: readonly PublishedPayment[]): PublishedOrder[] {
  const ofYear = payments.filter(({ period }) => yearOfPeriod(period.period) === year);
  const spends = ofYear.map(({ period, state, lines }) => ({
    period,
    state: state === 'finalised' ? ('paid' as const) : ('projected' as const),
    ...spendOf(lines),
  }));
  return purchaseOrders(year, spends).map(({ reference, ...order }) => {
    const level = LEVELS.find(({ code }) => code === order.serviceLevel)!;
    return {
      ...order,
      order: reference,
      year,
      providerName: CARER.name,
      clientName: CHILDREN.find(({ ref }) => ref === order.client)?.name ?? null,
      serviceLevelName: level.name,
      isMileage: level.unit === 'mile',
    };
  });
}
