import type { SubmissionRow } from '../../preload/contract/collect';
import type { ShownState } from '../format/state-badge';

export const SUBMISSION_STATES: Readonly<
  Record<SubmissionRow['state'], { readonly look: ShownState; readonly word: string }>
> = {
  set_aside: { look: 'unconfirmed', word: 'Set aside' },
  held: { look: 'pending', word: 'Held' },
  taken: { look: 'accepted', word: 'Taken' },
  dismissed: { look: 'inactive', word: 'Dealt with' },
};

const KINDS: Readonly<Record<NonNullable<SubmissionRow['kind']>, string>> = {
  claim: 'Claim',
  action: 'New action',
  message: 'Message',
  credentials: 'New password',
};

/** What a carer sent; nobody can tell of what could not be opened. */
export function kindInWords(kind: SubmissionRow['kind']): string {
  return kind === null ? 'Unknown' : KINDS[kind];
}

/** Where it came from: a destination's drop box, or a file that somebody was sent. */
export function cameFromInWords(cameFrom: string): string {
  return cameFrom === 'file' ? 'A file' : cameFrom;
}
