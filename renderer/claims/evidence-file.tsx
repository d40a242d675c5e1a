import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderArrowRightRegular } from '@fluentui/react-icons/svg/folder-arrow-right';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../preload/contract';
import type { ClaimAttachment, ClaimItemRow } from '../../preload/contract/claims';
import { call } from '../bridge/bridge';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { QueryView } from '../layout/states';
import { sizeInWords } from '../one-offs/file-size';
import { PdfPreview } from '../reports/pdf-preview';
import { Covered } from './covered';
import { kindInWords, wayToShow } from './evidence-kind';
import { STACKED } from './panes';
import type { Naming } from './privacy';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  document: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '22rem',
    [STACKED]: { height: '32rem' },
  },
  picture: {
    overflow: 'auto',
    flexGrow: 1,
    minHeight: '10rem',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  image: {
    display: 'block',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface EvidenceFileProps {
  readonly item: ClaimItemRow;
  readonly naming: Naming;
  /** What it is, for a screen reader: "Evidence of item 2". */
  readonly label: string;
}

/**
 * What is attached to an item: a PDF page by page, a picture, or, where it can only be opened by another program, its
 * name and a way to save it. Nothing in it is run, and nothing is opened outside.
 */
export function EvidenceFile({ item, naming, label }: EvidenceFileProps) {
  const { attachment } = item;
  if (!attachment) return <Text>Nothing is attached to this item.</Text>;
  return (
    <Covered
      covers={naming.hidesNames}
      why="Covered: evidence may name people."
      showLabel="Show the evidence"
    >
      <Attached item={item} attachment={attachment} label={label} />
    </Covered>
  );
}

interface AttachedProps {
  readonly item: ClaimItemRow;
  readonly attachment: ClaimAttachment;
  readonly label: string;
}

function Attached({ item, attachment, label }: AttachedProps) {
  const styles = useStyles();
  const way = wayToShow(attachment.mediaType);
  return (
    <>
      <div className={styles.head}>
        <Text className={styles.name}>
          {attachment.name} ({kindInWords(attachment.mediaType)}, {sizeInWords(attachment.sizeBytes)})
        </Text>
        <SaveToFolder item={item.id} attachment={attachment} />
      </div>
      {way === 'saved' ? (
        <Text>
          {kindInWords(attachment.mediaType)} files cannot be shown here. Save it to a folder to open it with
          another program, or ask the carer for a PDF or a picture.
        </Text>
      ) : (
        <Shown item={item.id} way={way} label={label} />
      )}
    </>
  );
}

function Shown({ item, way, label }: { item: number; way: 'pdf' | 'picture'; label: string }) {
  const styles = useStyles();
  const file = useCommandQuery('claims.attachment', { item });
  return (
    <QueryView query={file} loading="Opening the evidence…">
      {(attached) =>
        way === 'pdf' ? (
          <div className={styles.document}>
            <PdfPreview
              bytes={attached.bytes}
              label={label}
              advice="The file is damaged or protected. Save it to a folder, or ask the carer for another copy."
            />
          </div>
        ) : (
          <Picture file={attached} label={label} />
        )
      }
    </QueryView>
  );
}

function Picture({ file, label }: { readonly file: OutputOf<'claims.attachment'>; readonly label: string }) {
  const styles = useStyles();
  const address = useBlobAddress(file.bytes, file.mediaType);
  const [damaged, setDamaged] = useState(false);
  if (damaged)
    return <Text>The picture cannot be shown: the file is damaged. Ask the carer for another copy.</Text>;
  if (address === null) return null;
  return (
    // A scrolled area must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.picture} tabIndex={0} aria-label={label}>
      <img className={styles.image} src={address} alt={file.name} onError={() => setDamaged(true)} />
    </section>
  );
}

/** An address of bytes in this window's memory, given back when they are not shown any more. */
function useBlobAddress(bytes: Uint8Array, mediaType: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return address;
}

function SaveToFolder({ item, attachment }: { readonly item: number; readonly attachment: ClaimAttachment }) {
  const save = useCommand('claims.saveAttachment');
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const saveIt = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', { title: 'Save the evidence to a folder' });
    if (!folder) return;
    const { file } = await save.mutateAsync({ item, to: folder.path });
    notify(`Saved ${file}`);
  };
  return (
    <>
      <Button size="small" icon={<FolderArrowRightRegular />} onClick={() => setAsking(true)}>
        Save to a folder…
      </Button>
      {asking ? (
        <ConfirmDialog
          title={`Save ${attachment.name} outside the ledger?`}
          confirmLabel="Choose a folder"
          onClose={() => setAsking(false)}
          onConfirm={saveIt}
        >
          The file came from a carer. In the folder it is no longer encrypted, and whatever is in it runs with
          the program that opens it: open it only if you know the sender, and delete it afterwards. That it
          was saved is recorded in the audit.
        </ConfirmDialog>
      ) : null}
    </>
  );
}
