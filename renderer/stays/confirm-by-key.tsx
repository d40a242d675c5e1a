import type { KeyboardEvent, ReactNode } from 'react';
import { useMay } from '../bridge/use-access';
import { Stack } from '../layout/stack';

interface ConfirmByKeyProps {
  /** Called with the row that has the focus; null where it is elsewhere, such as in the panel beside the list. */
  readonly onKey: (rowId: string | null) => void;
  readonly children: ReactNode;
}

/** Hears C in the list and in the panel beside it; not where somebody types, and not from who may not confirm. */
export function ConfirmByKey({ onKey, children }: ConfirmByKeyProps) {
  const mayConfirm = useMay('stays.confirm');
  const hear = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!mayConfirm || event.repeat || event.key.toLowerCase() !== 'c' || !(target instanceof Element))
      return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.closest('input, textarea, [role="dialog"], [role="alertdialog"]')) return;
    event.preventDefault();
    onKey(target.closest('[row-id]')?.getAttribute('row-id') ?? null);
  };
  return (
    // The rows and the panel are what is worked; this only hears the key on its way up.
    <Stack fill onKeyDown={hear}>
      {children}
    </Stack>
  );
}
