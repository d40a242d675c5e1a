import { createContext, use } from 'react';
import type { CarerData } from '../../domain/sync/carer-data';
import type { Desk } from './desk';
import type { NotOpenedWhy } from './not-opened';

/** A carer who is signed in, or whom somebody of the team looks at. All of it lives in this page's memory alone. */
export interface CarerSession {
  /** `view`: somebody of the team sees what the carer sees. */
  readonly kind: 'carer' | 'view';
  readonly data: CarerData;
  /** When what is shown was published, an ISO instant; null where it was not. */
  readonly publishedAt: string | null;
  /** Whether that is so long ago that it may be out of date. */
  readonly isStale: boolean;
  /** The host could not be reached: this is what the device kept of the last visit. */
  readonly isKeptCopy: boolean;
  /** With what the carer does more than read; null in `view`, where nothing can be sent. */
  readonly desk: Desk | null;
  /** Looks for what was published since; null where nothing is published. */
  readonly lookAgain: (() => Promise<LookedAgain>) | null;
  /** Forgets what the session holds beside this object. The page drops the session itself. */
  readonly signOut: () => void;
}

/**
 * What came of looking again. `sign_in_again`: the account is another one than it was. `unavailable`: nothing can be said
 * just now, and what is shown stays.
 */
export type LookedAgain =
  | { readonly outcome: 'news'; readonly session: CarerSession }
  | { readonly outcome: 'nothing_new' | 'unavailable' | 'sign_in_again' }
  | { readonly outcome: 'not_opened'; readonly why: NotOpenedWhy };

/** Why nobody is signed in any more; null where nobody was. `left`: this page was left for another one. */
export type SignedOutReason = 'asked' | 'idle' | 'elsewhere' | 'changed' | 'left' | null;

/** What the page for signing in is given. */
export interface SignInProps {
  readonly reason: SignedOutReason;
  /** Why what is published was not shown any more to whoever was signed in. */
  readonly notOpened: NotOpenedWhy | null;
  readonly onSignedIn: (session: CarerSession) => void;
}

const SessionContext = createContext<CarerSession | null>(null);

export const SessionProvider = SessionContext.Provider;

/** Whose page it is. Only inside the shell of somebody who is signed in. */
export function useSession(): CarerSession {
  const session = use(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}

/** What a page does to the session that it belongs to. */
export interface SessionChanges {
  /** Another publication of the same carer. */
  readonly show: (session: CarerSession) => void;
  readonly end: (reason: SignedOutReason, notOpened?: NotOpenedWhy) => void;
}

const ChangesContext = createContext<SessionChanges | null>(null);

export const SessionChangesProvider = ChangesContext.Provider;

export function useSessionChanges(): SessionChanges {
  const changes = use(ChangesContext);
  if (!changes) throw new Error('nobody is signed in');
  return changes;
}

/** What the carer writes with. Only on pages that are not there in `view`. */
export function useDesk(): Desk {
  const { desk } = useSession();
  if (!desk) throw new Error('nothing can be written here');
  return desk;
}
