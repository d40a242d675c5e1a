import type { ComponentType, ReactNode } from 'react';
import { RemittanceHelp, RemittanceReport } from './remittance-report';
import type { ReportProps } from './report-props';

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
];
