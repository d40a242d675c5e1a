import { Button, Field, makeStyles, Text } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import type { ClaimAttachment } from '../../preload/contract/claims';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { sizeInWords } from '../one-offs/file-size';
import type { ItemEntry } from './item-entry';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface AttachmentFieldProps {
  /** What the item has already, while it is changed. */
  readonly kept: ClaimAttachment | null;
}

/** The one file of an item. The form's value is its path, `keep` for the one that it has already, or null. */
export function AttachmentField({ kept }: AttachmentFieldProps) {
  const styles = useStyles();
  const { field } = useController<Pick<ItemEntry, 'attachment'>, 'attachment'>({ name: 'attachment' });
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const name = nameOf(field.value, kept);
  const choose = async (): Promise<void> => {
    try {
      const file = await call('files.choose', { purpose: 'attachment' });
      if (file) field.onChange({ path: file.path });
      setFailure(null);
    } catch (error) {
      setFailure(asCommandFailure(error));
    }
  };
  return (
    <Field label="Attachment" hint="PDF, picture, Word or Excel; or drop it here.">
      <Row gap="S">
        <Button icon={<AttachRegular />} ref={field.ref} onClick={() => void choose()}>
          {name === null ? 'Attach a file' : 'Attach another'}
        </Button>
        {name === null ? null : (
          <>
            <Text className={styles.name}>{name}</Text>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Take ${name} off`}
              onClick={() => field.onChange(null)}
            />
          </>
        )}
        {failure ? <ErrorState error={failure} title="No file could be chosen" /> : null}
      </Row>
    </Field>
  );
}

function nameOf(value: ItemEntry['attachment'], kept: ClaimAttachment | null): string | null {
  if (value === null) return null;
  if (value !== 'keep') return value.path.split(/[/\\]/).at(-1) ?? value.path;
  return kept && `${kept.name} (${sizeInWords(kept.sizeBytes)})`;
}
