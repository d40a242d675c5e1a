import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useReturnFocus } from '../layout/return-focus';
import { ErrorState } from '../layout/states';

interface ConfirmDialogProps {
  /** A question or the deed: "Deactivate A. Khan?" */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** A verb: "Deactivate". */
  readonly confirmLabel: string;
  /** Closes the dialog by itself once it succeeds; a refusal is shown in it. */
  readonly onConfirm: () => Promise<unknown> | void;
  readonly onClose: () => void;
}

/** Asks before something that is hard to undo. Drawn only while it is open. */
export function ConfirmDialog({ title, children, confirmLabel, onConfirm, onClose }: ConfirmDialogProps) {
  useReturnFocus();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CommandFailure | null>(null);

  const confirm = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(asCommandFailure(error));
      setBusy(false);
    }
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            {failure ? <ErrorState error={failure} /> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={busy}>
              Cancel
            </Button>
            <Button appearance="primary" onClick={() => void confirm()} disabledFocusable={busy}>
              {confirmLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
