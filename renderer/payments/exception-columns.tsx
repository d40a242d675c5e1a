import { makeStyles } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { ExceptionRow } from '../../preload/contract/periods';
import { textColumn } from '../grid/columns';
import { ExceptionBadge } from './exception-badge';
import { EXCEPTION_GROUPS, EXCEPTION_TITLES, groupOf } from './exception-queue';

const useStyles = makeStyles({ cell: { display: 'inline-flex', alignItems: 'center', height: '100%' } });

/** An exception with its key, as a row of the list. */
export interface QueuedException extends ExceptionRow {
  readonly key: string;
}

/** The columns of the exceptions list: pile, what it is, whose, and what it says. */
export const EXCEPTION_COLUMNS: ColDef<QueuedException>[] = [
  {
    colId: 'group',
    headerName: 'State',
    width: 116,
    valueGetter: ({ data }) => (data ? EXCEPTION_GROUPS.indexOf(groupOf(data)) : null),
    cellRenderer: GroupCell,
    tooltipValueGetter: () => null,
  },
  {
    colId: 'title',
    headerName: 'Exception',
    width: 200,
    valueGetter: ({ data }) => (data ? EXCEPTION_TITLES[data.code] : null),
  },
  textColumn('providerName', 'Carer', { width: 230 }),
  textColumn('message', 'What', { flex: 1, minWidth: 200 }),
];

function GroupCell({ data }: ICellRendererParams<QueuedException>) {
  const styles = useStyles();
  return data ? (
    <span className={styles.cell}>
      <ExceptionBadge group={groupOf(data)} />
    </span>
  ) : null;
}
