import { z } from 'zod';
import { hasPartingLine, templatesText } from '../../domain/actions/templates';
import type { ActionTemplate } from '../../preload/contract/actions';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

interface ActionTemplateDialogProps {
  readonly templates: readonly ActionTemplate[];
  /** Null adds one. */
  readonly template: ActionTemplate | null;
  readonly onClose: () => void;
}

/** Adds a message that is often written, or changes one. */
export function ActionTemplateDialog({ templates, template, onClose }: ActionTemplateDialogProps) {
  const set = useCommand('settings.set');
  const notify = useNotify();
  return (
    <FormDialog
      title={template === null ? 'Add a message' : `Change ${template.name}`}
      schema={fieldsBeside(templates.filter((other) => other !== template))}
      defaultValues={template ?? { name: '', text: '' }}
      submitLabel={template === null ? 'Add the message' : 'Save the message'}
      draftKey={`action-template.${template?.name ?? 'new'}`}
      onClose={onClose}
      onSubmit={async (changed) => {
        const all =
          template === null
            ? [...templates, changed]
            : templates.map((other) => (other === template ? changed : other));
        await set.mutateAsync({ key: 'actions.templates', value: templatesText(all) });
        notify(`Saved ${changed.name}`);
      }}
    >
      <TextField name="name" label="Name" hint="As the list shows it while writing." required />
      <TextField
        name="text"
        label="Text"
        hint="{name}, {period}, {amount} and {due} are filled in."
        multiline
        required
      />
    </FormDialog>
  );
}

/** A message's name tells it from the others. */
function fieldsBeside(others: readonly ActionTemplate[]) {
  return z.object({
    name: z
      .string()
      .trim()
      .min(1, 'Give a name.')
      .max(80, 'At most 80 characters.')
      .refine((name) => !hasPartingLine(name), 'Give a name with a letter in it.')
      .refine((name) => others.every((other) => other.name !== name), 'Another message has this name.'),
    text: z
      .string()
      .trim()
      .min(1, 'Write the message.')
      .max(4000, 'At most 4,000 characters.')
      .refine(
        (text) => !hasPartingLine(text),
        'A line of hyphens alone parts two messages: write it otherwise.',
      ),
  });
}
