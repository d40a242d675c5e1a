import type { ReactNode } from 'react';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PeriodRow } from '../../preload/contract/periods';

/** What every report is given. There is at least one period. */
export interface ReportProps {
  /** In order of time. */
  readonly periods: readonly PeriodRow[];
  /** The period to show where the address names none. */
  readonly first: PeriodName;
  /** The list of reports to choose from: the first of the report's choices. */
  readonly picker: ReactNode;
}
