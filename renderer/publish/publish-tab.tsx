import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { DestinationRow } from '../../preload/contract/publish';
import { useCommandQuery } from '../bridge/use-command-query';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { DESTINATIONS_ADDRESS } from './publish-address';
import { PublishTo } from './publish-to';
import { placeInWords } from './publish-words';
import { LastRuns } from './last-runs';

const useStyles = makeStyles({ where: { width: '24rem', maxWidth: '100%' } });

/** Where to, what would change for whom, and what was published before. */
export function PublishTabContent() {
  const destinations = useCommandQuery('destinations.list', {});
  return (
    <QueryView query={destinations} loading="Reading the destinations…">
      {(rows) => {
        const inUse = rows.filter(({ retired }) => !retired);
        return inUse.length === 0 ? (
          <NoDestination hasRuns={rows.length > 0} />
        ) : (
          <Destinations rows={inUse} />
        );
      }}
    </QueryView>
  );
}

function NoDestination({ hasRuns }: { readonly hasRuns: boolean }) {
  return (
    <>
      <EmptyState
        title="Nowhere to publish to yet"
        action={<ScreenLink to={DESTINATIONS_ADDRESS}>Set up a destination</ScreenLink>}
      >
        Here will be what changed for carers since the last publication, and a button that publishes it. First
        an administrator says where to: a folder that a web server shows, or a server by SFTP.
      </EmptyState>
      {hasRuns ? <LastRuns /> : null}
    </>
  );
}

function Destinations({ rows }: { readonly rows: readonly DestinationRow[] }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<number | null>(null);
  const destination = rows.find(({ id }) => id === chosen) ?? rows[0]!;
  return (
    <>
      <Field label="Destination" hint={placeInWords(destination.place)} className={styles.where}>
        <Select value={String(destination.id)} onChange={(_event, data) => setChosen(Number(data.value))}>
          {rows.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <PublishTo key={destination.id} destination={destination} />
      <LastRuns />
    </>
  );
}
