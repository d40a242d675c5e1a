import { formatDate } from '../../domain/calendar/format-dates';
import type { SentBody } from './sent-submission';

const VERBS = { comment: 'Comment', reply: 'Reply', request_closure: 'Request for closure' } as const;

/** `unknown`: kept before it was remembered which of them it was. */
const CHOSEN = {
  password: 'New password',
  code: 'New security code',
  both: 'New password and security code',
  unknown: 'New password or security code',
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
      return CHOSEN[body.chosen ?? 'unknown'];
  }
}
