import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { oneOffColumns } from './one-off-columns';
import { OneOffForm } from './one-off-form';
import { oneOffLink } from './one-off-words';

const ROW_PX = 34;
const MOST_ROWS = 8;

type OneOffsOf = { readonly carer: string } | { readonly child: string };

/** The one-off payments of a carer or a child, the newest first, to open and to add to. */
export function OneOffsSection({ of }: { readonly of: OneOffsOf }) {
  const mayAdd = useMay('oneOffs.enter');
  const [adding, setAdding] = useState(false);
  const query = useCommandQuery(
    'oneOffs.list',
    'carer' in of ? { provider: of.carer } : { client: of.child },
  );
  return (
    <PageSection
      title="One-off payments"
      actions={
        mayAdd && (
          <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
            Add a one-off payment
          </Button>
        )
      }
    >
      <QueryView query={query} loading="Reading the one-off payments…">
        {(rows) =>
          rows.length === 0 ? (
            <Text>
              None yet. What is paid or taken once, such as a school trip, is entered here and approved by
              another person; the next period pays it.
            </Text>
          ) : (
            <OneOffsGrid rows={rows} of={of} />
          )
        }
      </QueryView>
      {adding ? <OneOffForm of={of} onClose={() => setAdding(false)} /> : null}
    </PageSection>
  );
}

function OneOffsGrid({ rows, of }: { readonly rows: readonly OneOffRow[]; readonly of: OneOffsOf }) {
  const navigate = useNavigate();
  const about = 'carer' in of ? 'carer' : 'child';
  const columns = useMemo(() => oneOffColumns({ few: false, of: about }), [about]);
  return (
    <DataGrid<OneOffRow>
      rows={rows}
      columns={columns}
      rowId={({ id }) => String(id)}
      onOpen={({ id }) => void navigate(oneOffLink(id))}
      label="One-off payments"
      emptyText="None yet."
      height={`${(Math.min(rows.length, MOST_ROWS) + 1) * ROW_PX + 8}px`}
    />
  );
}
