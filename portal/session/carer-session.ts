import { createContext, use } from 'react';
import type { CarerData } from '../../domain/sync/carer-data';

/** What a carer sends back. What each kind holds is checked where it is sealed, and again where it is taken. */
export interface SubmissionBody {
  readonly kind: 'claim' | 'action' | 'message' | 'credentials';
  readonly [field: string]: unknown;
}

/** What became of sending: `saved` is a file that the carer sends by themselves where the host takes none. */
export type SendOutcome =
  { readonly outcome: 'sent' | 'saved' } | { readonly outcome: 'failed'; readonly reason: string };

/** A carer who is signed in, or whom somebody of the team looks at. All of it lives in this page's memory alone. */
export interface CarerSession {
  /** `view`: somebody of the team sees what the carer sees. */
  readonly kind: 'carer' | 'view';
  readonly data: CarerData;
  /** When what is shown was published, an ISO instant; null where it was not. */
  readonly publishedAt: string | null;
  /** Whether that is so long ago that it may be out of date. */
  readonly isStale: boolean;
  /** Null where nothing can be sent: in `view`. */
  readonly send: ((body: SubmissionBody) => Promise<SendOutcome>) | null;
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
