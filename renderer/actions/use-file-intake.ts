import type { ClipboardEvent } from 'react';
import { useFileDrop, type FileDrop } from '../attachments/use-file-drop';
import { bridge, call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify } from '../feedback/notify';
import { MOST_FILES, MOST_PASTED_BYTES, withFiles, type AttachedFile } from './attached-files';

export interface FileIntake {
  /** True while files are held over the place. */
  readonly isOver: boolean;
  readonly choose: () => Promise<void>;
  /** For the element that takes what is dropped or pasted. */
  readonly handlers: FileDrop['handlers'] & {
    readonly onPaste: (event: ClipboardEvent) => void;
  };
}

/** Takes files for a message: chosen, dropped or pasted. What is in them is looked at by the ledger. */
export function useFileIntake(
  files: readonly AttachedFile[],
  onFiles: (files: readonly AttachedFile[]) => void,
): FileIntake {
  const notify = useNotify();
  const add = (more: readonly AttachedFile[]): void => {
    const { files: all, tooMany } = withFiles(files, more);
    onFiles(all);
    if (tooMany > 0) notify({ title: `At most ${MOST_FILES} files go with one message`, intent: 'warning' });
  };
  const take = async (given: readonly File[]): Promise<void> => {
    try {
      add(await Promise.all(given.map(attachedFrom)));
    } catch (error) {
      notify({ title: 'Not attached', body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  const drop = useFileDrop((given) => void take(given));
  return {
    isOver: drop.isOver,
    choose: async () => {
      try {
        const file = await call('files.choose', { purpose: 'attachment' });
        if (file) add([{ path: file.path }]);
      } catch (error) {
        const body = asCommandFailure(error).message;
        notify({ title: 'No file could be chosen', body, intent: 'error' });
      }
    },
    handlers: {
      ...drop.handlers,
      onPaste: (event) => {
        const pasted = [...event.clipboardData.files];
        if (pasted.length === 0) return;
        event.preventDefault();
        void take(pasted);
      },
    },
  };
}

/** A file of this computer by its path; one that only the clipboard or another program has, by its content. */
async function attachedFrom(file: File): Promise<AttachedFile> {
  const path = bridge().pathOfDroppedFile(file);
  if (path !== '') return { path };
  if (file.size > MOST_PASTED_BYTES) {
    throw new Error(
      `${file.name} is too large to be pasted. Save it to a folder, then attach it from there.`,
    );
  }
  return { name: file.name || 'pasted.png', base64: await base64Of(file) };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
