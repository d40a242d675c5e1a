import { z } from 'zod';
import type { InputOf } from '../../preload/contract';

type GivenFile = NonNullable<InputOf<'actions.write'>['attachments']>[number];

/** A file with a message that is being written: by its path, or (pasted) by its content, so that a draft keeps either. */
export const attachedFile = z.union([
  z.object({ path: z.string().min(1) }),
  z.object({ name: z.string().min(1), base64: z.string() }),
]);
export type AttachedFile = z.infer<typeof attachedFile>;

/** As many as the ledger takes with one message. */
export const MOST_FILES = 5;

/** What is pasted is kept with the draft at every pause of typing: more than this is attached as a file. */
export const MOST_PASTED_BYTES = 4 * 1024 * 1024;

export function fileName(file: AttachedFile): string {
  return 'path' in file ? (file.path.split(/[/\\]/).at(-1) ?? file.path) : file.name;
}

/** A file as the ledger takes it. */
export function fileToSend(file: AttachedFile): GivenFile {
  if ('path' in file) return file;
  return { name: file.name, bytes: Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0)) };
}

/** The files with more of them; what is too many is left out and counted. */
export function withFiles(
  files: readonly AttachedFile[],
  more: readonly AttachedFile[],
): { readonly files: readonly AttachedFile[]; readonly tooMany: number } {
  const all = [...files, ...more];
  return { files: all.slice(0, MOST_FILES), tooMany: Math.max(0, all.length - MOST_FILES) };
}
