import { Button, Field, Text } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';

/** A file from this computer; the form's value is its path, so that a draft keeps it, or null. */
export function EvidenceField({ name }: { readonly name: string }) {
  const { field } = useController({ name });
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const path = pathOf(field.value);
  const choose = async (): Promise<void> => {
    try {
      const file = await call('files.choose', { purpose: 'evidence' });
      if (file) field.onChange({ path: file.path });
      setFailure(null);
    } catch (error) {
      setFailure(asCommandFailure(error));
    }
  };
  return (
    <Field
      label="Evidence"
      hint="A receipt or letter as PDF, JPEG or PNG. It is kept in the ledger; the approver sees it."
    >
      <Row gap="S">
        <Button icon={<AttachRegular />} onClick={() => void choose()}>
          {path === null ? 'Attach a file' : 'Attach another file'}
        </Button>
        {path === null ? null : (
          <>
            <Text>{path.split(/[/\\]/).at(-1)}</Text>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label="Take the file off"
              onClick={() => field.onChange(null)}
            />
          </>
        )}
        {failure ? <ErrorState error={failure} title="No file could be chosen" /> : null}
      </Row>
    </Field>
  );
}

function pathOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('path' in value)) return null;
  return typeof value.path === 'string' ? value.path : null;
}
