import { Textarea } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { Covered } from '../privacy/covered';
import { AttachedFilesList } from './attached-files-list';
import { boxLabel } from './composer-verbs';
import { KeptDraftNotice } from './kept-draft-notice';
import type { Composer } from './use-composer';

interface ComposerSheetProps {
  readonly composer: Composer;
  /** Names are hidden, and what is being written may have some. */
  readonly hidesNames: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** The element that tells what sending does. */
  readonly describedBy: string;
}

/** The words of what is being written, and the files with it. */
export function ComposerSheet({ composer, hidesNames, box, describedBy }: ComposerSheetProps) {
  const { verb, text, files, busy } = composer;
  return (
    <Covered
      key={String(hidesNames)}
      covers={hidesNames && text !== ''}
      why="Hidden: what you are writing may name people."
      showLabel="Show what I am writing"
    >
      {composer.restored ? <KeptDraftNotice onDiscard={composer.discard} /> : null}
      <Textarea
        textarea={{ ref: box }}
        aria-label={boxLabel(verb)}
        aria-describedby={describedBy}
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
  );
}
