import { z } from 'zod';
import { application, atCommandLine, change, query } from './command';
import { fileToAttach, nothing } from './fields';

/** What became of a file that a carer sent. */
export interface SubmissionRow {
  readonly id: number;
  readonly fileName: string;
  /** The name of a destination, or `file`. */
  readonly cameFrom: string;
  /** The carer; null where nobody can tell whose it is. */
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly kind: 'claim' | 'action' | 'message' | 'credentials' | null;
  /** `held`: it builds on something that has not arrived yet, and is tried again with each collecting. */
  readonly state: 'taken' | 'held' | 'set_aside' | 'dismissed';
  /** Why it was held or set aside, in a sentence that says what to do. */
  readonly explanation: string | null;
  readonly sentAt: string | null;
  /** What it became, with the address of its screen. */
  readonly takenAs: { readonly words: string; readonly to: string } | null;
  readonly collectedBy: string;
  readonly collectedAt: string;
}

export interface CollectResult {
  readonly taken: number;
  /** Files that had been taken before: nothing changed. */
  readonly alreadyTaken: number;
  readonly held: number;
  readonly setAside: number;
  /** Files that could not be read or taken away from where they lay, each looked at again with the next collecting. */
  readonly stuck: number;
  /** Why the first of them could not, in a sentence that says what to do; null where there is none. */
  readonly stuckBecause: string | null;
  /** Cancelled before every file was looked at: the others stay where they are. */
  readonly cancelled: boolean;
  /** Those of this collecting, in the order in which they were taken. */
  readonly submissions: readonly SubmissionRow[];
}

const collecting = ['officer', 'administrator'] as const;
const job = z.string().min(1).optional();

export const collectContract = {
  /** Takes what lies in the drop box of a destination. Long work, which can be cancelled. */
  'collect.run': application<CollectResult>()(
    collecting,
    z.object({ destination: z.number().int().min(1), job }),
  ),
  /** The same from a folder or server by its address: in the window an administrator names destinations. */
  'collect.from': application<CollectResult>()(
    atCommandLine(collecting),
    z.object({ from: z.string().min(1).max(1500), keyFile: z.string().min(1).max(1000).optional() }),
  ),
  /** Takes files that carers sent in another way. */
  'collect.files': application<CollectResult>()(
    collecting,
    z.object({ files: z.array(fileToAttach).min(1).max(200), job }),
  ),
  /** The newest first. */
  'submissions.list': query<readonly SubmissionRow[]>()('signedIn', nothing),
  /** An officer has dealt with what was set aside: it waits no more. */
  'submissions.dismiss': change<SubmissionRow>()(collecting, z.object({ id: z.number().int().min(1) })),
};
