import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../preload/contract';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { useCommandQuery } from '../bridge/use-command-query';
import { QueryView } from '../layout/states';
import { PdfPreview } from '../reports/pdf-preview';
import { sizeInWords } from './file-size';

const useStyles = makeStyles({
  heading: { margin: 0 },
  document: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexShrink: 0, height: '360px' },
  picture: {
    maxWidth: '100%',
    alignSelf: 'flex-start',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The evidence of a manual line, as it was attached: a PDF page by page, or the picture. Nothing in it is run. */
export function EvidenceView({ row }: { readonly row: OneOffRow }) {
  const styles = useStyles();
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        Evidence
      </Subtitle2>
      {row.evidence ? (
        <>
          <Text>
            {row.evidence.name} ({sizeInWords(row.evidence.sizeBytes)})
          </Text>
          <Attached id={row.id} />
        </>
      ) : (
        <Text>Nothing was attached.</Text>
      )}
    </>
  );
}

function Attached({ id }: { readonly id: number }) {
  const evidence = useCommandQuery('oneOffs.evidence', { id });
  return (
    <QueryView query={evidence} loading="Opening the evidence…">
      {(file) => <FileView file={file} />}
    </QueryView>
  );
}

function FileView({ file }: { readonly file: OutputOf<'oneOffs.evidence'> }) {
  const styles = useStyles();
  if (file.mediaType === 'application/pdf') {
    return (
      <div className={styles.document}>
        <PdfPreview
          bytes={file.bytes}
          label={`Evidence: ${file.name}`}
          advice="The file is damaged or protected. Ask for another copy of it."
        />
      </div>
    );
  }
  return <Picture file={file} />;
}

function Picture({ file }: { readonly file: OutputOf<'oneOffs.evidence'> }) {
  const styles = useStyles();
  const address = useBlobAddress(file.bytes, file.mediaType);
  const [damaged, setDamaged] = useState(false);
  if (damaged) return <Text>The picture cannot be shown: the file is damaged.</Text>;
  if (address === null) return null;
  return (
    <img
      className={styles.picture}
      src={address}
      alt={`Evidence: ${file.name}`}
      onError={() => setDamaged(true)}
    />
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
