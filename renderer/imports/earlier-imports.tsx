import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportRunRow } from '../../preload/contract/imports';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { RunsTable } from './runs-table';
import { UndoImportDialog } from './undo-import';

const FIRST_SHOWN = 6;

const useStyles = makeStyles({ more: { alignSelf: 'flex-start' } });

/** What was imported before, the latest first, to look up and to undo. */
export function EarlierImports() {
  const query = useCommandQuery('imports.runs', {});
  return (
    <PageSection title="Earlier imports">
      <QueryView query={query} loading="Reading earlier imports…">
        {(runs) =>
          runs.length === 0 ? (
            <Text>
              Nothing has been imported yet. Each import will be listed here: who, when, which file, what
              changed.
            </Text>
          ) : (
            <Runs runs={runs} />
          )
        }
      </QueryView>
    </PageSection>
  );
}

function Runs({ runs }: { readonly runs: readonly ImportRunRow[] }) {
  const styles = useStyles();
  const mayUndo = useMay('imports.undo');
  const periods = useCommandQuery('periods.list', {});
  const [undoing, setUndoing] = useState<ImportRunRow | null>(null);
  const [showAll, setShowAll] = useState(false);
  const latestFirst = [...runs].sort((a, b) => b.id - a.id);
  return (
    <>
      <RunsTable
        runs={showAll ? latestFirst : latestFirst.slice(0, FIRST_SHOWN)}
        periods={periods.data?.periods ?? []}
        onUndo={mayUndo ? setUndoing : null}
      />
      {!showAll && runs.length > FIRST_SHOWN && (
        <Button className={styles.more} appearance="subtle" onClick={() => setShowAll(true)}>
          Show all {runs.length}
        </Button>
      )}
      {undoing && (
        <UndoImportDialog
          run={undoing.id}
          kind={undoing.kind}
          fileName={undoing.fileName}
          onClose={() => setUndoing(null)}
        />
      )}
    </>
  );
}
