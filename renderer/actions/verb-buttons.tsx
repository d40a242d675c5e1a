import { ToggleButton } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { HomePersonRegular } from '@fluentui/react-icons/svg/home-person';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { JSX } from 'react';
import { Row } from '../layout/row';
import type { ComposerVerb } from './composer-verbs';

const VERBS: Readonly<
  Record<ComposerVerb, { readonly label: string; readonly key: string; readonly icon: JSX.Element }>
> = {
  reply: { label: 'Reply', key: 'R', icon: <ArrowReplyRegular /> },
  comment: { label: 'Comment', key: 'C', icon: <CommentRegular /> },
  note: { label: 'Internal note', key: 'N', icon: <LockClosedRegular /> },
  fromCarer: { label: 'From the carer', key: 'F', icon: <HomePersonRegular /> },
  close: { label: 'Close', key: 'X', icon: <CheckmarkRegular /> },
  reopen: { label: 'Reopen', key: 'O', icon: <ArrowUndoRegular /> },
};

interface VerbButtonsProps {
  readonly verbs: readonly ComposerVerb[];
  readonly chosen: ComposerVerb;
  readonly onChoose: (verb: ComposerVerb) => void;
}

/** What can be written under a thread now, each with its key. */
export function VerbButtons({ verbs, chosen, onChoose }: VerbButtonsProps) {
  return (
    <Row gap="XS" role="group" aria-label="What to write">
      {verbs.map((verb) => (
        <ToggleButton
          key={verb}
          size="small"
          checked={verb === chosen}
          icon={VERBS[verb].icon}
          aria-keyshortcuts={VERBS[verb].key}
          onClick={() => onChoose(verb)}
        >
          {VERBS[verb].label} ({VERBS[verb].key})
        </ToggleButton>
      ))}
    </Row>
  );
}
