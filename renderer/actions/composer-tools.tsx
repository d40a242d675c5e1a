import { Button, makeStyles, Text } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import type { ReactNode } from 'react';
import type { ActionRow } from '../../preload/contract/actions';
import { Row } from '../layout/row';
import { sendLabel, whatSendingDoes } from './composer-verbs';
import type { Composer } from './use-composer';

const useStyles = makeStyles({
  does: { flexGrow: 1, flexBasis: '14rem', textAlign: 'right' },
});

interface ComposerToolsProps {
  readonly action: ActionRow;
  readonly composer: Composer;
  /** The menu of templates, where there is one. */
  readonly templates: ReactNode;
  /** Of the sentence that tells what sending does. */
  readonly doesId: string;
  readonly onAttach: () => void;
  readonly onSend: () => void;
}

/** Below what is being written: what can be put in, what sending does, and sending. */
export function ComposerTools({ action, composer, templates, doesId, onAttach, onSend }: ComposerToolsProps) {
  const styles = useStyles();
  const { verb, carerVerb, text, busy } = composer;
  return (
    <Row gap="XS">
      <Button
        size="small"
        icon={<AttachRegular />}
        title="PDF, picture, Word or Excel; or drop or paste it here"
        onClick={onAttach}
      >
        Attach a file
      </Button>
      {templates}
      <Text size={200} id={doesId} className={styles.does}>
        {whatSendingDoes(verb, carerVerb, action)}
      </Text>
      <Button
        appearance="primary"
        aria-keyshortcuts="Control+Enter"
        title="Ctrl+Enter"
        aria-describedby={doesId}
        disabledFocusable={busy || (verb !== 'close' && text.trim() === '')}
        onClick={onSend}
      >
        {sendLabel(verb, carerVerb, action)}
      </Button>
    </Row>
  );
}
