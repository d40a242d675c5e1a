import { gzipSync } from 'node:zlib';
import { toUtf8 } from '../../../domain/sync/encodings';
import { accountPath, dataPath } from '../../../domain/sync/file-names';
import { frame, LEAST_CLASS_BYTES } from '../../../domain/sync/framing';
import { writeNamedFile, type WriteProblem } from '../hosts/named-file';
import { sealToRecipient } from './age-sealing';
import { digestOf } from './digest';

/** An account's files as they should be. */
export interface AccountToSeal {
  /** As `carerDataText` gives it. A text goes to another thread as quickly as its bytes, and is made into them there. */
  readonly data: string;
  readonly recipient: string;
  readonly accountFile: Uint8Array;
  /** What lies at the host; null where nothing does, or not to this recipient. */
  readonly contentDigest: string | null;
  readonly accountHash: string | null;
}

/** What a thread does at once. */
export interface SealingWork {
  readonly accounts: readonly AccountToSeal[];
  /** A folder on this computer or a share, where it writes them; null where whoever asks does. */
  readonly folder: string | null;
}

/** A data file as it is at the host: its name there is its hash. */
export interface SealedFile {
  readonly hash: string;
  readonly sizeBytes: number;
  /** Null where it was written. */
  readonly content: Uint8Array | null;
}

export interface SealedAccount {
  /** Of the data and of the account file as they should be. */
  readonly contentDigest: string;
  readonly accountHash: string;
  /** Null where the data lie there as they are. */
  readonly dataFile: SealedFile | null;
}

/** What was asked for, in order, or the first file that could not be written. */
export type SealedWork = { readonly sealed: readonly SealedAccount[] } | { readonly problem: WriteProblem };

/** What the container, its stored blocks and the length before it take at most. */
const AROUND_BYTES = 64;

/**
 * Packs least well and most quickly: it seldom makes a file of a larger size class. What fits into the least class as it is,
 * is only put into the container: packed it would be as large.
 */
function packed(plaintext: Uint8Array): Uint8Array {
  return gzipSync(plaintext, { level: plaintext.length + AROUND_BYTES <= LEAST_CLASS_BYTES ? 0 : 1 });
}

/**
 * Seals the data that do not lie there, each as `sealDataFile` does. Throws where a recipient is none, or data too large
 * for a file.
 */
export function sealFiles({ accounts, folder }: SealingWork): SealedWork {
  const sealed: SealedAccount[] = [];
  const write = (path: string, content: Uint8Array): WriteProblem | null =>
    folder === null ? null : writeNamedFile(folder, path, content);
  for (const { data, recipient, accountFile, ...there } of accounts) {
    const accountHash = digestOf(accountFile);
    const isNewFile = accountHash !== there.accountHash;
    const problem = isNewFile ? write(accountPath(accountHash), accountFile) : null;
    if (problem) return { problem };
    const plaintext = toUtf8(data);
    const contentDigest = digestOf(plaintext);
    let dataFile: SealedFile | null = null;
    if (contentDigest !== there.contentDigest) {
      const content = sealToRecipient(recipient, frame(packed(plaintext)));
      const hash = digestOf(content);
      const dataProblem = write(dataPath(hash), content);
      if (dataProblem) return { problem: dataProblem };
      dataFile = { hash, sizeBytes: content.length, content: folder === null ? content : null };
    }
    sealed.push({ contentDigest, accountHash, dataFile });
  }
  return { sealed };
}
