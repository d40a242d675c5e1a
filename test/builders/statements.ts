import { addDays } from '../../domain/calendar/dates';
import { periodsOfYear, type PaymentPeriod } from '../../domain/calendar/periods';
import { sumPence, type Pence } from '../../domain/money/pence';
import { paymentsOfYear, type StatementLine } from '../../domain/statements/annual-statement';
import { careRelief } from '../../domain/statements/care-relief';
import { careWeeks, daysCounted } from '../../domain/statements/care-weeks';
import { daysOfYear } from '../../domain/statements/statement-year';
import type { AnnualStatement } from '../../domain/statements/statement-paper';

/** Builders of annual statements, so that each test says only what matters to it. */

export const PERIODS: readonly PaymentPeriod[] = periodsOfYear('2025-26', '2025-03-31', 'fortnightly');

export const AMOUNTS = { householdPence: 1_969_000, weekUnder11Pence: 41_500, weekFrom11Pence: 49_500 };

/** Children who stay all year, the first under 11 and the second turning 11 in it. */
export const CHILDREN = [
  { ref: 'C001', name: 'Sam Taylor', born: '2018-05-05' },
  { ref: 'C002', name: 'Alex Osei', born: '2014-10-16' },
  { ref: 'C003', name: 'Zoë Łukasik', born: '2010-01-01' },
  { ref: 'C004', name: 'Maximiliana Featherstonehaugh-Cholmondeley', born: '2009-09-09' },
  { ref: 'C005', name: 'Jo Bell', born: '2020-02-29' },
] as const;

/** A line of care, or of whatever `facts` make of it. */
export function aStatementLine(amountPence: Pence, facts: Partial<StatementLine> = {}): StatementLine {
  return {
    kind: 'placement',
    client: CHILDREN[0].ref,
    clientName: CHILDREN[0].name,
    serviceLevel: 'FOST',
    serviceLevelName: 'In-house Fostering Placement',
    unit: 'night',
    rateUnit: 'week',
    amountPence,
    ...facts,
  };
}

export function mileageLine(amountPence: Pence, facts: Partial<StatementLine> = {}): StatementLine {
  return aStatementLine(amountPence, {
    kind: 'claim',
    serviceLevel: 'MILE',
    serviceLevelName: 'In-house Fostering Placement – Mileage',
    unit: 'mile',
    rateUnit: 'mile',
    ...facts,
  });
}

export function otherLine(kind: StatementLine['kind'], amountPence: Pence): StatementLine {
  const nothing = { client: null, clientName: null, serviceLevel: null, serviceLevelName: null };
  return aStatementLine(amountPence, { kind, ...nothing, unit: null, rateUnit: null });
}

/** A year of periods, each with a line of care for each of the first `children` children and whatever `more` adds. */
export function aStatement(
  children: number,
  more: (index: number) => readonly StatementLine[] = () => [],
  facts: Partial<AnnualStatement> = {},
): AnnualStatement {
  const of = CHILDREN.slice(0, children);
  const payments = PERIODS.map((period, index) => {
    const care = of.map(({ ref, name }) => aStatementLine(77_600, { client: ref, clientName: name }));
    const lines = [...care, ...more(index)];
    return { ...period, lines, totalPence: sumPence(lines.map(({ amountPence }) => amountPence)) };
  });
  const paid = paymentsOfYear(
    payments.filter(({ lines }) => lines.length > 0),
    new Set(),
  );
  const days = daysOfYear('2025-26', 'tax');
  const weeksOf = daysCounted(days, { firstDay: PERIODS[0]!.firstDay, lastDay: addDays(days.lastDay, 7) });
  const stays = of.map(({ ref }) => ({ client: ref, startDate: '2024-01-01', endDate: null }));
  const weeks = careWeeks(stays, (ref) => of.find((child) => child.ref === ref)!.born, weeksOf);
  return {
    ...paid,
    ...days,
    year: '2025-26',
    basis: 'tax',
    organisation: {
      name: 'Marlshire County Council',
      contact: 'Carer payments team, 01632 960 100, carer.payments@marlshire.example',
    },
    carer: {
      ref: 'P001',
      name: 'Mrs Angharad Llŷr-Price',
      type: 'foster_carer',
      address: '14 Orchard Row\nNether Marling',
      postcode: 'ML4 2QT',
    },
    periodsToCome: 0,
    weeks: weeks.map((child) => ({ ...child, name: of.find(({ ref }) => ref === child.client)!.name })),
    weeksOf,
    relief: { state: 'worked_out', ...careRelief(paid.totals.totalPence, weeks, AMOUNTS) },
    ...facts,
  };
}
