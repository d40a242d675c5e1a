import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ActionRow } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';
import type { Naming } from '../privacy/privacy';
import { ErrorState } from '../layout/states';
import { visuallyHidden } from '../theme/visually-hidden';
import { ComposerSheet } from './composer-sheet';
import { ComposerTools } from './composer-tools';
import { FromCarerFields } from './from-carer-fields';
import { InternalSign } from './internal-sign';
import { TemplatesMenu } from './templates-menu';
import { useInternalStyles } from './thread-styles';
import { useComposer } from './use-composer';
import { useComposing } from './use-composing';
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
  const { verb, text, files } = composer;
  const [inUse, setInUse] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const does = useId();
  const composing = useComposing({ action, composer, box, isIdle, onSay, onLeave });
  const intake = useFileIntake(files, (all) => composer.write({ files: all }));
  const templates = useCommandQuery('actions.templates', {});
  const isNote = verb === 'note';

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
      onKeyDown={composing.press}
      onFocus={() => setInUse(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setInUse(false);
        composer.keepNow();
      }}
      {...intake.handlers}
    >
      <VerbButtons verbs={composer.verbs} chosen={verb} onChoose={composing.begin} />
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
            composing.mayUseTemplates ? (
              <TemplatesMenu
                templates={templates.data ?? []}
                keys="T"
                open={composing.listsTemplates}
                onOpen={composing.listTemplates}
                onChoose={composing.use}
              />
            ) : null
          }
          doesId={does}
          onAttach={() => void intake.choose()}
          onSend={() => void composing.send()}
        />
      </div>
    </div>
  );
}
