import { useMemo, useSyncExternalStore } from 'react';
import type { SentSubmission } from '../sending/sent-submission';
import { useSession } from '../session/carer-session';
import { shownThreads, type ShownThread } from './threads';

const NOTHING: readonly SentSubmission[] = [];
const never = (): (() => void) => () => {};

/** The threads of whoever is shown, with what is on its way where they are signed in. */
export function useThreads(): readonly ShownThread[] {
  const { data, desk } = useSession();
  const store = desk?.outbox.sent;
  const sent = useSyncExternalStore(store?.subscribe ?? never, () => store?.value ?? NOTHING);
  return useMemo(() => shownThreads(data, sent), [data, sent]);
}
