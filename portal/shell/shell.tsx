import { Suspense, useEffect, useMemo } from 'react';
import { FirstPassword } from '../account/first-password';
import { useMustChoose } from '../account/use-must-choose';
import type { CarerSession, SignedOutReason } from '../session/carer-session';
import { SessionChangesProvider, SessionProvider } from '../session/carer-session';
import type { NotOpenedWhy } from '../session/not-opened';
import { IdleGuard } from '../session/idle-guard';
import { matchPath, type Address } from './address';
import { PageErrors } from './page-errors';
import { fetchAllPages } from './later';
import { NotFound } from './not-found';
import { ROUTES } from './routes';
import { Surroundings } from './surroundings';
import { AddressProvider } from './use-address';

interface ShellProps {
  readonly session: CarerSession;
  readonly address: Address;
  readonly onShow: (session: CarerSession) => void;
  readonly onSignOut: (reason: SignedOutReason, notOpened?: NotOpenedWhy) => void;
}

/** What a carer who is signed in sees: the page of the address, with what surrounds every page. */
export function Shell({ session, address, onShow, onSignOut }: ShellProps) {
  const mustChoose = useMustChoose(session);
  const page = useMemo(() => (mustChoose ? choosingPage(address) : pageAt(address)), [address, mustChoose]);
  useEffect(() => {
    const idle = requestIdleCallback(() => void fetchAllPages());
    return () => cancelIdleCallback(idle);
  }, []);
  const changes = useMemo(() => ({ show: onShow, end: onSignOut }), [onShow, onSignOut]);
  const isCarer = session.kind === 'carer';
  return (
    <SessionProvider value={session}>
      <SessionChangesProvider value={changes}>
        <AddressProvider value={page.address}>
          <Surroundings
            session={session}
            onSignOut={isCarer ? () => onSignOut('asked') : undefined}
            isAlone={mustChoose}
          >
            {/* Outside of what changes with the page: so the page before stays until the next is there. */}
            <Suspense fallback={<p className="govuk-width-container govuk-body">Opening the page…</p>}>
              {/* A page at another address is another page: its heading takes the focus anew. */}
              <PageErrors key={`${mustChoose}${address.path}?${address.query.toString()}`}>
                <page.Page />
              </PageErrors>
            </Suspense>
          </Surroundings>
          {isCarer && <IdleGuard account={session.data.account} onSignOut={onSignOut} />}
        </AddressProvider>
      </SessionChangesProvider>
    </SessionProvider>
  );
}

/** With a temporary password there is nothing to see before another one is chosen. */
function choosingPage(address: Address) {
  return { Page: FirstPassword, address: { ...address, params: {} } };
}

function pageAt(address: Address) {
  for (const { pattern, Page } of ROUTES) {
    const params = matchPath(pattern, address.path);
    if (params) return { Page, address: { ...address, params } };
  }
  return { Page: NotFound, address: { ...address, params: {} } };
}
