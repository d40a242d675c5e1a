import { useState, type ComponentType } from 'react';
import type { CarerSession, SignedOutReason, SignInProps } from './session/carer-session';
import { signOutOtherTabs } from './session/other-tabs';
import { Shell } from './shell/shell';
import { Surroundings } from './shell/surroundings';
import { goTo, useBrowserAddress } from './shell/use-address';

interface PortalProps {
  /** Somebody is signed in already: the team, who look at a carer's page. */
  readonly initial: CarerSession | null;
  readonly SignIn: ComponentType<SignInProps>;
}

/** The carers' page: signing in, and what is behind it. Who signs out leaves nothing behind in the page's memory. */
export function Portal({ initial, SignIn }: PortalProps) {
  const [session, setSession] = useState(initial);
  const [reason, setReason] = useState<SignedOutReason>(null);
  const address = useBrowserAddress();

  function signOut(why: SignedOutReason): void {
    session?.signOut();
    if (session && why !== 'elsewhere') signOutOtherTabs(session.data.account);
    setSession(null);
    // This page hears its own news to the other tabs as well: the first reason stands.
    setReason((before) => before ?? why);
    goTo('#/');
  }

  function signIn(as: CarerSession): void {
    setReason(null);
    setSession(as);
  }

  if (session) return <Shell session={session} address={address} onSignOut={signOut} />;
  return (
    <Surroundings session={null}>
      <SignIn reason={reason} onSignedIn={signIn} />
    </Surroundings>
  );
}
