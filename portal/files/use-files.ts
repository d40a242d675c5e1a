import { useState } from 'react';
import { toBase64 } from '../../domain/sync/encodings';
import type { SubmittedAttachment } from '../../domain/sync/submission';
import { freeName, sumProblem } from './file-rules';
import { useFileLimits } from './use-file-limits';
import type { PreparedFile } from './prepare-file';

/** The files of a message that is being written. */
export interface ChosenFiles {
  readonly files: readonly PreparedFile[];
  readonly add: (file: PreparedFile) => void;
  readonly remove: (index: number) => void;
  readonly clear: () => void;
  /** What is wrong with all of them together; null where nothing is. */
  readonly problem: string | null;
  /** As they are sent. */
  readonly attachments: () => SubmittedAttachment[];
}

export function useFiles(): ChosenFiles {
  const [files, setFiles] = useState<readonly PreparedFile[]>([]);
  const limits = useFileLimits();
  return {
    files,
    add: (file) => setFiles((before) => [...before, { ...file, name: freeName(file.name, before) }]),
    remove: (index) => setFiles((before) => before.filter((_, at) => at !== index)),
    clear: () => setFiles([]),
    problem: sumProblem(
      files.map(({ bytes }) => bytes.length),
      limits,
    ),
    attachments: () => files.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) })),
  };
}
