import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { useState } from 'react';
import type { DestinationRow } from '../../preload/contract/publish';
import type { SettingRow } from '../../preload/contract/settings';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge } from '../format/state-badge';
import { Notice } from '../layout/notice';
import { PageSection } from '../layout/page-section';
import { PlainTable } from '../layout/plain-table';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { ErrorState, QueryView } from '../layout/states';
import { publishAddress } from '../publish/publish-address';
import { placeInWords } from '../publish/publish-words';
import { DestinationDialog } from './destination-dialog';
import { SettingField } from './setting-field';

/** True for what is set on this tab. */
export function isSyncSetting({ key }: Pick<SettingRow, 'key'>): boolean {
  return key.startsWith('sync.');
}

/** Where to publish for carers, and what they are told of the page. */
export function DestinationsTab() {
  const settings = useCommandQuery('settings.list', {});
  return (
    <Stack style={{ maxWidth: '60rem' }}>
      <DestinationsSection />
      <PageSection title="The carers’ page">
        <QueryView query={settings} loading="Reading the settings…">
          {(rows) => (
            <>
              {rows.filter(isSyncSetting).map((setting) => (
                // By its value too: a setting that a colleague changed is shown as it is now.
                <SettingField key={`${setting.key} ${setting.value}`} setting={setting} />
              ))}
            </>
          )}
        </QueryView>
      </PageSection>
    </Stack>
  );
}

function DestinationsSection() {
  const mayAdd = useMay('destinations.save');
  const destinations = useCommandQuery('destinations.list', {});
  const [changed, setChanged] = useState<DestinationRow | 'new' | null>(null);
  return (
    <PageSection
      title="Destinations"
      actions={
        mayAdd ? (
          <Button icon={<AddRegular />} appearance="primary" onClick={() => setChanged('new')}>
            Add a destination
          </Button>
        ) : null
      }
    >
      <QueryView query={destinations} loading="Reading the destinations…">
        {(rows) =>
          rows.length === 0 ? (
            <Text>
              No destination yet. Here will be the folders and servers to which the team publishes for carers,
              as a rule one: a folder that a web server shows, or a web host by SFTP. An administrator adds
              it; then officers publish under{' '}
              <ScreenLink to={publishAddress()} inline>
                Publish
              </ScreenLink>
              .
            </Text>
          ) : (
            <>
              <DestinationsTable rows={rows} onChange={mayAdd ? setChanged : null} />
              {mayAdd ? null : <Text>An administrator adds and changes destinations.</Text>}
            </>
          )
        }
      </QueryView>
      {changed === null ? null : (
        <DestinationDialog
          destination={changed === 'new' ? null : changed}
          onClose={() => setChanged(null)}
        />
      )}
    </PageSection>
  );
}

interface DestinationsTableProps {
  readonly rows: readonly DestinationRow[];
  /** Null for who may not. */
  readonly onChange: ((destination: DestinationRow) => void) | null;
}

function DestinationsTable({ rows, onChange }: DestinationsTableProps) {
  const [trial, setTrial] = useState<Trial | null>(null);
  return (
    <>
      <PlainTable
        label="Destinations"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { title: 'Name', width: '12rem', render: ({ name }) => name },
          { title: 'Where', render: ({ place }) => placeInWords(place) },
          {
            title: 'State',
            width: '8rem',
            render: ({ retired }) => (
              <StateBadge state={retired ? 'inactive' : 'active'} label={retired ? 'Not used' : 'In use'} />
            ),
          },
          {
            title: 'What can be done',
            width: '17rem',
            render: (row) => (
              <Row gap="XS">
                <TryButton destination={row} onTried={setTrial} />
                {onChange ? (
                  <Button
                    size="small"
                    icon={<EditRegular />}
                    aria-label={`Change ${row.name}`}
                    onClick={() => onChange(row)}
                  >
                    Change
                  </Button>
                ) : null}
              </Row>
            ),
          },
        ]}
      />
      {trial ? <TrialOutcome trial={trial} /> : null}
    </>
  );
}

/** How trying a destination went; a failure of null where it works. */
interface Trial {
  readonly name: string;
  readonly failure: CommandFailure | null;
}

function TrialOutcome({ trial: { name, failure } }: { readonly trial: Trial }) {
  if (failure) return <ErrorState error={failure} title={`${name} does not work`} />;
  return (
    <Notice intent="success" role="status" title={<>{name} works.</>}>
      A small file was written there, read and removed.
    </Notice>
  );
}

interface TryButtonProps {
  readonly destination: DestinationRow;
  /** Told null while it is being tried. */
  readonly onTried: (trial: Trial | null) => void;
}

function TryButton({ destination: { id, name }, onTried }: TryButtonProps) {
  const may = useMay('destinations.try');
  const [busy, setBusy] = useState(false);
  if (!may) return null;
  const tryIt = async (): Promise<void> => {
    setBusy(true);
    onTried(null);
    const failure = await call('destinations.try', { destination: id }).then(() => null, asCommandFailure);
    onTried({ name, failure });
    setBusy(false);
  };
  return (
    <Button
      size="small"
      icon={<PlugConnectedRegular />}
      aria-label={`Try ${name}`}
      disabledFocusable={busy}
      onClick={() => void tryIt()}
    >
      {busy ? 'Trying…' : 'Try'}
    </Button>
  );
}
