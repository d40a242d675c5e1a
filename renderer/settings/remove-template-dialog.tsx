import { templatesText } from '../../domain/actions/templates';
import type { ActionTemplate } from '../../preload/contract/actions';
import { useCommand } from '../bridge/use-command';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';

interface RemoveTemplateDialogProps {
  readonly templates: readonly ActionTemplate[];
  readonly template: ActionTemplate;
  readonly onClose: () => void;
}

/** Asks whether a message that is often written is to be offered no more. */
export function RemoveTemplateDialog({ templates, template, onClose }: RemoveTemplateDialogProps) {
  const set = useCommand('settings.set');
  const notify = useNotify();
  return (
    <ConfirmDialog
      title={`Remove the message “${template.name}”?`}
      confirmLabel="Remove the message"
      onClose={onClose}
      onConfirm={async () => {
        const rest = templates.filter(({ name }) => name !== template.name);
        await set.mutateAsync({ key: 'actions.templates', value: templatesText(rest) });
        notify(`Removed ${template.name}`);
      }}
    >
      It is not offered any more while writing. What was sent stays as it is.
    </ConfirmDialog>
  );
}
