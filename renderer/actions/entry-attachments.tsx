import { Button, makeStyles } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { useState } from 'react';
import type { ActionAttachmentRow } from '../../preload/contract/actions';
import { AttachedContent, AttachedHead } from '../attachments/attached-file';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { wayToShow } from '../claims/evidence-kind';
import { Stack } from '../layout/stack';

const useStyles = makeStyles({
  list: { whiteSpace: 'normal' },
  document: { display: 'flex', flexDirection: 'column', height: '26rem' },
});

/** The files sent with a message: each shown in its place, or saved to a folder. */
export function EntryAttachments({ attachments }: { readonly attachments: readonly ActionAttachmentRow[] }) {
  const styles = useStyles();
  if (attachments.length === 0) return null;
  return (
    <Stack as="ul" gap="XS" className={styles.list} aria-label="Attached files">
      {attachments.map((file) => (
        <li key={file.id}>
          <EntryAttachment file={file} />
        </li>
      ))}
    </Stack>
  );
}

function EntryAttachment({ file }: { readonly file: ActionAttachmentRow }) {
  const save = useCommand('actions.saveAttachment');
  const [shown, setShown] = useState(false);
  const way = wayToShow(file.mediaType);
  return (
    <>
      <AttachedHead file={file} onSave={async (to) => (await save.mutateAsync({ id: file.id, to })).file}>
        {way === 'saved' ? null : (
          <Button
            size="small"
            icon={shown ? <EyeOffRegular /> : <EyeRegular />}
            aria-expanded={shown}
            aria-label={`${shown ? 'Hide' : 'Show'} ${file.name}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </Button>
        )}
      </AttachedHead>
      {shown && way !== 'saved' ? <Shown file={file} way={way} /> : null}
    </>
  );
}

function Shown({ file, way }: { readonly file: ActionAttachmentRow; readonly way: 'pdf' | 'picture' }) {
  const styles = useStyles();
  const content = useCommandQuery('actions.attachment', { id: file.id });
  return (
    <AttachedContent
      file={content}
      way={way}
      label={`Attached file ${file.name}`}
      loading="Opening the file…"
      documentClass={styles.document}
    />
  );
}
