import { makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useMay } from '../bridge/use-access';

const useStyles = makeStyles({
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

interface ConfirmByKeyProps {
  /** Called with the row that has the focus; null where it is elsewhere, such as in the panel beside the list. */
  readonly onKey: (rowId: string | null) => void;
  readonly children: ReactNode;
}

/** Hears C in the list and in the panel beside it; not where somebody types, and not from who may not confirm. */
export function ConfirmByKey({ onKey, children }: ConfirmByKeyProps) {
  const styles = useStyles();
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
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.fill} onKeyDown={hear}>
      {children}
    </div>
  );
}
