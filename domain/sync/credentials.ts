import { MOST_IDENTITIES, sealAccountFile, type AccountSecrets } from './account-file';
import { newIdentity, recipientOf, WORK_FACTOR } from './age-files';
import { toBase64 } from './encodings';
import { passphraseOf } from './passphrases';
import { passwordProblems } from './passwords';
import { sealSubmission, type SealedSubmission } from './seal-submission';
import { codeProblem, readSecurityCode } from './security-codes';
import { newSigningKey } from './signed-text';
import { newTemporaryPassword } from './temporary-passwords';
import { accountIdOf, newUserName } from './user-names';

export interface AccountToIssue {
  /** Of the account that gets new credentials; without it a new account is made. */
  readonly userName?: string;
  /** One more than its last; 1 for a new account. */
  readonly credentials?: number;
  /** The team's signing key, and the last publication's number (0 before the first). */
  readonly publisher: AccountSecrets['publisher'];
  readonly workFactor?: number;
}

/** An account with a temporary password. Its identity and signing secret are in the account file alone. */
export interface IssuedAccount {
  readonly account: string;
  readonly userName: string;
  /** To be printed once, and kept nowhere. */
  readonly temporaryPassword: string;
  readonly credentials: number;
  /** To whom the data file is sealed from now on. */
  readonly recipient: string;
  /** With which submissions are signed from now on. */
  readonly signingPublic: string;
  readonly accountFile: Uint8Array;
}

/** The team's part: a new account, or new credentials for one whose carer forgot theirs. One key derivation. */
export async function issueAccount({
  userName = newUserName(),
  credentials = 1,
  publisher,
  workFactor = WORK_FACTOR,
}: AccountToIssue): Promise<IssuedAccount> {
  const temporaryPassword = newTemporaryPassword();
  const [identity, signing] = [await newIdentity(), newSigningKey()];
  const account = accountIdOf(userName);
  const secrets: AccountSecrets = {
    version: 1,
    account,
    userName,
    stage: 'temporary',
    credentials,
    identities: [identity],
    signing,
    publisher,
  };
  const accountFile = await sealAccountFile(secrets, temporaryPassword, workFactor);
  const recipient = await recipientOf(identity);
  return {
    account,
    userName,
    temporaryPassword,
    credentials,
    recipient,
    signingPublic: signing.public,
    accountFile,
  };
}

export interface CredentialsToChange {
  /** The account as it is open. */
  readonly secrets: AccountSecrets;
  /** Both as typed, and checked: `passwordProblems` and `codeProblem` find nothing. */
  readonly password: string;
  readonly code: string;
  /** The key that signed the publication which is open, and its number. */
  readonly publisher: AccountSecrets['publisher'];
  /** Of its manifest. */
  readonly recipients: readonly string[];
  readonly sentAt: string;
  /** Changes of credentials that are sent and not confirmed. */
  readonly after?: readonly string[];
  readonly workFactor?: number;
}

export interface ChangedCredentials {
  /** With which the carer goes on at once. */
  readonly secrets: AccountSecrets;
  /** To be kept on this device until a publication has it: `PendingAccountFile`. */
  readonly accountFile: Uint8Array;
  /** To be sent; what is sent later names its id in `after` until it is confirmed. */
  readonly sealed: SealedSubmission;
}

/**
 * The carer's part, at the first sign-in and with each later change: a new identity and a new signing key, made on the
 * carer's device, in a new account file; the team gets their public halves, signed with the key as it was. Throws a
 * RangeError where password or code break the rules. One key derivation.
 */
export async function changeCredentials(change: CredentialsToChange): Promise<ChangedCredentials> {
  const { secrets: old, password, code, publisher, recipients, sentAt, after = [] } = change;
  const passphrase = passphraseOf(password, code);
  const isAllowed =
    passwordProblems(password, old.userName).length === 0 && codeProblem(readSecurityCode(code)) === null;
  if (passphrase === null || !isAllowed) throw new RangeError('Password or code break the rules.');

  const identity = await newIdentity();
  const secrets: AccountSecrets = {
    ...old,
    stage: 'own',
    credentials: old.credentials + 1,
    identities: [identity, ...old.identities].slice(0, MOST_IDENTITIES),
    signing: newSigningKey(),
    publisher,
  };
  const accountFile = await sealAccountFile(secrets, passphrase, change.workFactor);
  const sealed = await sealSubmission({
    account: old.account,
    signing: old.signing,
    recipients,
    sentAt,
    after,
    body: {
      kind: 'credentials',
      credentials: secrets.credentials,
      accountFile: toBase64(accountFile),
      recipient: await recipientOf(identity),
      signingKey: secrets.signing.public,
    },
  });
  return { secrets, accountFile, sealed };
}
