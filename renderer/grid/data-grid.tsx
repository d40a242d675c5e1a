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

  const actByKey = (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
    const key = event.event;
    if (!(key instanceof KeyboardEvent) || event.node.rowPinned || !event.data) return;
    const control = controlIn(key);
    if (control) {
      key.preventDefault();
      control.click();
    } else if (key.key === 'Enter' && !isFromControl(key)) onOpen?.(event.data);
  };
  const click = (event: RowClickedEvent<Row>) => {
    if (!event.data || event.node.rowPinned || isSecondOfTwo(event.event) || isFromControl(event.event))
      return;
    onSelect?.(event.data);
    if (opensByClick || selectedId) onOpen?.(event.data);
  };
  const openByDoubleClick = (event: CellDoubleClickedEvent<Row>) => {
    if (event.data && !event.node.rowPinned && !opensByClick) onOpen?.(event.data);
  };

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
        // An open panel has taken the focus: the grid keeps from taking it back as it draws its columns anew.
        suppressFocusAfterRefresh={Boolean(selectedId)}
        tabToNextCell={leaveByTab}
        tabToNextHeader={leaveByTab}
        onCellKeyDown={actByKey}
        onRowClicked={click}
        onCellDoubleClicked={openByDoubleClick}
        onModelUpdated={tellShown}
      />
    </div>
  );
}

/** Whether a click is the second one of a double click: the first has done what a click does. */
function isSecondOfTwo(event: Event | null | undefined): boolean {
  return event instanceof MouseEvent && event.detail > 1;
}

/** Arrows move in a list and Tab leaves it: not cell by cell through thousands. */
const leaveByTab = (): false => false;

const CONTROLS = 'button:not(:disabled), input:not(:disabled), a[href]';

/** What Enter or the space bar works in the cell that has the focus: its button, box or link; null without one. */
function controlIn(key: KeyboardEvent): HTMLElement | null {
  if ((key.key !== 'Enter' && key.key !== ' ') || isFromControl(key) || !(key.target instanceof Element)) {
    return null;
  }
  return key.target.querySelector<HTMLElement>(CONTROLS);
}

/** A button or link that has the focus itself has the key for itself; one that is clicked does what it is for, alone. */
function isFromControl(event: Event | null | undefined): boolean {
  return event?.target instanceof Element && event.target.closest(CONTROLS) !== null;
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

/** Marks the row whose detail is open, and scrolls to it where it was out of sight. Closed, the row has the focus. */
function useSelectedRow<Row>(
  api: GridApi<Row> | null,
  rows: readonly Row[],
  selectedId: string | null | undefined,
): void {
  const openId = useRef(selectedId);
  useEffect(() => {
    if (!api || api.isDestroyed() || selectedId === undefined) return;
    const closedId = selectedId === null ? openId.current : null;
    openId.current = selectedId;
    const node = selectedId === null ? undefined : api.getRowNode(selectedId);
    if (!node) {
      api.deselectAll();
      if (closedId) focusRow(api, closedId);
      return;
    }
    node.setSelected(true, true);
    api.ensureNodeVisible(node);
  }, [api, rows, selectedId]);
}

/** Puts the focus on a row, unless it is somewhere already. */
function focusRow<Row>(api: GridApi<Row>, id: string): void {
  const row = api.getRowNode(id)?.rowIndex ?? null;
  const column = api.getFocusedCell()?.column ?? api.getAllDisplayedColumns()[0];
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  if (isNowhere && row !== null && column) api.setFocusedCell(row, column);
}
