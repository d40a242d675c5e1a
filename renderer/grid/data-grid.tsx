import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type {
  CellDoubleClickedEvent,
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridReadyEvent,
  ModelUpdatedEvent,
  RowClickedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { styleNonce } from '../style-nonce';
import { gridTheme } from './grid-theme';
import './modules';

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
  /** A single click, or the arrow keys with the space bar. */
  readonly onSelect?: (row: Row) => void;
  /** The row whose detail is open. */
  readonly selectedId?: string | null;
  readonly quickFilter?: string;
  /** Told which rows are left by the search and the headers' filters, as often as that changes. */
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

/** A list: sorted by its headers, found in by `quickFilter`, worked by keyboard (arrows, Enter, Home, End). */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const {
    rows,
    columns,
    rowId,
    onOpen,
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

  const defaultColumn = useMemo<ColDef<Row>>(
    () => ({
      sortable: true,
      resizable: true,
      suppressHeaderMenuButton: true,
      minWidth: 70,
      tooltipValueGetter: shownText,
    }),
    [],
  );
  const pinned = useMemo(() => (pinnedBottomRow ? [pinnedBottomRow] : undefined), [pinnedBottomRow]);
  const localeText = useMemo(
    () => ({ noRowsToShow: emptyText, noMatchingRows: 'No row matches the search.' }),
    [emptyText],
  );

  const openByKey = (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
    const key = event.event;
    if (!(key instanceof KeyboardEvent) || key.key !== 'Enter' || event.node.rowPinned || !event.data) return;
    // A button or link inside the cell has Enter for itself.
    if (key.target instanceof Element && key.target.closest('a, button')) return;
    onOpen?.(event.data);
  };
  const click = (event: RowClickedEvent<Row>) => {
    if (!event.data || event.node.rowPinned) return;
    onSelect?.(event.data);
    if (selectedId) onOpen?.(event.data);
  };
  const openByDoubleClick = (event: CellDoubleClickedEvent<Row>) => {
    if (event.data && !event.node.rowPinned) onOpen?.(event.data);
  };

  const tellShown = ({ api: grid }: ModelUpdatedEvent<Row>) => {
    if (!onShown) return;
    const shown: Row[] = [];
    grid.forEachNodeAfterFilter(({ data }) => data && shown.push(data));
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
        defaultColDef={defaultColumn}
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
        onCellKeyDown={openByKey}
        onRowClicked={click}
        onCellDoubleClicked={openByDoubleClick}
        onModelUpdated={tellShown}
      />
    </div>
  );
}

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

/** Marks the row whose detail is open, and scrolls to it where it was out of sight. */
function useSelectedRow<Row>(
  api: GridApi<Row> | null,
  rows: readonly Row[],
  selectedId: string | null | undefined,
): void {
  useEffect(() => {
    if (!api || api.isDestroyed() || selectedId === undefined) return;
    const node = selectedId === null ? undefined : api.getRowNode(selectedId);
    if (!node) {
      api.deselectAll();
      return;
    }
    node.setSelected(true, true);
    api.ensureNodeVisible(node);
  }, [api, rows, selectedId]);
}
