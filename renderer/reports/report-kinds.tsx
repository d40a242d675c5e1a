import type { ComponentType, ReactNode } from 'react';
import { AnsweringHelp, AnsweringReport } from './answering-report';
import { BalancesHelp, BalancesReport } from './balances-report';
import { LateEndingsHelp, LateEndingsReport } from './late-endings-report';
import { RemittanceHelp, RemittanceReport } from './remittance-report';
import { REPORTS, type ReportName } from './report-names';
import type { ReportProps } from './report-props';
import { StatementHelp, StatementReport } from './statement-report';
import { YearTotalsHelp, YearTotalsReport } from './year-totals-report';

/** A report of the Reports screen. */
export interface ReportKind {
  readonly kind: ReportName;
  readonly title: string;
  readonly content: ComponentType<ReportProps>;
  /** What F1 says about it. */
  readonly help: ReactNode;
}

/** What each report shows, by its name. A new one is a component and a line here, its title is in `report-names`. */
const CONTENTS: Readonly<Record<ReportName, Pick<ReportKind, 'content' | 'help'>>> = {
  remittance: { content: RemittanceReport, help: <RemittanceHelp /> },
  statement: { content: StatementReport, help: <StatementHelp /> },
  balances: { content: BalancesReport, help: <BalancesHelp /> },
  endings: { content: LateEndingsReport, help: <LateEndingsHelp /> },
  answering: { content: AnsweringReport, help: <AnsweringHelp /> },
  totals: { content: YearTotalsReport, help: <YearTotalsHelp /> },
};

/** Every report in the order of the list. */
export const REPORT_KINDS: readonly ReportKind[] = REPORTS.map(([kind, title]) => ({
  kind,
  title,
  ...CONTENTS[kind],
}));
