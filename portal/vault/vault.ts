import { openAccountFile, type AccountSecrets } from '../../domain/sync/account-file';
import { openWith, recipientOf, sealTo } from '../../domain/sync/age-files';
import { changeCredentials, type ChangedCredentials } from '../../domain/sync/credentials';
import type { FetchFile } from '../../domain/sync/host-files';
import {
  openPublication,
  reopenPublication,
  type OpenAgain,
  type PendingAccountFile,
  type SignIn,
} from '../../domain/sync/open-publication';
import { pack, unpack } from '../../domain/sync/packing';
import { passphraseOf } from '../../domain/sync/passphrases';
import type {
  OpenPublication,
  ReopenOutcome,
  SignedIn,
  SignInOutcome,
} from '../../domain/sync/publication-outcome';
import {
  sealSubmission,
  type SealedSubmission,
  type SubmissionToSeal,
} from '../../domain/sync/seal-submission';
import { accountIdOf, readUserName } from '../../domain/sync/user-names';
import type { PublicationCopies } from './publication-copies';
import { fetchWithCopies } from './publication-copies';

/** Who is signed in, without any secret: those stay in the vault. */
export interface OpenedCarer extends Omit<OpenPublication, 'secrets' | 'manifest' | 'publisher'> {
  readonly account: string;
  readonly userName: string;
  readonly stage: AccountSecrets['stage'];
  /** ISO instant. */
  readonly publishedAt: string;
  /** The host could not be reached: this is what was kept of the last visit. */
  readonly isKeptCopy: boolean;
}

export type OpeningOutcome = OpenedCarer | Exclude<SignInOutcome, SignedIn>;

/** What looking again gives. */
export type LookingOutcome = OpenedCarer | Exclude<ReopenOutcome, OpenPublication>;

/** A sealed submission as it goes on its way. */
export type SealedFile = Pick<SealedSubmission, 'id' | 'fileName' | 'file'>;

export type ToSeal = Pick<SubmissionToSeal, 'sentAt' | 'after' | 'body'>;

export interface CredentialsTyped {
  readonly password: string;
  readonly code: string;
}

/** What opens and seals, and alone knows the carer's keys. It runs in a worker: opening takes seconds of work. */
export class Vault {
  #open: SignedIn | null = null;
  #next: ChangedCredentials | null = null;

  constructor(
    private readonly fetchFile: FetchFile,
    private readonly copies: PublicationCopies,
  ) {}

  /** Opens what is published for a carer, or what this device kept of it where the host can't be reached. */
  async signIn(typed: Omit<SignIn, 'fetchFile'>): Promise<OpeningOutcome> {
    const userName = readUserName(typed.userName);
    if (userName === null) return { outcome: 'wrong_credentials' };
    const account = accountIdOf(userName);
    const kept = await this.copies.read(account);
    const files = fetchWithCopies(this.fetchFile, kept);
    const found = await openPublication({ ...typed, fetchFile: files.fetchFile });
    if (found.outcome === 'ok') {
      await this.copies.write(account, files.used);
      return this.#opened(found, false);
    }
    const isAway = found.outcome === 'unavailable' && found.reason === 'unreachable';
    if (!isAway || kept.size === 0) return found;
    const fetchFile: FetchFile = async (path) => await Promise.resolve(kept.get(path) ?? null);
    const again = await openPublication({ ...typed, fetchFile });
    return again.outcome === 'ok' ? this.#opened(again, true) : again;
  }

  /** Looks for what was published since, with the keys that are open. */
  async lookAgain(given: Pick<OpenAgain, 'remembered' | 'now'>): Promise<LookingOutcome> {
    const before = this.#carer();
    const { account } = before.secrets;
    const files = fetchWithCopies(this.fetchFile, await this.copies.read(account));
    const { secrets } = before;
    const found = await reopenPublication({ ...given, secrets, fetchFile: files.fetchFile });
    if (found.outcome !== 'ok') return found;
    await this.copies.write(account, files.used);
    return this.#opened({ ...found, accountFile: before.accountFile }, false);
  }

  /** True where these are the password and code that the account is open with. Takes a key derivation. */
  async isCurrent({ password, code }: CredentialsTyped): Promise<boolean> {
    const passphrase = passphraseOf(password, code);
    return passphrase !== null && (await openAccountFile(this.#carer().accountFile, passphrase)).ok;
  }

  /** New credentials, not in use before {@link useNewCredentials}: what they are kept in has to be kept first. */
  async newCredentials(
    typed: CredentialsTyped & Pick<ToSeal, 'sentAt'> & { readonly after: readonly string[] },
  ): Promise<{ readonly pending: PendingAccountFile; readonly sealed: SealedFile }> {
    const { secrets, publisher, manifest } = this.#carer();
    const { recipients } = manifest;
    this.#next = await changeCredentials({ ...typed, secrets, publisher, recipients });
    const { accountFile, sealed } = this.#next;
    return {
      pending: { credentials: this.#next.secrets.credentials, file: accountFile },
      sealed: bare(sealed),
    };
  }

  useNewCredentials(): void {
    if (!this.#next) throw new Error('There are no new credentials.');
    const { secrets, accountFile } = this.#next;
    this.#open = { ...this.#carer(), secrets, accountFile };
    this.#next = null;
  }

  /** Signs and seals what the carer sends. Throws where it would not be taken. */
  async seal(given: ToSeal): Promise<SealedFile> {
    const { secrets, manifest } = this.#carer();
    const { account, signing } = secrets;
    return bare(await sealSubmission({ ...given, account, signing, recipients: manifest.recipients }));
  }

  /** Seals to the carer what this device keeps, so that nobody reads it on a phone that others use too. */
  async lock(plaintext: Uint8Array): Promise<Uint8Array> {
    const recipient = await recipientOf(this.#carer().secrets.identities[0]!);
    return await sealTo([recipient], await pack(plaintext));
  }

  /** What {@link lock} sealed; null where the carer's keys do not open it, or it is damaged. */
  async unlock(file: Uint8Array): Promise<Uint8Array | null> {
    const opened = await openWith(this.#carer().secrets.identities, file);
    const plaintext = opened.ok ? await unpack(opened.value) : opened;
    return plaintext.ok ? plaintext.value : null;
  }

  #carer(): SignedIn {
    if (!this.#open) throw new Error('Nobody is signed in.');
    return this.#open;
  }

  #opened(signedIn: SignedIn, isKeptCopy: boolean): OpenedCarer {
    this.#open = signedIn;
    const { outcome, data, memory, isOutOfDate, publishedCredentials, secrets, manifest } = signedIn;
    const { account, userName, stage } = secrets;
    const { publishedAt } = manifest;
    const shown = { outcome, data, memory, isOutOfDate, publishedCredentials, publishedAt };
    return { ...shown, account, userName, stage, isKeptCopy };
  }
}

function bare({ id, fileName, file }: SealedSubmission): SealedFile {
  return { id, fileName, file };
}
