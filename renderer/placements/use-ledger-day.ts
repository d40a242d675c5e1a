import { useState } from 'react';
import type { IsoDate } from '../../domain/calendar/dates';
import { useCommandQuery } from '../bridge/use-command-query';

/**
 * The day on which the ledger stands: the last day of the current period, so that what is being paid now counts as
 * now. In a ledger without periods, the computer's own day.
 */
export function useLedgerDay(): IsoDate {
  const periods = useCommandQuery('periods.list', {});
  const current = periods.data?.periods.find((period) => period.period === periods.data.current);
  const [computersDay] = useState(() => new Date().toISOString().slice(0, 10));
  return current?.lastDay ?? computersDay;
}
