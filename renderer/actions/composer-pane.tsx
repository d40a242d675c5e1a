import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  ToggleButton,
  tokens,
  useId,
} from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { HomePersonRegular } from '@fluentui/react-icons/svg/home-person';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useEffect, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { fillTemplate, unfilledFields } from '../../domain/actions/templates';
import type { ActionRow, ActionTemplate } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';
import { Covered } from '../claims/covered';
import type { Naming } from '../claims/privacy';
import { ErrorState } from '../layout/states';
import { visuallyHidden } from '../theme/visually-hidden';
import { useActionKeys } from './action-keys';
import { AttachedFilesList } from './attached-files-list';
import {
  COMPOSER_VERBS,
  sendLabel,
  whatSendingDid,
  whatSendingDoes,
  type ComposerVerb,
} from './composer-verbs';
import { FromCarerFields } from './from-carer-fields';
import { InternalSign } from './internal-sign';
import { KeptDraftNotice } from './kept-draft-notice';
import { useTemplateValues } from './template-values';
import { TemplatesMenu } from './templates-menu';
import { useInternalStyles } from './thread-styles';
import { useComposer } from './use-composer';
import { useFileIntake } from './use-file-intake';

const useStyles = makeStyles({
  composer: {
    // What is hidden in it stays in it.
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-3px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  does: { flexGrow: 1, flexBasis: '14rem', textAlign: 'right' },
  rest: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  // In a low window the conversation has the room until somebody writes.
  unused: { '@media (max-height: 800px)': visuallyHidden },
  fromCarer: { backgroundColor: tokens.colorNeutralBackground3 },
});

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

export interface ComposerPaneProps {
  readonly action: ActionRow;
  /** What was kept of it before. */
  readonly draft: unknown;
  readonly naming: Naming;
  /** False while a dialog has the keys. */
  readonly isIdle: boolean;
  readonly onSay: (sentence: string) => void;
  /** Goes back to the thread; what is written is kept. */
  readonly onLeave: () => void;
}

/** Where one writes under a thread: what it is, the words, and what sending it will do. */
export function ComposerPane({ action, draft, naming, isIdle, onSay, onLeave }: ComposerPaneProps) {
  const styles = useStyles();
  const { internal } = useInternalStyles();
  const composer = useComposer(action, draft);
  const { verb, carerVerb, text, files, busy } = composer;
  const [listsTemplates, setListsTemplates] = useState(false);
  const [inUse, setInUse] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const does = useId();
  const takeFocus = useFocusAfterChange(box);
  const intake = useFileIntake(files, (all) => composer.write({ files: all }));
  const templates = useCommandQuery('actions.templates', {});
  const values = useTemplateValues(action);
  const isNote = verb === 'note';
  const mayUseTemplates = verb !== 'fromCarer' && !isNote;

  const begin = (what: ComposerVerb): void => {
    if (!composer.verbs.includes(what)) return onSay(whyNot(what, action));
    composer.choose({ verb: what });
    takeFocus();
  };
  const send = async (): Promise<void> => {
    const after = await composer.send();
    if (after === null) return;
    onSay(whatSendingDid(verb, carerVerb, after.action));
    onLeave();
  };
  const use = ({ text: words }: ActionTemplate): void => {
    const filled = fillTemplate(words, values);
    composer.write({ text: text.trim() === '' ? filled : `${text.trimEnd()}\n\n${filled}` });
    takeFocus();
  };
  useActionKeys((key) => {
    const what = COMPOSER_VERBS.find((name) => name === key);
    if (!isIdle || (what === undefined && key !== 'templates')) return false;
    if (what !== undefined) begin(what);
    else if (mayUseTemplates) setListsTemplates(true);
    return true;
  });
  const press = (event: KeyboardEvent): void => {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.key === 'Enter') void send();
    else if (isControl && event.key.toLowerCase() === 't' && mayUseTemplates) setListsTemplates(true);
    else if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
    else return;
    event.preventDefault();
  };

  return (
    // It takes what is dropped or pasted on any part of it, and its keys; it is no control itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={mergeClasses(
        styles.composer,
        isNote && internal,
        verb === 'fromCarer' && styles.fromCarer,
        intake.isOver && styles.over,
      )}
      role="group"
      aria-label="Write"
      onKeyDown={press}
      onFocus={() => setInUse(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setInUse(false);
        composer.keepNow();
      }}
      {...intake.handlers}
    >
      <div className={styles.row} role="group" aria-label="What to write">
        {composer.verbs.map((name) => (
          <ToggleButton
            key={name}
            size="small"
            checked={verb === name}
            icon={VERBS[name].icon}
            aria-keyshortcuts={VERBS[name].key}
            onClick={() => begin(name)}
          >
            {VERBS[name].label} ({VERBS[name].key})
          </ToggleButton>
        ))}
      </div>
      <div
        className={mergeClasses(styles.rest, !inUse && text === '' && files.length === 0 && styles.unused)}
      >
        {isNote ? <InternalSign /> : null}
        {verb === 'fromCarer' ? <FromCarerFields composer={composer} /> : null}
        <Covered
          key={String(naming.hidesNames)}
          covers={naming.hidesNames && text !== ''}
          why="Hidden: what you are writing may name people."
          showLabel="Show what I am writing"
        >
          {composer.restored ? <KeptDraftNotice onDiscard={composer.discard} /> : null}
          <Textarea
            textarea={{ ref: box }}
            aria-label={boxLabel(verb)}
            aria-describedby={does}
            placeholder={boxLabel(verb)}
            rows={3}
            resize="vertical"
            value={text}
            readOnly={busy}
            maxLength={4000}
            onChange={(_event, data) => composer.write({ text: data.value })}
          />
          <AttachedFilesList files={files} onFiles={(all) => composer.write({ files: all })} />
        </Covered>
        {composer.failure ? <ErrorState error={composer.failure} title="Not sent" /> : null}
        <div className={styles.row}>
          <Button
            size="small"
            icon={<AttachRegular />}
            title="PDF, picture, Word or Excel; or drop or paste it here"
            onClick={() => void intake.choose()}
          >
            Attach a file
          </Button>
          {mayUseTemplates ? (
            <TemplatesMenu
              templates={templates.data ?? []}
              keys="T"
              open={listsTemplates}
              onOpen={setListsTemplates}
              onChoose={use}
            />
          ) : null}
          <Text size={200} id={does} className={styles.does}>
            {whatSendingDoes(verb, carerVerb, action)}
          </Text>
          <Button
            appearance="primary"
            aria-keyshortcuts="Control+Enter"
            title="Ctrl+Enter"
            aria-describedby={does}
            disabledFocusable={busy || (verb !== 'close' && text.trim() === '')}
            onClick={() => void send()}
          >
            {sendLabel(verb, carerVerb, action)}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Puts the focus in the box once it is drawn as it is to be: on what is to be filled in, else behind what is written. */
function useFocusAfterChange(box: React.RefObject<HTMLTextAreaElement | null>): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0 || !box.current) return;
    const { value } = box.current;
    const [field] = unfilledFields(value);
    const at = field === undefined ? value.length : value.indexOf(field);
    box.current.focus();
    box.current.setSelectionRange(at, at + (field?.length ?? 0));
  }, [asked, box]);
  return () => setAsked((before) => before + 1);
}

function boxLabel(verb: ComposerVerb): string {
  switch (verb) {
    case 'reply':
      return 'Reply to the carer';
    case 'comment':
      return 'Comment, which the carer sees';
    case 'note':
      return 'Internal note, which the carer never sees';
    case 'fromCarer':
      return 'What the carer said, in their words';
    case 'close':
      return 'Last words to the carer, if any';
    case 'reopen':
      return 'Why it is reopened: the carer reads it';
  }
}

function whyNot(verb: ComposerVerb, { id, state, mergedInto }: ActionRow): string {
  if (mergedInto !== null) return `Action ${id} was merged into action ${mergedInto}: write there.`;
  if (verb === 'reopen') return `Action ${id} is open already.`;
  return state === 'closed' ? `Action ${id} is closed. Reopen it first (O).` : '';
}
