import { createContext, use } from 'react';
import type { LedgerState, OpenLedger } from '../../preload/contract/ledger';
import type { SignedInUser } from '../../preload/contract/users';

/** Who works on which ledger; there is one only inside the frame, after signing in. */
export interface Session {
  readonly ledger: OpenLedger;
  readonly user: SignedInUser;
  readonly keychain: LedgerState['keychain'];
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the person who is signed in. Throws outside the frame, where nobody is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Nobody is signed in here.');
  return session;
}
