import { useState, type ComponentType } from 'react';
import type { CarerSession, SignedOutReason, SignInProps } from './session/carer-session';
import type { NotOpenedWhy } from './session/not-opened';
import { signOutOtherTabs } from './session/other-tabs';
import { Shell } from './shell/shell';
import { Surroundings } from './shell/surroundings';
import { goTo, useBrowserAddress } from './shell/use-address';

interface PortalProps {
  /** Somebody is signed in already: the team, who look at a carer's page. */
  readonly initial: CarerSession | null;
  readonly SignIn: ComponentType<SignInProps>;
}

/** Other tabs have heard of it, or it is none of theirs. */
const OF_THIS_TAB: ReadonlySet<SignedOutReason> = new Set(['elsewhere', 'left']);

/** The carers' page: signing in, and what is behind it. Who signs out leaves nothing behind in the page's memory. */
export function Portal({ initial, SignIn }: PortalProps) {
  const [session, setSession] = useState(initial);
  const [reason, setReason] = useState<SignedOutReason>(null);
  const [notOpened, setNotOpened] = useState<NotOpenedWhy | null>(null);
  const address = useBrowserAddress();

  function signOut(why: SignedOutReason, found: NotOpenedWhy | null = null): void {
    session?.signOut();
    if (session && !OF_THIS_TAB.has(why)) signOutOtherTabs(session.data.account);
    setSession(null);
    setNotOpened((before) => before ?? found);
    // This page hears its own news to the other tabs as well: the first reason stands.
    setReason((before) => before ?? why);
    goTo('#/');
  }

  /** Whoever has signed out meanwhile stays so. */
  function show(as: CarerSession): void {
    setSession((before) => before && as);
  }

  function signIn(as: CarerSession): void {
    setReason(null);
    setNotOpened(null);
    setSession(as);
  }

  if (session) return <Shell session={session} address={address} onShow={show} onSignOut={signOut} />;
  return (
    <Surroundings session={null}>
      <SignIn reason={reason} notOpened={notOpened} onSignedIn={signIn} />
    </Surroundings>
  );
}
