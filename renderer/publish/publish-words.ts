import { stuckInWords } from '../../domain/sync/run-words';
import type { CollectResult } from '../../preload/contract/collect';
import type { ChangeCause, DestinationPlace, PublicationChange } from '../../preload/contract/publish';

const CHANGE_WORDS: Readonly<Record<PublicationChange['what'], string>> = {
  new_account: 'New account at this destination',
  issued_password: 'New temporary password: the old one stops working',
  own_password: 'Password that the carer chose',
  data: 'Payments, claims or messages',
  withdrawn: 'Withdrawn: the files are removed',
};

const CAUSE_WORDS: Readonly<Record<ChangeCause, string>> = {
  settings: 'what the page says of the council',
  details: 'the carer’s details',
  children: 'a child’s details',
  rates: 'rates, service levels or extras',
  placements: 'placements',
  periods: 'payment periods',
  payments: 'one-off payments or overpayments',
  claims: 'claims',
  messages: 'messages',
  sent: 'what the carer sent',
};

/** `Claims, messages`: what changes for a carer. */
export function changeInWords({ what, causes }: Pick<PublicationChange, 'what' | 'causes'>): string {
  const words = causes.map((cause) => CAUSE_WORDS[cause]).join(', ');
  return words === '' ? CHANGE_WORDS[what] : `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** `3 new, 1 new password, 425 changed, 1 withdrawn`, without what there is none of. */
export function changesInWords(changes: readonly Pick<PublicationChange, 'what'>[]): string {
  const count = (...whats: PublicationChange['what'][]): number =>
    changes.filter(({ what }) => whats.includes(what)).length;
  const passwords = count('issued_password', 'own_password');
  const parts = [
    [count('new_account'), 'new'],
    [passwords, passwords === 1 ? 'new password' : 'new passwords'],
    [count('data'), 'changed'],
    [count('withdrawn'), 'withdrawn'],
  ] as const;
  return parts
    .flatMap(([number, words]) => (number > 0 ? [`${number.toLocaleString('en-GB')} ${words}`] : []))
    .join(', ');
}

/** Where a destination is: `/srv/carers`, `sftp://publisher@host:22/carers`. */
export function placeInWords(place: DestinationPlace): string {
  if (place.kind === 'folder') return place.folder;
  return `sftp://${place.user}@${place.host}${place.port === 22 ? '' : `:${place.port}`}${place.folder}`;
}

/** `3 taken, 1 set aside.`, whether that is all, and which files could not be; that there was nothing where there was nothing. */
export function collectedInWords(result: CollectResult): string {
  const { taken, alreadyTaken, held, setAside } = result;
  const stuck = stuckInWords(result);
  const parts = [
    [taken, 'taken'],
    [alreadyTaken, 'taken already, at an earlier time'],
    [held, 'held: waiting for something sent before'],
    [setAside, 'set aside'],
  ] as const;
  const said = parts.flatMap(([count, words]) =>
    count > 0 ? [`${count.toLocaleString('en-GB')} ${words}`] : [],
  );
  const counts = said.length === 0 ? [] : [`${said.join(', ')}.`];
  if (result.cancelled) counts.push('Not every file was looked at: collect again for the rest.');
  return [...counts, ...stuck].join(' ') || 'There was nothing to collect.';
}
