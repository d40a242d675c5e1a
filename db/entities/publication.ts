import { EntitySchema } from 'typeorm';
import { instant, json, key, numberedId, optional, whole, word } from './columns';

/** A folder, such as a share or what a web host serves. */
export interface FolderPlace {
  readonly kind: 'folder';
  readonly folder: string;
}

/** A server by SFTP. Its password, or its key's passphrase, is in the keychain. */
export interface SftpPlace {
  readonly kind: 'sftp';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly folder: string;
  /** SHA-256 of the server's host key in base64, as OpenSSH prints it: no other is talked to. */
  readonly hostKey: string;
  /** The path of a private key; null: by password. */
  readonly keyFile: string | null;
}

/** Where publications go to, and submissions come from. */
export interface DestinationRow {
  readonly id: number;
  readonly name: string;
  readonly kind: 'folder' | 'sftp';
  readonly place: FolderPlace | SftpPlace;
  readonly retired: boolean;
  readonly savedBy: string;
  readonly savedAt: string;
}

export const DestinationEntity = new EntitySchema<DestinationRow>({
  name: 'Destination',
  tableName: 'destination',
  columns: {
    id: numberedId,
    name: word(),
    kind: word(),
    place: json('place'),
    retired: { type: 'boolean' },
    savedBy: word('saved_by'),
    savedAt: instant('saved_at'),
  },
});

/** One run of publishing. */
export interface PublicationRow {
  readonly id: number;
  /** Of its manifest: higher than any before, at every destination, also after an older ledger was restored. */
  readonly sequence: number;
  readonly destination: number;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** The last audit event that it knew of. */
  readonly auditSeq: number;
  /** How many accounts it has, and for how many something was written or removed. */
  readonly accounts: number;
  readonly written: number;
  readonly removed: number;
  readonly bytesWritten: number;
  readonly manifestHash: string | null;
  /** Of the manifest that was there before. */
  readonly previousManifest: string | null;
  readonly problem: string | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export const PublicationEntity = new EntitySchema<PublicationRow>({
  name: 'Publication',
  tableName: 'publication',
  columns: {
    id: numberedId,
    sequence: whole(),
    destination: whole('destination_id'),
    state: word(),
    auditSeq: whole('audit_seq'),
    accounts: whole(),
    written: whole(),
    removed: whole(),
    bytesWritten: whole('bytes_written'),
    manifestHash: word('manifest_hash', { ...optional, length: 64 }),
    previousManifest: word('previous_manifest', { ...optional, length: 64 }),
    problem: { type: 'text', nullable: true },
    startedBy: word('started_by'),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at', optional),
  },
});

/**
 * What lies at a destination for an account: not audited, for it can be written anew at any time. `credentials` higher than
 * the account's tell that this ledger is restored from a backup and the host knows better: see `held`.
 */
export interface PublishedAccountRow {
  readonly destination: number;
  readonly account: string;
  readonly provider: string;
  /** Of the plaintext: the same digest and recipient need no new file. */
  readonly contentDigest: string;
  readonly credentials: number;
  readonly recipient: string;
  /** Empty where nothing lies there any more. */
  readonly accountHash: string;
  readonly dataHash: string;
  /** The run that wrote it, which may have been interrupted before its manifest. */
  readonly publication: number;
}

export const PublishedAccountEntity = new EntitySchema<PublishedAccountRow>({
  name: 'PublishedAccount',
  tableName: 'published_account',
  columns: {
    destination: whole('destination_id', key),
    account: word('account', { ...key, length: 32 }),
    provider: word('provider_ref'),
    contentDigest: word('content_digest'),
    credentials: whole(),
    recipient: word(),
    accountHash: word('account_hash', { length: 64 }),
    dataHash: word('data_hash', { length: 64 }),
    publication: whole(),
  },
});
