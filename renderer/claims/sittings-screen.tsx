import { Button, Switch } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { formatDate } from '../../domain/calendar/format-dates';
import type { SittingRow } from '../../preload/contract/panel';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { StateBadge } from '../format/state-badge';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { Row } from '../layout/row';
import { Screen } from '../layout/screen';
import { Stack } from '../layout/stack';
import { EmptyState, ErrorState, QueryView } from '../layout/states';
import { PdfPreview } from '../reports/pdf-preview';
import { PrivacyButton } from '../privacy/privacy-button';
import { usePrivacy } from '../privacy/privacy';
import { SittingBar } from './sitting-bar';
import { SittingDialog } from './sitting-dialogs';
import { sittingAddress } from './sitting-words';

/** The panel's meetings, each with its minutes. */
export function SittingsScreen() {
  const navigate = useNavigate();
  const mayOpen = useMay('panel.open');
  const sittings = useCommandQuery('panel.list', {});
  const [opening, setOpening] = useState(false);
  const isOneOpen = sittings.data?.some(({ closedAt }) => closedAt === null) ?? true;
  const openButton = mayOpen ? (
    <Button
      appearance="primary"
      icon={<GavelRegular />}
      disabledFocusable={isOneOpen}
      onClick={() => setOpening(true)}
    >
      Open a sitting
    </Button>
  ) : null;
  return (
    <Screen
      title="Sittings of the panel"
      help={<SittingsHelp />}
      actions={
        <>
          <PrivacyButton />
          <Button onClick={() => void navigate('/claims')}>Back to the queue</Button>
          {openButton}
        </>
      }
    >
      <SittingBar />
      <QueryView query={sittings} loading="Reading the sittings…">
        {(rows) => (rows.length === 0 ? <NoSittings /> : <SittingsList rows={rows} />)}
      </QueryView>
      {opening ? <SittingDialog onClose={() => setOpening(false)} /> : null}
    </Screen>
  );
}

function NoSittings() {
  return (
    <EmptyState title="The panel has not sat yet">
      When the panel meets, a member opens a sitting: who is present, and notes. What is decided then stands
      in its minutes, which will be here to read, print and save.
    </EmptyState>
  );
}

function columns(few: boolean): ColDef<SittingRow>[] {
  return [
    numberColumn('id', 'Sitting', { width: 84, filter: false }),
    dateColumn('heldOn', 'Held on', few ? { flex: 1, minWidth: 110 } : { width: 118 }),
    textColumn('closedAt', 'State', {
      width: 110,
      cellClass: 'badge-cell',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data ? (data.closedAt === null ? 'Open' : 'Closed') : ''),
      cellRenderer: ({ data }: ICellRendererParams<SittingRow>) =>
        data && (
          <StateBadge
            state={data.closedAt === null ? 'open' : 'ended'}
            label={data.closedAt === null ? 'Open' : 'Closed'}
          />
        ),
    }),
    numberColumn('accepted', 'Accepted', { width: 96, filter: false }),
    moneyColumn('acceptedPence', 'Amount', { width: 110, hide: few }),
    numberColumn('rejected', 'Rejected', { width: 96, filter: false }),
    textColumn('present', 'Present', {
      flex: 1,
      minWidth: 160,
      hide: few,
      valueGetter: ({ data }) => data?.present.join('; ') ?? '',
    }),
  ];
}

function SittingsList({ rows }: { readonly rows: readonly SittingRow[] }) {
  const navigate = useNavigate();
  const { id } = useParams();
  const open = rows.find((row) => String(row.id) === id) ?? null;
  const isOpen = open !== null;
  const shown = useMemo(() => columns(isOpen), [isOpen]);
  if (id !== undefined && !isOpen) return <ErrorState error={new Error(`There is no sitting ${id}.`)} />;
  return (
    <MasterDetail
      list={
        <DataGrid<SittingRow>
          rows={rows}
          columns={shown}
          rowId={(row) => String(row.id)}
          onOpen={(row) => void navigate(sittingAddress(row.id), { replace: isOpen })}
          opensByClick
          selectedId={open ? String(open.id) : null}
          label="Sittings of the panel"
          emptyText="No sittings yet."
        />
      }
      detail={open ? <MinutesView key={open.id} sitting={open} /> : null}
      detailTitle={open ? `Minutes of ${formatDate(open.heldOn)}` : ''}
      onClose={() => void navigate(sittingAddress(null))}
    />
  );
}

/** The minutes as they print: carers and children by reference, carers' names where somebody wants them. */
function MinutesView({ sitting }: { readonly sitting: SittingRow }) {
  const hidesNames = usePrivacy();
  const [wanted, setWanted] = useState(false);
  const withNames = wanted && !hidesNames;
  const minutes = useCommandQuery('panel.minutes', { id: sitting.id, withNames }, { keepPrevious: true });
  return (
    <>
      <Row gap="S">
        <Switch
          label="Carers’ names too"
          checked={withNames}
          disabled={hidesNames}
          onChange={(_event, data) => setWanted(data.checked)}
        />
        <MinutesButtons id={sitting.id} withNames={withNames} />
      </Row>
      <Stack fill style={{ minHeight: '360px' }}>
        <QueryView query={minutes} loading="Writing the minutes…">
          {(document) => (
            <PdfPreview
              bytes={document.bytes}
              label={`Minutes of the sitting of ${formatDate(sitting.heldOn)}`}
              advice="The decisions are not affected. Save the minutes and open the file instead."
            />
          )}
        </QueryView>
      </Stack>
    </>
  );
}

function MinutesButtons({ id, withNames }: { readonly id: number; readonly withNames: boolean }) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const act = async (failed: string, work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notify({ title: failed, body: asCommandFailure(error).message, intent: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', { title: 'Save the minutes to a folder' });
    if (!folder) return;
    const { file } = await call('panel.saveMinutes', { id, withNames, to: folder.path });
    notify(`Saved ${file}`);
  };
  const print = async (): Promise<void> => void (await call('panel.printMinutes', { id, withNames }));
  return (
    <>
      <Button
        size="small"
        icon={<SaveRegular />}
        disabledFocusable={busy}
        onClick={() => void act('The minutes were not saved', save)}
      >
        Save
      </Button>
      <Button
        size="small"
        icon={<PrintRegular />}
        disabledFocusable={busy}
        onClick={() => void act('The minutes were not printed', print)}
      >
        Print
      </Button>
    </>
  );
}

function SittingsHelp() {
  return (
    <>
      <p>
        A sitting is a meeting of the panel. While one is open, every decision on a claim belongs to it.
        Closing it makes its minutes final.
      </p>
      <p>
        The minutes name carers and children by their references only; carers’ names can be added for the copy
        that stays in the office. A decision that is taken back later is shown struck through.
      </p>
    </>
  );
}
