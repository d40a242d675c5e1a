import type { ProblemWords } from '../../reports/write-files';

const PROBLEMS: Readonly<Record<string, ReturnType<ProblemWords>>> = {
  ENOENT: [
    'cannot be reached: there is no such folder',
    'See whether its disk or share is connected, then try again.',
  ],
  ENOTDIR: [
    'cannot be reached: a part of the path is a file',
    'Put its place right under Settings, Destinations.',
  ],
  EACCES: ['may not be read or written to by you', 'Ask for the right to, then try again.'],
  EPERM: [
    'may not be read or written to, or another program has it open',
    'Close it there, or ask for the right to, then try again.',
  ],
  EBUSY: ['is open in another program', 'Close it there, then try again.'],
  EROFS: ['cannot be written to: its disk is read-only', 'Ask whoever looks after it, then try again.'],
  ENOSPC: ['could not be written: the disk is full', 'Make room there, then try again.'],
};

/** In words that fit whatever is asked of a folder as a host: publishing, collecting, trying it. */
export const folderProblem: ProblemWords = (code) =>
  PROBLEMS[code] ?? [
    `could not be read or written (${code})`,
    'See whether its disk or share is connected, then try again.',
  ];
