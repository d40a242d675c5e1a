import { z } from 'zod';
import type { CarerData } from '../../domain/sync/carer-data';
import type { HeldReason } from './accounts';
import { application, atCommandLine, query } from './command';
import { nothing, reference } from './fields';

export type { CarerData };

/** Where publications go to. Secrets (a password, a key's passphrase) are in the keychain and never shown. */
export type DestinationPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'sftp';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly folder: string;
      /** SHA-256 of the server's host key in base64, as OpenSSH prints it. */
      readonly hostKey: string;
      /** The path of a private key; null: by password. */
      readonly keyFile: string | null;
    };

export interface DestinationRow {
  readonly id: number;
  readonly name: string;
  readonly place: DestinationPlace;
  readonly retired: boolean;
}

/** One run of publishing. */
export interface PublicationRow {
  readonly sequence: number;
  readonly destination: number;
  readonly destinationName: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly accounts: number;
  readonly written: number;
  readonly removed: number;
  readonly bytesWritten: number;
  /** What was wrong; of one that is done, what is to be looked after since a backup was restored. */
  readonly problem: string | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** By what carers' data changed. */
export type ChangeCause =
  | 'settings'
  | 'details'
  | 'children'
  | 'rates'
  | 'placements'
  | 'periods'
  | 'payments'
  | 'claims'
  | 'messages'
  | 'sent';

/** For whom a publication would change what. */
export interface PublicationChange {
  /** The account's name at the host: a carer may have several there that were withdrawn. */
  readonly account: string;
  readonly provider: string;
  readonly providerName: string;
  /** `issued_password`: the team issued a new one; `own_password`: the carer chose one. */
  readonly what: 'new_account' | 'issued_password' | 'own_password' | 'data' | 'withdrawn';
  /** Of `data`: by what, if that is known. */
  readonly causes: readonly ChangeCause[];
}

/** A carer whose account stays as it lies there. Known from the first publication on after a backup was restored. */
export interface HeldCarer {
  readonly provider: string;
  readonly providerName: string;
  readonly why: HeldReason;
}

export interface PublicationPreview {
  readonly accounts: number;
  /** In order of name. */
  readonly changes: readonly PublicationChange[];
  /** In order of name; nothing is published for them before the team has looked after them. */
  readonly held: readonly HeldCarer[];
  /** When it was last published there; null before the first. */
  readonly lastAt: string | null;
}

const publishing = ['officer', 'administrator'] as const;
const oneDestination = z.object({ destination: z.number().int().min(1) });

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), folder: z.string().trim().min(1, 'Choose a folder.').max(1000) }),
  z.object({
    kind: z.literal('sftp'),
    host: z.string().trim().min(1, 'Give the server’s name.').max(253),
    port: z.number().int().min(1).max(65_535),
    user: z.string().trim().min(1, 'Give the user name.').max(100),
    folder: z.string().trim().min(1, 'Give the folder on the server.').max(1000),
    hostKey: z
      .string()
      .trim()
      .regex(
        /^(SHA256:)?[A-Za-z0-9+/]{43}=?$/,
        'Give the key’s fingerprint as the server’s administrator has it: SHA256:…',
      )
      .transform((text) => text.replace(/^SHA256:/, '').replace(/=$/, '')),
    keyFile: z.string().min(1).max(1000).nullable(),
  }),
]);

export const publishContract = {
  'destinations.list': query<readonly DestinationRow[]>()('signedIn', nothing),
  /** `secret`: the password, or the passphrase of the key; kept in the keychain. Left out: as it is. */
  'destinations.save': application<DestinationRow>()(
    ['administrator'],
    z.object({
      id: z.number().int().min(1).nullable(),
      name: z.string().trim().min(1, 'Give it a name.').max(60),
      place,
      retired: z.boolean().default(false),
      secret: z.string().max(1000).optional(),
    }),
  ),
  /** What a server says is its key: an administrator compares it with what they were told before it is trusted. */
  'destinations.hostKey': application<{ hostKey: string }>()(
    ['administrator'],
    z.object({ host: z.string().min(1).max(253), port: z.number().int().min(1).max(65_535) }),
  ),
  /** Whether it can be reached, written to and read from: writes a small file and removes it. */
  'destinations.try': application<{ ok: true }>()(publishing, oneDestination),
  'publish.preview': application<PublicationPreview>()(
    'signedIn',
    oneDestination.extend({ job: z.string().min(1).optional() }),
  ),
  /** Long work, which can be cancelled: the next run goes on where it stopped. */
  'publish.run': application<PublicationRow>()(
    publishing,
    oneDestination.extend({ job: z.string().min(1).optional() }),
  ),
  /**
   * Publishes to a folder or server by its address, which becomes a destination where it is none yet. `keyFile`: for a
   * server. In the window an administrator names destinations, so that nothing goes, and no password is shown, to a place
   * that somebody else thought of.
   */
  'publish.to': application<PublicationRow>()(
    atCommandLine(publishing),
    z.object({ to: z.string().min(1).max(1500), keyFile: z.string().min(1).max(1000).optional() }),
  ),
  /** The newest first. */
  'publish.runs': query<readonly PublicationRow[]>()('signedIn', nothing),
  /** Everything that a publication now would have for a carer. It is on record who looked. */
  'publish.carerView': application<CarerData>()('signedIn', z.object({ provider: reference })),
};
