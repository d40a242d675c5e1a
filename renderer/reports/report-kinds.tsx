import type { ComponentType, ReactNode } from 'react';
import { AnsweringHelp, AnsweringReport } from './answering-report';
import { BalancesHelp, BalancesReport } from './balances-report';
import { LateEndingsHelp, LateEndingsReport } from './late-endings-report';
import { RemittanceHelp, RemittanceReport } from './remittance-report';
import type { ReportProps } from './report-props';
import { StatementHelp, StatementReport } from './statement-report';
import { YearTotalsHelp, YearTotalsReport } from './year-totals-report';

/** A report of the Reports screen. */
export interface ReportKind {
  /** Its name in the address: `/reports?report=remittance`. */
  readonly kind: string;
  readonly title: string;
  readonly content: ComponentType<ReportProps>;
  /** What F1 says about it. */
  readonly help: ReactNode;
}

/** Every report in the order of the list. A new one is a component and a line here. */
export const REPORT_KINDS: readonly ReportKind[] = [
  { kind: 'remittance', title: 'Remittance advice', content: RemittanceReport, help: <RemittanceHelp /> },
  { kind: 'statement', title: 'Annual statement', content: StatementReport, help: <StatementHelp /> },
  { kind: 'balances', title: 'Overpayments outstanding', content: BalancesReport, help: <BalancesHelp /> },
  { kind: 'endings', title: 'Late endings', content: LateEndingsReport, help: <LateEndingsHelp /> },
  { kind: 'answering', title: 'Answering carers', content: AnsweringReport, help: <AnsweringHelp /> },
  { kind: 'totals', title: 'Totals of a year', content: YearTotalsReport, help: <YearTotalsHelp /> },
];
