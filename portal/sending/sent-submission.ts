import type { CarerData } from '../../domain/sync/carer-data';
import type {
  SubmissionBody,
  SubmissionKind,
  SubmittedAction,
  SubmittedAttachment,
  SubmittedClaim,
  SubmittedClaimItem,
  SubmittedMessage,
} from '../../domain/sync/submission';

/** A file that goes with something, by its name: what was sent is shown without the files themselves. */
type Named = Pick<SubmittedAttachment, 'name'>;

/** What was sent, as this device remembers it until the team has it. */
export type SentBody =
  | {
      readonly kind: 'claim';
      readonly claim: Omit<SubmittedClaim, 'items'> & {
        readonly items: readonly (Omit<SubmittedClaimItem, 'attachment'> & {
          readonly attachment: Named | null;
        })[];
      };
    }
  | {
      readonly kind: 'action';
      readonly action: Omit<SubmittedAction, 'attachments'> & { readonly attachments: readonly Named[] };
    }
  | (Omit<SubmittedMessage, 'attachments'> & { readonly attachments: readonly Named[] })
  | {
      readonly kind: 'credentials';
      /** What was chosen anew; undefined in what was kept before this was remembered. */
      readonly chosen?: 'password' | 'code' | 'both';
    };

/**
 * `waiting`: the host could not be reached, and it is tried again. `refused_by_host`: the host takes nothing, so that it
 * has to be sent as a file. `saved`: the carer has the file. `sent`: it lies in the team's drop box.
 */
export type Delivery = 'waiting' | 'refused_by_host' | 'saved' | 'sent';

/** Something that was sent, or is to be, and that no publication has confirmed. */
export interface SentSubmission {
  readonly id: string;
  readonly fileName: string;
  /** ISO instant. */
  readonly sentAt: string;
  readonly delivery: Delivery;
  readonly body: SentBody;
  /** The team's reason for setting it aside; null while nobody has said anything. */
  readonly setAside: string | null;
}

export function sentBody(body: SubmissionBody): SentBody {
  const names = (files: readonly SubmittedAttachment[]): Named[] => files.map(({ name }) => ({ name }));
  switch (body.kind) {
    case 'claim': {
      const items = body.claim.items.map(({ attachment, ...item }) => ({
        ...item,
        attachment: attachment && { name: attachment.name },
      }));
      return { kind: 'claim', claim: { ...body.claim, items } };
    }
    case 'action':
      return { kind: 'action', action: { ...body.action, attachments: names(body.action.attachments) } };
    case 'message':
      return { ...body, attachments: names(body.attachments) };
    case 'credentials':
      return { kind: 'credentials' };
  }
}

/**
 * What is left of the things that were sent, once a publication says what arrived: those that were taken are the
 * publication's now, those that were set aside stay with the reason.
 */
export function settled(sent: readonly SentSubmission[], data: CarerData): SentSubmission[] {
  const published = new Map(data.submissions.map((submission) => [submission.id, submission]));
  const taken = takenIds(data);
  return sent.flatMap((one) => {
    if (taken.has(one.id)) return [];
    const known = published.get(one.id);
    return [known?.outcome === 'set_aside' ? { ...one, setAside: known.reason ?? '' } : one];
  });
}

/** Whether a publication says that the team has taken it. */
export function isTaken(data: CarerData, id: string): boolean {
  return takenIds(data).has(id);
}

function takenIds({ submissions, claims, actions }: CarerData): Set<string> {
  const entries = actions.flatMap((action) => action.entries);
  const shown = [...claims, ...actions, ...entries].map(({ submission }) => submission);
  const taken = submissions.filter(({ outcome }) => outcome === 'taken').map(({ id }) => id);
  return new Set([...taken, ...shown.filter((id) => id !== null)]);
}

/** What has to be taken before a body can be: new credentials, and the thread that a message is of. */
export function buildsOn(body: SubmissionBody | SentBody, sent: readonly SentSubmission[]): string[] {
  const credentials = sent
    .filter((one) => one.body.kind === 'credentials' && one.setAside === null)
    .map(({ id }) => id);
  const isMessage = 'thread' in body && typeof body.thread === 'object';
  return isMessage ? [...credentials, (body.thread as { submission: string }).submission] : credentials;
}

/** The unconfirmed of one kind, the newest first. */
export function unconfirmed<Kind extends SubmissionKind>(
  sent: readonly SentSubmission[],
  kind: Kind,
): (SentSubmission & { readonly body: Extract<SentBody, { readonly kind: Kind }> })[] {
  return sent
    .filter(
      (one): one is SentSubmission & { readonly body: Extract<SentBody, { readonly kind: Kind }> } =>
        one.body.kind === kind,
    )
    .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}
