import { countOf } from '../count-in-words';

/** What came of a publication. */
export interface PublicationCounts {
  readonly sequence: number;
  readonly accounts: number;
  readonly written: number;
  readonly removed: number;
}

/** `1 carer`, `1,204 carers`. */
export function carersInWords(count: number): string {
  return countOf(count, 'carer');
}

/** `Publication 4: updated for 120 of 450 carers, 1 removed.`; that nothing had changed where nothing had. */
export function runInWords({ sequence, accounts, written, removed }: PublicationCounts): string {
  if (written === 0 && removed === 0) {
    return `Publication ${sequence}: nothing had changed for the ${carersInWords(accounts)} with an account.`;
  }
  const gone = removed === 0 ? '' : `, ${removed.toLocaleString('en-GB')} removed`;
  return `Publication ${sequence}: updated for ${written.toLocaleString('en-GB')} of ${carersInWords(accounts)}${gone}.`;
}

/** That files could not be read or taken away, and why; nothing where there are none. */
export function stuckInWords({
  stuck,
  stuckBecause,
}: {
  readonly stuck: number;
  readonly stuckBecause: string | null;
}): readonly string[] {
  if (stuck === 0) return [];
  return [
    `${countOf(stuck, 'file')} could not be read or taken away, and ${stuck === 1 ? 'is' : 'are'} tried again with the next collecting: ${stuckBecause}`,
  ];
}
