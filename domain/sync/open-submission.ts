import { ageSeal } from './age-header';
import { isRecipient, openWith } from './age-files';
import { contentHash, fromBase64, readJson } from './encodings';
import { hasFewParts } from './few-parts';
import { isNewer } from './manifest';
import { unpack } from './packing';
import { isSigningKey, readSignedText } from './signed-text';
import { MOST_SUBMISSION_BYTES, submissionSchema, type Submission } from './submission';

/** Why a submission was not opened, or not taken for what it says it is. */
const SUBMISSION_FAILURES = [
  'empty',
  'too_large',
  'not_a_submission',
  'not_for_us',
  'damaged',
  'not_signed',
  'newer_version',
  'unreadable',
  'from_the_future',
  'unknown_account',
  'another_key',
] as const;
export type SubmissionFailure = (typeof SUBMISSION_FAILURES)[number];

/** For the officer: what it is, and what there is to do. Nothing of what was sent is in them. */
export const SUBMISSION_FAILURE_WORDS: Readonly<Record<SubmissionFailure, string>> = {
  empty: 'The file is empty. Ask the carer to send it again.',
  too_large: 'The file is larger than any submission, or would unpack to more than one. It was not read.',
  not_a_submission: 'The file is not one that the carers’ page makes.',
  not_for_us: 'The file is sealed to a key that this ledger does not have, or its beginning was changed.',
  damaged: 'The file is not whole or was changed on its way. Ask the carer to send it again.',
  not_signed: 'The signature does not fit what it signs: somebody changed it, or it is made up.',
  newer_version: 'A later version of the carers’ page made it. Update this application, then collect again.',
  unreadable: 'It is signed, but not in the form of a submission: another program made it.',
  from_the_future: 'It is dated more than a day in the future: the clock of the carer’s device is wrong.',
  unknown_account: 'It is from an account that was withdrawn or never issued here.',
  another_key:
    'It is not signed with the carer’s key as it is known here: they changed their password in between, or somebody else made it.',
};

export interface SubmissionReader {
  /** All that the team has, retired ones too: submissions may be long on their way. */
  readonly identities: readonly string[];
  /** The signing key that an account has now; null where there is no such account, or it is withdrawn. */
  signingKeyOf(account: string): string | null | Promise<string | null>;
  /** ISO instant. */
  readonly now: string;
}

export type OpenedSubmission =
  | {
      readonly ok: true;
      readonly submission: Submission;
      /** The key that signed it, which is the account's. */
      readonly signingKey: string;
      /** The content hash of the file. */
      readonly fileHash: string;
    }
  | {
      readonly ok: false;
      readonly reason: SubmissionFailure;
      readonly fileHash: string;
      /** The account that it says it is of, for an officer's eyes: it is not proven. Null where nobody can tell. */
      readonly saidAccount: string | null;
    };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Opens what lay in the drop box, or came as a file: decrypts, verifies, then reads. Never throws for what a file
 * contains. Whether it was taken before, and whether what it builds on was, the ledger knows. `another_key` may become
 * good once a change of credentials that is still on its way has been taken.
 */
export async function openSubmission(file: Uint8Array, reader: SubmissionReader): Promise<OpenedSubmission> {
  const fileHash = contentHash(file);
  const failed = (reason: SubmissionFailure, saidAccount: string | null = null) =>
    ({ ok: false, reason, fileHash, saidAccount }) as const;

  const signed = await openSigned(file, reader.identities);
  if (!signed.ok) return failed(signed.reason);
  const json = hasFewParts(signed.text) ? readJson(signed.text) : null;
  if (isNewer(json)) return failed('newer_version');
  const read = submissionSchema.safeParse(json);
  if (!read.success || !(await isUsable(read.data))) return failed('unreadable');
  const submission = read.data;
  const reason = await objection(submission, signed.key, reader);
  if (reason !== null) return failed(reason, submission.account);
  return { ok: true, submission, signingKey: signed.key, fileHash };
}

type Signed =
  | { readonly ok: true; readonly text: string; readonly key: string }
  | { readonly ok: false; readonly reason: SubmissionFailure };

async function openSigned(file: Uint8Array, identities: readonly string[]): Promise<Signed> {
  if (file.length === 0) return { ok: false, reason: 'empty' };
  if (file.length > MOST_SUBMISSION_BYTES) return { ok: false, reason: 'too_large' };
  const packed = await openWith(identities, file);
  if (!packed.ok) {
    return { ok: false, reason: packed.reason === 'not_age' ? 'not_a_submission' : packed.reason };
  }
  const plaintext = await unpack(packed.value);
  if (!plaintext.ok) return plaintext;
  const signed = readSignedText('carer-payments/submission/1', plaintext.value);
  return signed.ok ? { ok: true, ...signed.value } : signed;
}

/** New credentials are the carer's own to spoil; what would make a later publication fail is refused all the same. */
async function isUsable({ body }: Submission): Promise<boolean> {
  if (body.kind !== 'credentials') return true;
  const file = fromBase64(body.accountFile);
  if (file === null || ageSeal(file)?.kind !== 'passphrase') return false;
  return isSigningKey(body.signingKey) && (await isRecipient(body.recipient));
}

async function objection(
  { account, sentAt }: Submission,
  key: string,
  reader: SubmissionReader,
): Promise<SubmissionFailure | null> {
  const expected = await reader.signingKeyOf(account);
  if (expected === null) return 'unknown_account';
  if (expected !== key) return 'another_key';
  return Date.parse(sentAt) > Date.parse(reader.now) + DAY_MS ? 'from_the_future' : null;
}
