import { formatDateRange } from '../calendar/format-dates';
import type { PaymentPeriod, PeriodName } from '../calendar/periods';
import type { PaymentLine } from '../schedule/payment-line';

/** The names that a cause's words use in place of references. */
export interface CauseNames {
  readonly client: (ref: string) => string;
  readonly periodDates: (period: PeriodName) => Pick<PaymentPeriod, 'firstDay' | 'lastDay'> | null;
}

/**
 * "Sam Lee, care of 12 Jan – 8 Mar 2026; deduction: Lost car seat": what brought overpayments about, as short as a list
 * has room for. Lines that gave something back beside them are not causes.
 */
export function causesInBrief(causes: readonly PaymentLine[], names: CauseNames): string {
  const taking = causes.filter(({ amountPence }) => amountPence < 0);
  const care = taking.filter(({ reason }) => reason.kind !== 'one_off');
  const byChild = Map.groupBy(care, ({ client }) => client);
  const words = [...byChild].map(([client, lines]) => {
    const who = client === null ? '' : `${names.client(client)}, `;
    return `${who}${kindOfCare(lines)} of ${datesOf(lines, names)}`;
  });
  for (const { reason } of taking) if (reason.kind === 'one_off') words.push(`Deduction: ${reason.reason}`);
  return words.join('; ');
}

function kindOfCare(lines: readonly PaymentLine[]): string {
  const extras = lines.flatMap(({ reason }) => (reason.kind === 'extra' ? [reason.name.toLowerCase()] : []));
  return extras.length === lines.length ? [...new Set(extras)].join(', ') : 'care';
}

function datesOf(lines: readonly PaymentLine[], { periodDates }: CauseNames): string {
  const periods = lines.map(({ carePeriod }) => carePeriod).sort();
  const first = periodDates(periods[0]!);
  const last = periodDates(periods.at(-1)!);
  return first && last ? formatDateRange(first.firstDay, last.lastDay) : [...new Set(periods)].join(', ');
}
