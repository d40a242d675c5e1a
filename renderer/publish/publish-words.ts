import type { CollectResult } from '../../preload/contract/collect';
import type { DestinationPlace, PublicationChange, PublicationRow } from '../../preload/contract/publish';

export const CHANGE_WORDS: Readonly<Record<PublicationChange['what'], string>> = {
  new_account: 'New at this destination',
  new_credentials: 'New password',
  data: 'Payments, claims or messages changed',
  withdrawn: 'Withdrawn: the files are removed',
};

/** Where a destination is: `/srv/carers`, `sftp://publisher@host:22/carers`. */
export function placeInWords(place: DestinationPlace): string {
  if (place.kind === 'folder') return place.folder;
  return `sftp://${place.user}@${place.host}${place.port === 22 ? '' : `:${place.port}`}${place.folder}`;
}

/** `1 carer`, `1,204 carers`. */
export function carersInWords(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'carer' : 'carers'}`;
}

/** `Publication 4: updated for 120 of 450 carers, 1 removed.`; that nothing had changed where nothing had. */
export function runInWords({ sequence, accounts, written, removed }: PublicationRow): string {
  if (written === 0 && removed === 0) {
    return `Publication ${sequence}: nothing had changed for the ${carersInWords(accounts)} with an account.`;
  }
  const gone = removed === 0 ? '' : `, ${removed.toLocaleString('en-GB')} removed`;
  return `Publication ${sequence}: updated for ${written.toLocaleString('en-GB')} of ${carersInWords(accounts)}${gone}.`;
}

/** `3 taken, 1 set aside.`; that there was nothing where there was nothing. */
export function collectedInWords({ taken, alreadyTaken, held, setAside }: CollectResult): string {
  const parts = [
    [taken, 'taken'],
    [alreadyTaken, 'taken already, at an earlier time'],
    [held, 'held: waiting for something sent before'],
    [setAside, 'set aside'],
  ] as const;
  const said = parts.flatMap(([count, words]) =>
    count > 0 ? [`${count.toLocaleString('en-GB')} ${words}`] : [],
  );
  return said.length === 0 ? 'There was nothing to collect.' : `${said.join(', ')}.`;
}
