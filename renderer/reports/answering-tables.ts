import { inTimePercent } from '../../domain/actions/measures';
import type { CsvCell, CsvTable } from '../../domain/csv/csv-table';
import type { AnsweringMeasures, AnsweringReport } from '../../preload/contract/action-measures';
import { monthInWords } from '../orders/chart-tables';
import type { BarGroup } from '../orders/grouped-chart';

type Month = AnsweringReport['months'][number];

/** The figures behind each chart, and the bars of the charts. Empty where there is nothing to measure. */

export function daysTable(months: readonly Month[]): CsvTable {
  return {
    columns: ['month_opened', 'opened', 'median_working_days_to_answer', 'median_working_days_to_close'],
    rows: months.map(({ month, opened, medianAnswerDays, medianCloseDays }) => [
      month,
      opened,
      medianAnswerDays ?? '',
      medianCloseDays ?? '',
    ]),
  };
}

export function inTimeTable(months: readonly Month[]): CsvTable {
  return {
    columns: ['month_opened', 'were_due', 'answered_in_time', 'answered_in_time_percent'],
    rows: months.map((month) => [
      month.month,
      month.wereDue,
      month.answeredInTime,
      inTimePercent(month) ?? '',
    ]),
  };
}

/** Everything that is measured of each type, under {@link TYPE_HEADINGS}. */
export function typesTable(report: Pick<AnsweringReport, 'byType' | 'total'>): CsvCell[][] {
  const figures = (measures: AnsweringMeasures): CsvCell[] => [
    measures.opened,
    measures.answered,
    measures.medianAnswerDays ?? '',
    inTimePercent(measures) ?? '',
    measures.closed,
    measures.medianCloseDays ?? '',
    measures.open,
    measures.overdue,
  ];
  return [
    ...report.byType.map((row) => [row.typeName, ...figures(row)]),
    ['All types', ...figures(report.total)],
  ];
}

export const TYPE_HEADINGS = [
  'Type',
  'Opened',
  'Answered',
  'Days to answer',
  'In time, %',
  'Closed',
  'Days to close',
  'Open now',
  'Overdue now',
] as const;

/** `92 %`; empty where nothing was due. */
export function percentInWords(measures: AnsweringMeasures): string {
  const percent = inTimePercent(measures);
  return percent === null ? '' : `${percent} %`;
}

/** `2.5 working days`; a dash where nothing is measured. */
export function daysInWords(days: number | null): string {
  if (days === null) return '–';
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
}

/** A month without anything to measure has no bar. */
export function daysBars(months: readonly Month[]): BarGroup[] {
  return months.map(({ month, medianAnswerDays, medianCloseDays }) => ({
    ...named(month),
    bars: [
      ...bar('First answer', medianAnswerDays, daysInWords),
      ...bar('First closing', medianCloseDays, daysInWords),
    ],
  }));
}

export function inTimeBars(months: readonly Month[]): BarGroup[] {
  return months.map((measures) => ({
    ...named(measures.month),
    bars: bar(
      'Answered by the due date',
      inTimePercent(measures),
      (percent) => `${percent} %, ${measures.answeredInTime} of ${measures.wereDue}`,
    ),
  }));
}

function named(month: string): Pick<BarGroup, 'label' | 'title'> {
  const title = monthInWords(month);
  return { label: title.slice(0, 3), title };
}

function bar(series: string, value: number | null, words: (value: number) => string) {
  return value === null ? [] : [{ series, value, words: words(value) }];
}
