import { Button, Select, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChildRow } from '../../preload/contract/children';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { Row } from '../layout/row';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { CHILD_COLUMNS, childAddress } from './child-columns';
import { ChildForm } from './child-form';

/** Which children to list, by whether they have an open placement. */
const PLACED = {
  all: { title: 'Placed or not', fits: () => true },
  placed: { title: 'With an open placement', fits: (child: ChildRow) => child.carers.length > 0 },
  notPlaced: { title: 'Without an open placement', fits: (child: ChildRow) => child.carers.length === 0 },
  twice: { title: 'With two carers at once', fits: (child: ChildRow) => child.carers.length > 1 },
  adult: { title: '18 or over', fits: (child: ChildRow) => child.age >= 18 },
} as const;
type Placed = keyof typeof PLACED;

/** Every child and young person, to search and filter; Enter opens a child's page. */
export function ChildrenScreen() {
  const query = useCommandQuery('children.list', {});
  const mayAdd = useMay('children.save');
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  return (
    <Screen
      title="Children"
      help={
        <p>
          Children and young people, with their age on the first day of the current period. Enter, a double
          click or the name opens a child’s page with placements, payments and history.
        </p>
      }
      actions={
        mayAdd && (
          <Button icon={<AddRegular />} appearance="primary" onClick={() => setAdding(true)}>
            Add child
          </Button>
        )
      }
    >
      <QueryView query={query} loading="Reading the children…">
        {(children) =>
          children.length === 0 ? (
            <EmptyState
              title="No children yet"
              action={<ScreenLink to="/imports">Import a file of children</ScreenLink>}
            >
              Children and young people will be listed here, with their age and the carers they live with.
              Import the council’s file of children, or add one by hand.
            </EmptyState>
          ) : (
            <ChildrenList rows={children} />
          )
        }
      </QueryView>
      {adding && (
        <ChildForm
          child={null}
          onSaved={(ref) => void navigate(childAddress(ref))}
          onClose={() => setAdding(false)}
        />
      )}
    </Screen>
  );
}

function ChildrenList({ rows }: { readonly rows: readonly ChildRow[] }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [placed, setPlaced] = useState<Placed>('all');
  const shown = useMemo(() => rows.filter((child) => PLACED[placed].fits(child)), [rows, placed]);
  return (
    <>
      <Row as="search">
        <GridSearch label="Search children" value={text} onChange={setText} />
        <Select
          aria-label="Which children"
          value={placed}
          onChange={(_event, data) => setPlaced(data.value as Placed)}
        >
          {Object.entries(PLACED).map(([value, { title }]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
        <Text role="status">
          {shown.length === rows.length ? '' : `${shown.length.toLocaleString('en-GB')} of `}
          {rows.length.toLocaleString('en-GB')} {rows.length === 1 ? 'child' : 'children'}
        </Text>
      </Row>
      <DataGrid
        rows={shown}
        columns={CHILD_COLUMNS}
        rowId={(child) => child.ref}
        onOpen={(child) => void navigate(childAddress(child.ref))}
        quickFilter={text}
        label="Children"
        emptyText="No child fits what you look for."
      />
    </>
  );
}
