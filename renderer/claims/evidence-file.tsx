import { makeStyles, Text } from '@fluentui/react-components';
import type { ClaimAttachment, ClaimItemRow } from '../../preload/contract/claims';
import { AttachedContent, AttachedHead, OnlySaved } from '../attachments/attached-file';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { Covered } from '../privacy/covered';
import { wayToShow } from './evidence-kind';
import { STACKED_THREE } from '../work-list/stacked';
import type { Naming } from '../privacy/privacy';

const useStyles = makeStyles({
  document: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '22rem',
    [STACKED_THREE]: { height: '32rem' },
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
  const save = useCommand('claims.saveAttachment');
  const way = wayToShow(attachment.mediaType);
  return (
    <>
      <AttachedHead
        file={attachment}
        onSave={async (to) => (await save.mutateAsync({ item: item.id, to })).file}
      />
      {way === 'saved' ? (
        <OnlySaved mediaType={attachment.mediaType} />
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
    <AttachedContent
      file={file}
      way={way}
      label={label}
      loading="Opening the evidence…"
      documentClass={styles.document}
    />
  );
}
