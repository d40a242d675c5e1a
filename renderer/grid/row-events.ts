import type {
  CellDoubleClickedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  RowClickedEvent,
} from 'ag-grid-community';
import type { AgGridReactProps } from 'ag-grid-react';

interface RowActions<Row> {
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onSelect: ((row: Row) => void) | undefined;
  readonly opensByClick: boolean;
  /** A row's detail is open: a click shows another's in its place. */
  readonly isOneOpen: boolean;
}

type RowEvents<Row> = Pick<AgGridReactProps<Row>, 'onCellKeyDown' | 'onRowClicked' | 'onCellDoubleClicked'>;

/** What keys and clicks do with the rows of a list: not with its totals, and not where a control has them for itself. */
export function rowEvents<Row>({
  onOpen,
  onSelect,
  opensByClick,
  isOneOpen,
}: RowActions<Row>): RowEvents<Row> {
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
    if (opensByClick || isOneOpen) onOpen?.(event.data);
  };
  const openByDoubleClick = (event: CellDoubleClickedEvent<Row>) => {
    if (event.data && !event.node.rowPinned && !opensByClick) onOpen?.(event.data);
  };
  return { onCellKeyDown: actByKey, onRowClicked: click, onCellDoubleClicked: openByDoubleClick };
}

/** Whether a click is the second one of a double click: the first has done what a click does. */
function isSecondOfTwo(event: Event | null | undefined): boolean {
  return event instanceof MouseEvent && event.detail > 1;
}

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
