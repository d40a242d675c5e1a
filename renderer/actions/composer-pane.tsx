import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fillTemplate, unfilledFields } from '../../domain/actions/templates';
import type { ActionRow, ActionTemplate } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';
import type { Naming } from '../privacy/privacy';
import { ErrorState } from '../layout/states';
import { visuallyHidden } from '../theme/visually-hidden';
import { useActionKeys } from './action-keys';
import { ComposerSheet } from './composer-sheet';
import { ComposerTools } from './composer-tools';
import { COMPOSER_VERBS, whatSendingDid, whyNot, type ComposerVerb } from './composer-verbs';
import { FromCarerFields } from './from-carer-fields';
import { InternalSign } from './internal-sign';
import { useTemplateValues } from './template-values';
import { TemplatesMenu } from './templates-menu';
import { useInternalStyles } from './thread-styles';
import { useComposer } from './use-composer';
import { useFileIntake } from './use-file-intake';
import { VerbButtons } from './verb-buttons';

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
  rest: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  // In a low window the conversation has the room until somebody writes.
  unused: { '@media (max-height: 800px)': visuallyHidden },
  fromCarer: { backgroundColor: tokens.colorNeutralBackground3 },
});

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
  const { verb, carerVerb, text, files } = composer;
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
      <VerbButtons verbs={composer.verbs} chosen={verb} onChoose={begin} />
      <div
        className={mergeClasses(styles.rest, !inUse && text === '' && files.length === 0 && styles.unused)}
      >
        {isNote ? <InternalSign /> : null}
        {verb === 'fromCarer' ? <FromCarerFields composer={composer} /> : null}
        <ComposerSheet composer={composer} hidesNames={naming.hidesNames} box={box} describedBy={does} />
        {composer.failure ? <ErrorState error={composer.failure} title="Not sent" /> : null}
        <ComposerTools
          action={action}
          composer={composer}
          templates={
            mayUseTemplates ? (
              <TemplatesMenu
                templates={templates.data ?? []}
                keys="T"
                open={listsTemplates}
                onOpen={setListsTemplates}
                onChoose={use}
              />
            ) : null
          }
          doesId={does}
          onAttach={() => void intake.choose()}
          onSend={() => void send()}
        />
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
