import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay, useSignedInUser } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { FileExportStatus } from '../reports/file-export-status';
import { bacsOrder, remittancesOrder } from '../reports/export-orders';
import { useFileExport } from '../reports/use-file-export';
import { FinaliseDialog } from './finalise-dialog';
import { NextStepAction } from './next-step-action';
import { nextStepOf, type NextStep, type StepKind } from './next-step';
import { PAYMENTS_HELP } from './payments-help';
import { documentsAddress, periodAddress, tabOfAddress } from './period-address';
import { PeriodHeader } from './period-header';
import { PeriodPicker } from './period-picker';
import { PeriodTabs } from './period-tabs';
import { PrepareDialog } from './prepare-dialog';
import { TakeBackDialog } from './take-back-dialog';

const useStyles = makeStyles({
  // Tall enough to work in on a low window; the screen scrolls then.
  tab: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '320px' },
});

export interface PeriodViewProps {
  readonly periods: readonly PeriodRow[];
  readonly row: PeriodRow;
  /** Whose payment is open beside the grid. */
  readonly provider: string | null;
}

type OpenDialog = 'prepare' | 'finalise' | 'takeBack';

/** One period: what it pays, what is to be looked at, and its next step. */
export function PeriodView({ periods, row, provider }: PeriodViewProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { period } = row;
  const payments = useCommandQuery('periods.payments', { period });
  const exceptions = useCommandQuery('periods.exceptions', { period }, { enabled: row.state !== 'future' });
  const fileExport = useFileExport();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const step = useNextStep(row, exceptions.data);
  const tab = provider === null ? tabOfAddress(search) : 'payments';

  const exportAll = (): void => {
    void navigate(periodAddress(period, 'documents'));
    void fileExport.start(remittancesOrder(period));
  };
  const exportBacs = (): void => {
    void navigate(documentsAddress(period, 'bacs'));
    void fileExport.start(bacsOrder(period));
  };
  const take = (kind: StepKind): void => (kind === 'export' ? exportAll() : setDialog(kind));

  return (
    <Screen
      title="Payments"
      help={PAYMENTS_HELP}
      actions={
        <>
          <PeriodPicker
            periods={periods}
            value={period}
            onChange={(chosen) => void navigate(periodAddress(chosen, tab))}
          />
          <NextStepAction
            period={row}
            step={step}
            busy={fileExport.state.kind === 'running'}
            onStep={take}
            onTakeBack={() => setDialog('takeBack')}
            onExportBacs={exportBacs}
          />
        </>
      }
    >
      <PeriodHeader row={row} payments={payments.data} />
      <FileExportStatus fileExport={fileExport} />
      <div className={styles.tab}>
        <PeriodTabs
          tab={tab}
          row={row}
          provider={provider}
          payments={payments}
          exceptions={exceptions}
          fileExport={fileExport}
        />
      </div>
      {dialog === 'prepare' ? <PrepareDialog period={period} onClose={() => setDialog(null)} /> : null}
      {dialog === 'takeBack' ? <TakeBackDialog row={row} onClose={() => setDialog(null)} /> : null}
      {dialog === 'finalise' ? (
        <FinaliseDialog
          period={period}
          onExport={exportAll}
          onExportBacs={exportBacs}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Screen>
  );
}

/** The period's next step for the person who is signed in; null while its exceptions are being read. */
function useNextStep(
  period: PeriodRow,
  exceptions: readonly { readonly blocking: boolean; readonly accepted: unknown }[] | undefined,
): NextStep | null {
  const user = useSignedInUser().name;
  const may = {
    prepare: useMay('periods.prepare'),
    finalise: useMay('periods.finalise'),
    export: useMay('reports.exportRemittances'),
  };
  if (!exceptions && period.state === 'current') return null;
  const open = (exceptions ?? []).filter((row) => row.blocking || !row.accepted);
  const blocking = open.filter((row) => row.blocking).length;
  return nextStepOf({ period, user, may, blocking, toAccept: open.length - blocking });
}
