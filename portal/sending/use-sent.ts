import { useStore } from '../kept/store';
import { useDesk } from '../session/carer-session';
import type { SentSubmission } from './sent-submission';

/** What was sent from this device and is not confirmed. */
export function useSent(): readonly SentSubmission[] {
  return useStore(useDesk().outbox.sent);
}
