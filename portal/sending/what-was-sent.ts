import { formatDate } from '../../domain/calendar/format-dates';
import type { SentBody } from './sent-submission';

const VERBS = { comment: 'Comment', reply: 'Reply', request_closure: 'Request for closure' } as const;

type Credentials = Extract<SentBody, { kind: 'credentials' }>;

/** `unknown`: kept before it was remembered which of them it was. */
const CHOSEN = {
  password: { what: 'New password', saved: 'Your new password is saved' },
  code: { what: 'New security code', saved: 'Your new security code is saved' },
  both: { what: 'New password and security code', saved: 'Your password and security code are saved' },
  unknown: { what: 'New password or security code', saved: 'What you have chosen is saved' },
} as const;

/** What something is that was sent, in a few words. */
export function whatWasSent(body: SentBody): string {
  switch (body.kind) {
    case 'claim':
      return `Claim of ${formatDate(body.claim.day)}`;
    case 'action':
      return `Action: ${body.action.title}`;
    case 'message':
      return `${VERBS[body.verb]} on an action`;
    case 'credentials':
      return CHOSEN[body.chosen ?? 'unknown'].what;
  }
}

/** That credentials are kept, as a title. */
export function savedInWords({ chosen }: Credentials): string {
  return CHOSEN[chosen ?? 'unknown'].saved;
}
