import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { BuildingBankRegular } from '@fluentui/react-icons/svg/building-bank';
import { useNavigate } from 'react-router';
import { countOf } from '../../domain/count-in-words';
import { formatPence } from '../../domain/money/format-money';
import { numberOfPeriod } from '../../domain/calendar/periods';
import type { FinalisePreview, FinaliseResult } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { ShowInFolderButton } from '../feedback/show-in-folder-button';
import { Notice } from '../layout/notice';
import { periodAddress } from './period-address';

const useStyles = makeStyles({
  // A grid: in a column of flex items a message is squeezed where the dialog is full.
  content: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export interface FinaliseDoneProps {
  readonly result: FinaliseResult;
  readonly preview: FinalisePreview;
  readonly onExport: () => void;
  readonly onExportBacs: () => void;
  readonly onClose: () => void;
}

/** What finalising did: seal, backup, and what comes next. */
export function FinaliseDone({ result, preview, onExport, onExportBacs, onClose }: FinaliseDoneProps) {
  const mayExportBacs = useMay('bacs.export');
  const styles = useStyles();
  const navigate = useNavigate();
  const next = preview.nextPeriod;
  const leaveWith = (deed: () => void) => (): void => {
    onClose();
    deed();
  };
  return (
    <DialogBody>
      <DialogTitle>Period {numberOfPeriod(result.period)} is finalised</DialogTitle>
      <DialogContent className={styles.content}>
        <Notice intent="success" title={formatPence(result.totalPence)}>
          to {countOf(result.payments, 'carer')}, in {countOf(result.lines, 'line')}. It is sealed and can no
          longer be changed.
        </Notice>
        <dl className={styles.facts}>
          <dt>Seal</dt>
          <dd className={styles.value}>
            <span className={styles.code}>{result.seal}</span>
          </dd>
          <dt>Backup</dt>
          <dd className={styles.value}>
            <BackupPlace path={result.backup} />
          </dd>
        </dl>
        <Text>
          Next: export the remittances for the carers and the BACS file for the bank.{' '}
          {next ? '' : 'Then add the next year’s periods in Settings.'}
        </Text>
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={onClose}>Close</Button>
        {next ? (
          <Button
            icon={<ArrowRightRegular />}
            onClick={leaveWith(() => void navigate(periodAddress(next.period)))}
          >
            Open period {numberOfPeriod(next.period)}
          </Button>
        ) : null}
        {mayExportBacs ? (
          <Button icon={<BuildingBankRegular />} onClick={leaveWith(onExportBacs)}>
            Export BACS file
          </Button>
        ) : null}
        <Button appearance="primary" icon={<ArrowExportUpRegular />} onClick={leaveWith(onExport)}>
          Export remittances
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function BackupPlace({ path }: { path: string | null }) {
  if (path === null) return <>No backup was made of this ledger.</>;
  return (
    <>
      {path} <ShowInFolderButton path={path} what="backup" size="small" />
    </>
  );
}
