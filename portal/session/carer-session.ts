import { createContext, use } from 'react';
import type { CarerData } from '../../domain/sync/carer-data';
import type { Desk } from './desk';

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
  /** Forgets what the session holds beside this object. The page drops the session itself. */
  readonly signOut: () => void;
}

/** Why nobody is signed in any more; null where nobody was. */
export type SignedOutReason = 'asked' | 'idle' | 'elsewhere' | null;

/** What the page for signing in is given. */
export interface SignInProps {
  readonly reason: SignedOutReason;
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

/** What the carer writes with. Only on pages that are not there in `view`. */
export function useDesk(): Desk {
  const { desk } = useSession();
  if (!desk) throw new Error('nothing can be written here');
  return desk;
}
