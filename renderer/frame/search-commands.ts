import { numberOfPeriod } from '../../domain/calendar/periods';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { defaultPeriod } from '../payments/default-period';
import { periodAddress } from '../payments/period-address';
import { NEW_YEAR_ADDRESS } from '../rates/new-year-address';
import { reportAddress, REPORTS } from '../reports/report-names';
import { useActions } from './frame-actions';
import { SCREENS } from './screens';

/** A command that the search offers beside what it finds. */
export interface SearchCommand {
  readonly value: string;
  readonly name: string;
  readonly run: () => void;
}

/** A command that opens a screen. */
export interface GoToCommand {
  readonly name: string;
  readonly to: string;
}

/** What a person may do beside looking. */
export interface MayDo {
  readonly prepare: boolean;
  readonly finalise: boolean;
  readonly enterClaims: boolean;
  readonly writeActions: boolean;
}

/** Everything that the search can do. */
export function useSearchCommands(): readonly SearchCommand[] {
  const actions = useActions();
  const periods = useCommandQuery('periods.list', {});
  const may = {
    prepare: useMay('periods.prepare'),
    finalise: useMay('periods.finalise'),
    enterClaims: useMay('claims.enter'),
    writeActions: useMay('actions.create'),
  };
  const screens = SCREENS.map(({ name, path }): GoToCommand => ({ name: `Go to ${name}`, to: path }));
  return [
    ...[...screens, ...periodCommands(periods.data?.periods ?? [], may), ...otherCommands(may)].map(
      ({ name, to }) => ({ value: `command:${name}`, name, run: () => actions.goTo(to) }),
    ),
    { value: 'command:lock', name: 'Lock', run: actions.lock },
    { value: 'command:switch', name: 'Switch to another person', run: actions.switchUser },
    { value: 'command:password', name: 'Change my password', run: actions.changePassword },
    { value: 'command:help', name: 'Help for this screen', run: actions.help },
  ];
}

/** What can be done in the period that is worked on: its next step, and its lists. The step itself is taken there. */
export function periodCommands(
  periods: readonly Pick<PeriodRow, 'period' | 'state' | 'prepared'>[],
  may: Pick<MayDo, 'prepare' | 'finalise'>,
): GoToCommand[] {
  const name = defaultPeriod(periods);
  const period = periods.find((row) => row.period === name);
  if (!period) return [];
  const number = numberOfPeriod(period.period);
  const isCurrent = period.state === 'current';
  const step = period.prepared ? 'finalise' : 'prepare';
  const words = step === 'finalise' ? `Finalise period ${number}` : `Prepare period ${number}`;
  return [
    ...(isCurrent && may[step] ? [{ name: words, to: periodAddress(period.period) }] : []),
    { name: `Exceptions of period ${number}`, to: periodAddress(period.period, 'exceptions') },
    { name: `Placements to confirm in period ${number}`, to: periodAddress(period.period, 'stays') },
    { name: `One-off payments of period ${number}`, to: periodAddress(period.period, 'one-offs') },
    { name: `Overpayments of period ${number}`, to: periodAddress(period.period, 'overpayments') },
    { name: `What changed in period ${number}`, to: periodAddress(period.period, 'changes') },
    { name: `Documents of period ${number}`, to: periodAddress(period.period, 'documents') },
  ];
}

function otherCommands(may: Pick<MayDo, 'enterClaims' | 'writeActions'>): GoToCommand[] {
  return [
    ...(may.enterClaims ? [{ name: 'Enter a claim', to: '/claims/new' }] : []),
    ...(may.writeActions ? [{ name: 'Start an action', to: '/actions/new' }] : []),
    { name: 'Bank details to confirm', to: '/carers/bank-details' },
    ...REPORTS.map(([report, title]) => ({ name: `Report: ${title}`, to: reportAddress(report) })),
    { name: 'Import a file', to: '/imports' },
    { name: 'Rates for a new year', to: NEW_YEAR_ADDRESS },
    { name: 'Make a backup', to: '/settings/backup' },
    { name: 'Verify the ledger', to: '/audit/verify' },
  ];
}

/**
 * The commands in whose name every word of `text` begins a word; all of them where it is empty. Beginnings only, so
 * that a part of somebody's name does not bring up "Lock".
 */
export function matchingCommands(commands: readonly SearchCommand[], text: string): readonly SearchCommand[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ name }) => words.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`)));
}
