import { Text } from '@fluentui/react-components';
import { z } from 'zod';
import { note } from '../../preload/contract/fields';
import { useCommand } from '../bridge/use-command';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

const ending = z.object({ note });

/** Ends a plan: from the current payment on, it is taken as far as each payment allows. */
export function EndPlanDialog(props: { provider: string; providerName: string; onClose: () => void }) {
  const { provider, providerName, onClose } = props;
  const removePlan = useCommand('overpayments.removePlan');
  return (
    <FormDialog
      title={`End the recovery plan of ${providerName}`}
      schema={ending}
      defaultValues={{ note: '' }}
      submitLabel="End the plan"
      onSubmit={async (values) => await removePlan.mutateAsync({ provider, note: values.note })}
      onClose={onClose}
      draftKey={`end-recovery-plan.${provider}`}
    >
      <Text>
        What is still owed is then taken as far as each payment allows, from the current period’s payment on.
        To take nothing for a while, pause the plan instead.
      </Text>
      <TextField name="note" label="Why it ends" required multiline />
    </FormDialog>
  );
}
