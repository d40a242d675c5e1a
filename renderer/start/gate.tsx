import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { BridgeEvents } from '../../preload/contract';
import { bridge, call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { doBeforeLeaving, LeaveContext, type Leave } from '../bridge/leave';
import { SessionContext } from '../bridge/session';
import { useCommandQuery } from '../bridge/use-command-query';
import { useClearNotices, useNotify } from '../feedback/notify';
import { LoadingState } from '../layout/states';
import { NewLedger } from '../ledger/new-ledger';
import { WelcomeScreen } from '../ledger/welcome-screen';
import { forgetName, rememberName } from '../users/last-name';
import { SignInScreen } from '../users/sign-in-screen';
import { StartFailure } from './start-failure';

// The lists and forms behind the sign-in are half the program: not needed to show the first screen.
const loadFrame = () => import('../frame/signed-in');
const SignedIn = lazy(loadFrame);

type LockReason = BridgeEvents['locked']['reason'];

/** Shows what the person may see now: choose a ledger, sign in, or the frame with its screens. */
export function Gate() {
  const state = useCommandQuery('ledger.state', {});
  const [makingLedger, setMakingLedger] = useState(false);
  const { lockReason, clearLockReason, leave } = useLeaving();
  const { wanted, forgetWanted } = useWantedLedger();
  useFrameAhead();
  const name = state.data?.user?.name;
  useEffect(() => {
    if (name !== undefined) rememberName(name);
  }, [name]);

  if (state.error) return <StartFailure error={state.error} onRetry={() => void state.refetch()} />;
  if (!state.data) return <LoadingState label="Opening the ledger…" />;
  const { open, user, keychain, recent } = state.data;
  if (makingLedger) return <NewLedger keychain={keychain} onDone={() => setMakingLedger(false)} />;
  if (!open) {
    return (
      <WelcomeScreen
        recent={recent}
        wanted={wanted}
        onForgetWanted={forgetWanted}
        onNewLedger={() => setMakingLedger(true)}
      />
    );
  }
  if (!user) return <SignInScreen ledger={open} lockReason={lockReason} onSignedIn={clearLockReason} />;
  return (
    <SessionContext value={{ ledger: open, user, keychain }}>
      <LeaveContext value={leave}>
        <Suspense fallback={<LoadingState label="Opening the screens…" />}>
          <SignedIn />
        </Suspense>
      </LeaveContext>
    </SessionContext>
  );
}

interface Leaving {
  /** Why the person was signed out, to say it on the sign-in screen. */
  readonly lockReason: LockReason | null;
  readonly clearLockReason: () => void;
  readonly leave: Leave;
}

/** Signing out, by the person or by the application; what was on screen is forgotten at once. */
function useLeaving(): Leaving {
  const queries = useQueryClient();
  const notify = useNotify();
  const clearNotices = useClearNotices();
  const [lockReason, setLockReason] = useState<LockReason | null>(null);
  const clearLockReason = useCallback(() => setLockReason(null), []);

  const forgetScreens = useCallback(async () => {
    clearNotices();
    await queries.invalidateQueries({ queryKey: ['ledger.state'] });
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'ledger.state' });
  }, [queries, clearNotices]);

  useEffect(
    () =>
      bridge().on('locked', ({ reason }) => {
        setLockReason(reason);
        void forgetScreens();
      }),
    [forgetScreens],
  );

  const signOut = useCallback(
    async (how: 'lock' | 'switch') => {
      await doBeforeLeaving();
      try {
        await call('users.signOut', {});
      } catch (error) {
        // Where it was only not recorded, nobody is signed in any more: the state, read afresh, says which.
        await forgetScreens();
        notify({
          title: 'Signing out was not recorded',
          body: asCommandFailure(error).message,
          intent: 'error',
        });
        return;
      }
      setLockReason(how === 'lock' ? 'person' : null);
      if (how === 'switch') {
        forgetName();
        window.location.hash = '#/home';
      }
      await forgetScreens();
    },
    [forgetScreens, notify],
  );
  return { lockReason, clearLockReason, leave: useCallback((how) => void signOut(how), [signOut]) };
}

/** The ledger that the application was started for, where it did not open by itself. */
function useWantedLedger(): { readonly wanted: string | null; readonly forgetWanted: () => void } {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => bridge().on('ledgerNotOpened', ({ path }) => setWanted(path)), []);
  return { wanted, forgetWanted: useCallback(() => setWanted(null), []) };
}

/** Fetches the frame's code while the person signs in. */
function useFrameAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadFrame(), 300);
    return () => clearTimeout(timer);
  }, []);
}
