const MEGABYTE = 1024 * 1024;

/**
 * Of all files of one submission. Packed, sealed and padded to their size class they stay below what is read of the drop
 * box, `MOST_SUBMISSION_BYTES`: no setting goes above it.
 */
const MOST_ATTACHED_BYTES = 24 * MEGABYTE;

/** Which files a carer can send along. */
export interface FileLimits {
  /** Media types, as the application tells them by a file's content. */
  readonly types: readonly string[];
  /** Of one file. */
  readonly mostBytes: number;
  /** Of all files of one submission. */
  readonly mostBytesAtOnce: number;
}

/** By the council's settings. */
export function fileLimits(types: Iterable<string>, megabytes: number): FileLimits {
  return {
    types: [...types].sort(),
    mostBytes: Math.min(megabytes * MEGABYTE, MOST_ATTACHED_BYTES),
    mostBytesAtOnce: MOST_ATTACHED_BYTES,
  };
}

/** Of a data file that was published before it said them. */
export const USUAL_FILE_LIMITS: FileLimits = fileLimits(
  [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/heic',
    'image/heif',
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  10,
);
