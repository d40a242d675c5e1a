import { Button, Field, Input } from '@fluentui/react-components';
import { useController, useWatch } from 'react-hook-form';
import { call } from '../bridge/bridge';

/** Where the ledger's file will be: chosen in the system's own dialog. */
export function LedgerPathField() {
  const { field, fieldState } = useController({ name: 'path' });
  const organisation: unknown = useWatch({ name: 'organisation' });

  const choose = async () => {
    const name =
      typeof organisation === 'string' && organisation.trim() !== '' ? organisation.trim() : 'Carer payments';
    const suggestedName = `${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '').slice(0, 60)}.ledger`;
    const chosen = await call('files.chooseNew', { purpose: 'ledger', suggestedName });
    if (chosen) field.onChange(chosen.path);
  };

  return (
    <Field
      label="Where to keep the ledger"
      hint="A folder that is backed up, on this computer or on the team's drive."
      required
      validationMessage={fieldState.error ? 'Choose where to keep the ledger.' : null}
    >
      <Input
        name={field.name}
        ref={field.ref}
        value={typeof field.value === 'string' ? field.value : ''}
        onChange={(_event, data) => field.onChange(data.value)}
        onBlur={field.onBlur}
        contentAfter={
          <Button appearance="transparent" size="small" onClick={() => void choose()}>
            Choose…
          </Button>
        }
      />
    </Field>
  );
}
