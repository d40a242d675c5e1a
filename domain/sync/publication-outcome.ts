import type { AccountSecrets } from './account-file';
import type { CarerData } from './carer-data';
import type { HostDistrust, Unavailable } from './host-files';
import type { Manifest } from './manifest';
import type { PublisherDistrust, PublisherMemory } from './publisher-memory';

/** What a carer sees, all of it proven to be the team's and theirs. */
export interface OpenPublication {
  readonly outcome: 'ok';
  readonly secrets: AccountSecrets;
  readonly data: CarerData;
  readonly manifest: Manifest;
  /** The key that signed it and its number: what new credentials are made with. */
  readonly publisher: AccountSecrets['publisher'];
  /** To be kept for the account, in place of what was remembered. */
  readonly memory: PublisherMemory;
  /** True where nothing was published for longer than the team said: it may be out of date. */
  readonly isOutOfDate: boolean;
  /** The published account file's number: a pending one with no higher number has had its time. */
  readonly publishedCredentials: number;
}

/** What a sign-in gives: with the account file that was opened, against which a password can be checked once more. */
export interface SignedIn extends OpenPublication {
  readonly accountFile: Uint8Array;
}

/** Why nothing is shown: the host, or somebody on the way, changed what the team published. */
export type Distrust = PublisherDistrust | HostDistrust | 'another_account' | 'data_not_for_account';

export type NotOpened =
  | { readonly outcome: 'no_account' | 'newer_version' }
  | { readonly outcome: 'unavailable'; readonly reason: Unavailable }
  | { readonly outcome: 'not_trusted'; readonly reason: Distrust };

/** `wrong_credentials`: this user name, password and code do not go together. */
export type SignInOutcome = SignedIn | NotOpened | { readonly outcome: 'wrong_credentials' };
/** `superseded`: the credentials were changed elsewhere, or by the team: sign in again. */
export type ReopenOutcome = OpenPublication | NotOpened | { readonly outcome: 'superseded' };

export type NotOpenedReason = Distrust | Unavailable | 'no_account' | 'newer_version';

export function notOpened(reason: NotOpenedReason): NotOpened {
  switch (reason) {
    case 'no_account':
    case 'newer_version':
      return { outcome: reason };
    case 'no_publication':
    case 'file_missing':
    case 'unreachable':
      return { outcome: 'unavailable', reason };
    default:
      return { outcome: 'not_trusted', reason };
  }
}
