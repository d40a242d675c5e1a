/** Every report by its name in the address (`/reports?report=remittance`), in the order of the list. */
const REPORT_NAMES = {
  remittance: 'Remittance advice',
  statement: 'Annual statement',
  balances: 'Overpayments outstanding',
  endings: 'Late endings',
  answering: 'Answering carers',
  totals: 'Totals of a year',
} as const;

export type ReportName = keyof typeof REPORT_NAMES;

export const REPORTS = Object.entries(REPORT_NAMES) as [ReportName, string][];

export function reportAddress(report: ReportName): string {
  return `/reports?report=${report}`;
}
