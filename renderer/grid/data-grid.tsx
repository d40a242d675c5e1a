import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ColDef, GridApi, GridReadyEvent, ModelUpdatedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { styleNonce } from '../style-nonce';
import { gridTheme } from './grid-theme';
import './modules';
import { rowEvents } from './row-events';
import { useSelectedRow } from './use-selected-row';

const useStyles = makeStyles({
  grid: { flexGrow: 1, minHeight: '160px', width: '100%' },
});

interface DataGridProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: ColDef<Row>[];
  /** What tells rows apart; it keeps selection and scroll position while rows change. */
  readonly rowId: (row: Row) => string;
  /** Enter or a double click; a single click too, while another row's detail is open. */
  readonly onOpen?: (row: Row) => void;
  /** A single click always opens: where the detail stands beside the list. */
  readonly opensByClick?: boolean;
  /** A single click, or the arrow keys with the space bar. */
  readonly onSelect?: (row: Row) => void;
  /** The row whose detail is open. */
  readonly selectedId?: string | null;
  readonly quickFilter?: string;
  /** Told which rows are left by the search and the headers' filters, in the order shown, as often as that changes. */
  readonly onShown?: (rows: readonly Row[]) => void;
  /** Totals, below the last row. */
  readonly pinnedBottomRow?: Partial<Row>;
  /** The grid's name for screen readers: "Payments of 2026-27/03". */
  readonly label: string;
  /** What an empty list says. */
  readonly emptyText: string;
  /** A CSS height; without it the grid fills what is left of its flex column. */
  readonly height?: string | number;
}

const DEFAULT_COLUMN: ColDef = {
  sortable: true,
  resizable: true,
  suppressHeaderMenuButton: true,
  minWidth: 70,
  tooltipValueGetter: shownText,
};

/** A list: sorted by its headers, found in by `quickFilter`, worked by keyboard (arrows, Enter, Home, End; Tab leaves). */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const {
    rows,
    columns,
    rowId,
    onOpen,
    opensByClick = false,
    onSelect,
    onShown,
    selectedId,
    quickFilter,
    pinnedBottomRow,
    label,
    emptyText,
    height,
  } = props;
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const [api, setApi] = useState<GridApi<Row> | null>(null);

  const onGridReady = useCallback((event: GridReadyEvent<Row>) => setApi(event.api), []);
  useAccessibleName(container, api, label);
  useSelectedRow(api, rows, selectedId);

  const pinned = useMemo(() => (pinnedBottomRow ? [pinnedBottomRow] : undefined), [pinnedBottomRow]);
  const localeText = useMemo(
    () => ({ noRowsToShow: emptyText, noMatchingRows: 'No row matches the search.' }),
    [emptyText],
  );

  const tellShown = ({ api: grid }: ModelUpdatedEvent<Row>) => {
    if (!onShown) return;
    const shown: Row[] = [];
    grid.forEachNodeAfterFilterAndSort(({ data }) => data && shown.push(data));
    onShown(shown);
  };

  return (
    <div
      ref={container}
      className={mergeClasses('data-grid', styles.grid)}
      style={height === undefined ? undefined : { height, flexGrow: 0, flexShrink: 0 }}
    >
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={styleNonce()}
        rowData={rows as Row[]}
        columnDefs={columns}
        defaultColDef={DEFAULT_COLUMN}
        getRowId={({ data }) => rowId(data)}
        {...(quickFilter === undefined ? {} : { quickFilterText: quickFilter })}
        {...(pinned ? { pinnedBottomRowData: pinned } : {})}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        localeText={localeText}
        tooltipShowMode="whenTruncated"
        tooltipShowDelay={400}
        animateRows={false}
        suppressDragLeaveHidesColumns
        onGridReady={onGridReady}
        // An open panel has taken the focus: the grid keeps from taking it back as it draws its columns anew.
        suppressFocusAfterRefresh={Boolean(selectedId)}
        tabToNextCell={leaveByTab}
        tabToNextHeader={leaveByTab}
        {...rowEvents({ onOpen, opensByClick, onSelect, isOneOpen: Boolean(selectedId) })}
        onModelUpdated={tellShown}
      />
    </div>
  );
}

/** Arrows move in a list and Tab leaves it: not cell by cell through thousands. */
const leaveByTab = (): false => false;

/** A cut-off cell shows its whole text in a tooltip: what it displays, not the raw value. */
function shownText(params: { readonly valueFormatted?: unknown; readonly value?: unknown }): string | null {
  const text = params.valueFormatted ?? params.value;
  return typeof text === 'string' || typeof text === 'number' ? String(text) : null;
}

/** Names the grid for screen readers: AG Grid has no option for it. */
function useAccessibleName<Row>(
  container: React.RefObject<HTMLDivElement | null>,
  api: GridApi<Row> | null,
  label: string,
): void {
  useEffect(() => {
    if (api)
      container.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', label);
  }, [container, api, label]);
}
