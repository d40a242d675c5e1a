import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { KeyResetRegular } from '@fluentui/react-icons/svg/key-reset';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useState } from 'react';
import type { TeamKeyRow } from '../../preload/contract/accounts';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useSession } from '../bridge/session';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { StateBadge } from '../format/state-badge';
import { instantColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { EmptyState, QueryView } from '../layout/states';

const useStyles = makeStyles({
  words: { maxWidth: '80ch', flexShrink: 0 },
  button: { alignSelf: 'flex-start', flexShrink: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** The team's keys: what carers know them by. */
export function KeysTab() {
  const keys = useCommandQuery('accounts.keys', {});
  return (
    <QueryView query={keys} loading="Reading the keys…">
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="No keys yet">
            The key that signs what is published, and the key that opens what carers send, will be here. They
            are made automatically when the first account is issued, and are kept in the ledger and its
            backups.
          </EmptyState>
        ) : (
          <Keys rows={rows} />
        )
      }
    </QueryView>
  );
}

function Keys({ rows }: { readonly rows: readonly TeamKeyRow[] }) {
  const styles = useStyles();
  const mayChange = useMay('accounts.changeKeys');
  const { keychain } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Text className={styles.words}>
        Nothing has to be done here day by day. The signing key shows carers’ browsers that a publication is
        the team’s own; the receiving key opens what carers send. Only their public halves are listed: the
        secret ones are in the ledger, which is encrypted, and in its backups
        {keychain === 'available' ? ', and in this computer’s keychain' : ''}.
      </Text>
      {mayChange ? (
        <Button className={styles.button} icon={<KeyResetRegular />} onClick={() => setAsking(true)}>
          Change the keys
        </Button>
      ) : (
        <Text>Administrators change the keys, for instance after a computer was stolen.</Text>
      )}
      <DataGrid<TeamKeyRow>
        label="Keys"
        rows={rows}
        columns={COLUMNS}
        rowId={(row) => row.public}
        emptyText="No keys yet."
        height="320px"
      />
      {asking ? <ChangeKeys onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function ChangeKeys({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const change = useCommand('accounts.changeKeys');
  const { keychain } = useSession();
  const notify = useNotify();
  return (
    <ConfirmDialog
      title="Change the keys for publishing?"
      confirmLabel="Change the keys"
      onClose={onClose}
      onConfirm={async () => {
        await change.mutateAsync({});
        notify({
          title: 'The keys are changed',
          body: 'They are used from the next publication on. Make a backup now.',
        });
      }}
    >
      <ul className={styles.list}>
        <li>
          The next publication is signed with a new key. The one before vouches for it, so carers notice
          nothing.
        </li>
        <li>What carers have sent to the old key, and what is on its way, can still be opened.</li>
        <li>
          Make a backup afterwards. A backup from before does not have the new keys
          {keychain === 'available' ? '; this computer’s keychain does' : ', and nothing else has them'}.
        </li>
        <li>
          Do it when a computer or backup with this ledger may have come into the wrong hands. It cannot be
          undone, but it can be done again.
        </li>
      </ul>
    </ConfirmDialog>
  );
}

const COLUMNS: ColDef<TeamKeyRow>[] = [
  textColumn('kind', 'Key', {
    width: 130,
    valueGetter: ({ data }) => (data?.kind === 'signing' ? 'Signing' : 'Receiving'),
  }),
  textColumn('inUse', 'State', {
    width: 130,
    cellClass: 'badge-cell',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => (data?.inUse ? 'In use' : 'Earlier'),
    cellRenderer: ({ data }: ICellRendererParams<TeamKeyRow>) =>
      data && (
        <StateBadge state={data.inUse ? 'active' : 'superseded'} label={data.inUse ? 'In use' : 'Earlier'} />
      ),
  }),
  textColumn('public', 'Public half', { flex: 1, minWidth: 300 }),
  instantColumn('madeAt', 'Made'),
  textColumn('madeBy', 'By', { width: 150 }),
];
