import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderArrowRightRegular } from '@fluentui/react-icons/svg/folder-arrow-right';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../bridge/bridge';
import { kindInWords, type WayToShow } from '../claims/evidence-kind';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { Row } from '../layout/row';
import { QueryView } from '../layout/states';
import { sizeInWords } from '../one-offs/file-size';
import { PdfPreview } from '../reports/pdf-preview';

const useStyles = makeStyles({
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
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

/** What is known of an attached file before it is opened. */
export interface AttachedFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

interface AttachedHeadProps {
  readonly file: AttachedFacts;
  /** Writes it to a folder; gives where it then is. */
  readonly onSave: (folder: string) => Promise<string>;
  /** Buttons beside the one that saves. */
  readonly children?: React.ReactNode;
}

/** An attached file's name, kind and size, and the way to save it outside the ledger. */
export function AttachedHead({ file, onSave, children }: AttachedHeadProps) {
  const styles = useStyles();
  const { name, mediaType, sizeBytes } = file;
  return (
    <Row gap="S">
      <Text className={styles.name}>
        {name} ({kindInWords(mediaType)}, {sizeInWords(sizeBytes)})
      </Text>
      {children}
      <SaveToFolder name={name} onSave={onSave} />
    </Row>
  );
}

/** Said of a file that only another program opens. */
export function OnlySaved({ mediaType }: Pick<AttachedFacts, 'mediaType'>) {
  return (
    <Text>
      {kindInWords(mediaType)} files cannot be shown here. Save it to a folder to open it with another
      program, or ask the carer for a PDF or a picture.
    </Text>
  );
}

interface AttachedContentProps {
  readonly file: UseQueryResult<{
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }>;
  readonly way: Exclude<WayToShow, 'saved'>;
  /** What it is, for a screen reader: "Evidence of item 2". */
  readonly label: string;
  /** What is being waited for. */
  readonly loading: string;
  /** The size of the place where a PDF is drawn. */
  readonly documentClass: string;
}

/** What is in an attached file: a PDF page by page, or a picture. Nothing in it is run. */
export function AttachedContent({ file, way, label, loading, documentClass }: AttachedContentProps) {
  return (
    <QueryView query={file} loading={loading}>
      {({ name, mediaType, bytes }) =>
        way === 'pdf' ? (
          <div className={documentClass}>
            <PdfPreview
              bytes={bytes}
              label={label}
              advice="The file is damaged or protected. Save it to a folder, or ask the carer for another copy."
            />
          </div>
        ) : (
          <Picture name={name} mediaType={mediaType} bytes={bytes} label={label} />
        )
      }
    </QueryView>
  );
}

interface PictureProps {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly label: string;
}

function Picture({ name, mediaType, bytes, label }: PictureProps) {
  const styles = useStyles();
  const address = useBlobAddress(bytes, mediaType);
  const [damaged, setDamaged] = useState(false);
  if (damaged)
    return <Text>The picture cannot be shown: the file is damaged. Ask the carer for another copy.</Text>;
  if (address === null) return null;
  return (
    // A scrolled area must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.picture} tabIndex={0} aria-label={label}>
      <img className={styles.image} src={address} alt={name} onError={() => setDamaged(true)} />
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

function SaveToFolder({ name, onSave }: Pick<AttachedFacts, 'name'> & Pick<AttachedHeadProps, 'onSave'>) {
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const saveIt = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', { title: 'Save the file to a folder' });
    if (folder) notify(`Saved ${await onSave(folder.path)}`);
  };
  return (
    <>
      <Button size="small" icon={<FolderArrowRightRegular />} onClick={() => setAsking(true)}>
        Save to a folder…
      </Button>
      {asking ? (
        <ConfirmDialog
          title={`Save ${name} outside the ledger?`}
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
