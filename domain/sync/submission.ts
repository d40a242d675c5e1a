import * as z from 'zod/mini';
import { CLAIM_ITEM_KINDS } from '../claims/claim';
import { MOST_ACCOUNT_FILE_BYTES } from './account-file';
import { accountId, day, instant, line, ordinal, publicKey, recipient, submissionId, words } from './fields';

/** The largest file that is looked at: ask for its size before reading it. */
export const MOST_SUBMISSION_BYTES = 40 * 1024 * 1024;
export const MOST_TEXT_CHARACTERS = 4000;
export const MOST_TITLE_CHARACTERS = 120;
export const MOST_ITEMS = 30;
export const MOST_ATTACHMENTS = 5;
/** Of one file, before it is written as base64. What the application takes of each kind is set in its settings. */
const MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** What an action of a carer's can be about, as the council's guide has it: `none` is the carer as such. */
const SUBMITTED_RELATED_KINDS = ['none', 'payment', 'line', 'placement', 'claim', 'client'] as const;
const MESSAGE_VERBS = ['comment', 'reply', 'request_closure'] as const;

const MOST_BASE64 = 4 * Math.ceil(MOST_ATTACHMENT_BYTES / 3);
const text = words(MOST_TEXT_CHARACTERS);
const reference = line(40, 1);

const attachment = z.strictObject({
  name: line(120, 1),
  base64: z.string().check(z.minLength(1), z.maxLength(MOST_BASE64), z.refine(isBase64)),
});
const attachments = z.array(attachment).check(z.maxLength(MOST_ATTACHMENTS));

const claimItem = z
  .strictObject({
    kind: z.enum(CLAIM_ITEM_KINDS),
    serviceLevel: reference,
    client: z.nullable(reference),
    fromDay: day,
    toDay: day,
    description: words(500),
    quantityHundredths: ordinal.check(z.lte(100_000_000)),
    attachment: z.nullable(attachment),
  })
  .check(
    z.refine(({ fromDay, toDay }) => fromDay <= toDay),
    z.refine(({ kind, client }) => (client !== null) === (kind === 'client_item')),
  );

const claim = z.strictObject({
  kind: z.literal('claim'),
  claim: z.strictObject({
    day,
    notes: text,
    items: z.array(claimItem).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
  }),
});

const action = z.strictObject({
  kind: z.literal('action'),
  action: z.strictObject({
    type: reference,
    /** `ref` as `RelatedTo` has it; empty for `none`. */
    relatesTo: z
      .strictObject({ kind: z.enum(SUBMITTED_RELATED_KINDS), ref: line(60) })
      .check(z.refine(({ kind, ref }) => (ref === '') === (kind === 'none'))),
    title: line(MOST_TITLE_CHARACTERS, 1),
    body: words(MOST_TEXT_CHARACTERS, 1),
    attachments,
  }),
});

const message = z.strictObject({
  kind: z.literal('message'),
  /** Its number, or while it has none the submission that opened it. */
  thread: z.union([ordinal, z.strictObject({ submission: submissionId })]),
  verb: z.enum(MESSAGE_VERBS),
  body: text,
  attachments,
});

const credentials = z.strictObject({
  kind: z.literal('credentials'),
  credentials: ordinal.check(z.gte(2)),
  /** Base64. The team can't open it. */
  accountFile: z.string().check(z.maxLength(4 * Math.ceil(MOST_ACCOUNT_FILE_BYTES / 3)), z.refine(isBase64)),
  recipient,
  signingKey: publicKey,
});

export const submissionSchema = z.strictObject({
  version: z.literal(1),
  id: submissionId,
  account: accountId,
  sentAt: instant,
  /** Submissions that it builds on: it is held until they are taken. */
  after: z.array(submissionId).check(z.maxLength(50)),
  body: z.discriminatedUnion('kind', [claim, action, message, credentials]),
});

/** What a carer sends, as it is signed. */
export type Submission = Readonly<z.infer<typeof submissionSchema>>;
export type SubmissionBody = Submission['body'];
export type SubmissionKind = SubmissionBody['kind'];
export type SubmittedClaim = Extract<SubmissionBody, { kind: 'claim' }>['claim'];
export type SubmittedClaimItem = SubmittedClaim['items'][number];
export type SubmittedAction = Extract<SubmissionBody, { kind: 'action' }>['action'];
export type SubmittedMessage = Extract<SubmissionBody, { kind: 'message' }>;
export type SubmittedCredentials = Extract<SubmissionBody, { kind: 'credentials' }>;
export type SubmittedAttachment = SubmittedAction['attachments'][number];

/** True for base64 with its padding. Looks at each character once, however long it is. */
function isBase64(base64: string): boolean {
  return base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(base64);
}
