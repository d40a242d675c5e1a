import type { Books } from '../../../db/books';
import type { PortalAccountRow } from '../../../db/entities/portal-account';
import { fromBase64 } from '../../../domain/sync/encodings';
import type {
  Submission,
  SubmittedAction,
  SubmittedAttachment,
  SubmittedClaim,
  SubmittedCredentials,
  SubmittedMessage,
} from '../../../domain/sync/submission';
import { messageFromCarer, openFromCarer } from '../../actions/from-carer';
import { beginClaim, writeItem, type WritingContext } from '../../claims/enter-claim';
import { putBeforePanel } from '../../claims/submit-claim';
import { Refusal } from '../../door/refusal';

/**
 * Makes of a submission what it asks for, and gives what that is: `claim 12`, `action 7`, `credentials`. `context.change`
 * is in the name of the carers' page. Refuses what the same thing entered by hand would be refused.
 */
export async function takeSubmission(
  context: WritingContext,
  account: PortalAccountRow,
  { id, sentAt, body }: Submission,
): Promise<string> {
  switch (body.kind) {
    case 'claim':
      return await takeClaim(context, account, id, body.claim);
    case 'action':
      return await takeAction(context, account, id, body.action);
    case 'message':
      return await takeMessage(context, account, id, body);
    case 'credentials':
      return await takeCredentials(context, account, body, sentAt);
  }
}

/** As an officer would enter it: the same rules, then before the panel. */
async function takeClaim(
  context: WritingContext,
  { provider }: PortalAccountRow,
  submission: string,
  { day, notes, items }: SubmittedClaim,
): Promise<string> {
  const claim = await beginClaim(context, { provider, day, notes, origin: 'portal', submission });
  for (const { attachment, ...item } of items) {
    const file = attachment ? fileOf(attachment) : null;
    await writeItem(context, { claim, id: null, item: { ...item, attachment: file } });
  }
  await putBeforePanel(context, claim);
  return `claim ${claim}`;
}

async function takeAction(
  context: WritingContext,
  { provider }: PortalAccountRow,
  submission: string,
  { type, relatesTo, title, body, attachments }: SubmittedAction,
): Promise<string> {
  const { kind, ref } = relatesTo;
  const relatedTo = kind === 'none' ? null : { kind, ref };
  const files = attachments.map(fileOf);
  const sent = { type, relatedTo, title, body, attachments: files, submission };
  return `action ${(await openFromCarer(context, provider, sent)).action}`;
}

async function takeMessage(
  context: WritingContext,
  { provider }: PortalAccountRow,
  submission: string,
  { thread, verb, body, attachments }: SubmittedMessage,
): Promise<string> {
  const { action } = await messageFromCarer(context, provider, {
    thread,
    verb: verb === 'request_closure' ? 'closure_request' : verb,
    body,
    attachments: attachments.map(fileOf),
    submission,
  });
  return `action ${action}`;
}

/**
 * The carer's own password and keys, of which the team gets the public halves. Each change is signed with the key of the
 * one before and counts one more; so an older one is refused, and one that was counted on, after which the team could
 * give none.
 */
async function takeCredentials(
  { books, change }: WritingContext & { readonly books: Books },
  account: PortalAccountRow,
  { credentials, accountFile, recipient, signingKey }: SubmittedCredentials,
  sentAt: string,
): Promise<string> {
  if (credentials <= account.credentials) {
    const message =
      'The password was changed or issued anew since this was sent. Nothing is to be done: the newer one is in force.';
    throw new Refusal('changed_meanwhile', message);
  }
  if (credentials !== account.credentials + 1) {
    const message =
      'The new password does not follow on the one in force: another program made it. Issue a new temporary password.';
    throw new Refusal('bad_input', message);
  }
  await books.portalAccounts.save(
    {
      ...account,
      state: 'active',
      credentials,
      recipient,
      signingKey,
      accountFile: Buffer.from(fromBase64(accountFile)!),
      firstSignedInAt: account.firstSignedInAt ?? sentAt,
    },
    change,
  );
  return 'credentials';
}

function fileOf({ name, base64 }: SubmittedAttachment): { name: string; bytes: Uint8Array } {
  return { name, bytes: fromBase64(base64)! };
}
