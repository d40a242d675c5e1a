import type { FocusEvent, ReactNode } from 'react';
import { Stack } from '../layout/stack';

export interface FollowFocusedRowProps {
  /** Called with the row on which the focus arrives, by arrow key or click; null: nothing follows the focus. */
  readonly onRow: ((rowId: string) => void) | null;
  /** A grid. */
  readonly children: ReactNode;
}

/** Tells which row of the grid inside has the focus, so that an open panel can follow the arrow keys. */
export function FollowFocusedRow({ onRow, children }: FollowFocusedRowProps) {
  const follow = (event: FocusEvent<HTMLDivElement>): void => {
    const row = event.target.closest('[row-id]:not(.ag-row-pinned)')?.getAttribute('row-id');
    if (row) onRow?.(row);
  };
  return (
    <Stack fill onFocus={follow}>
      {children}
    </Stack>
  );
}
