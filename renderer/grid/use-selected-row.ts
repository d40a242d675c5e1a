import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import { isFocusNowhere } from '../layout/focus-nowhere';

/** Marks the row whose detail is open, and scrolls to it where it was out of sight. Closed, the row has the focus. */
export function useSelectedRow<Row>(
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
  if (isFocusNowhere() && row !== null && column) api.setFocusedCell(row, column);
}
