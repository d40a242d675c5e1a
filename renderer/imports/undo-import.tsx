import type { ImportKind } from '../../preload/contract/imports';
import { useCommand } from '../bridge/use-command';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { formatOf } from './import-formats';

/** Asks before an import is taken back. A refusal, where something was built on it since, is shown in the dialog. */
export function UndoImportDialog(props: {
  readonly run: number;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly onUndone?: () => void;
  readonly onClose: () => void;
}) {
  const { run, kind, fileName, onUndone, onClose } = props;
  const undo = useCommand('imports.undo');
  const notify = useNotify();
  const { plural } = formatOf(kind);
  return (
    <ConfirmDialog
      title={`Undo the import of ${fileName}?`}
      confirmLabel="Undo import"
      onConfirm={async () => {
        const { undone } = await undo.mutateAsync({ run });
        notify(`Undone: ${undone.toLocaleString('en-GB')} ${plural} are as they were before`);
        onUndone?.();
      }}
      onClose={onClose}
    >
      The {plural} that it added go, and those that it updated become what they were before. Where something
      was built on them since, or a period that pays them was finalised, nothing is undone. The audit trail
      keeps both.
    </ConfirmDialog>
  );
}
