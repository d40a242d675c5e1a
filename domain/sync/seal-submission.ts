import { sealTo } from './age-files';
import { newSubmissionFileName } from './file-names';
import { pack } from './packing';
import { randomUuid } from './random';
import { signText, type SigningKey } from './signed-text';
import { submissionSchema, type Submission, type SubmissionBody } from './submission';

/** What is to be sent. `signing`: the account's key as it is when it is sent. */
export interface SubmissionToSeal {
  readonly account: string;
  readonly signing: SigningKey;
  /** Of the manifest. */
  readonly recipients: readonly string[];
  /** ISO instant. */
  readonly sentAt: string;
  /** Submissions that have to be taken before; of a change of credentials, everything that is signed with the new key. */
  readonly after?: readonly string[];
  readonly body: SubmissionBody;
}

/** A submission as a file: `fileName` is put below the drop box, and saved under for sending otherwise. */
export interface SealedSubmission {
  /** What names it until the team has taken it. */
  readonly id: string;
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly submission: Submission;
}

const CONTEXT = 'carer-payments/submission/1';

/** Signs and seals. Throws where the body would not be taken, or is larger than 32 MiB packed (a RangeError). */
export async function sealSubmission(given: SubmissionToSeal): Promise<SealedSubmission> {
  const { account, signing, recipients, sentAt, after = [], body } = given;
  const submission = submissionSchema.parse({
    version: 1,
    id: randomUuid(),
    account,
    sentAt,
    after: [...after],
    body,
  });
  const signed = signText(CONTEXT, JSON.stringify(submission), signing);
  const file = await sealTo(recipients, await pack(signed));
  return { id: submission.id, fileName: newSubmissionFileName(), file, submission };
}
