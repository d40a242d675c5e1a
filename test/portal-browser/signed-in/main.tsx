import type { SignInProps } from '../../../portal/session/carer-session';
import { memorySession } from '../../../portal/session/memory-session';
import { Page } from '../../../portal/shell/page';
import { startPortal } from '../../../portal/start';
import { aCarersData } from '../../builders/carer-data';

/** The portal with a way in that asks for nothing. */
void startPortal(({ reason, onSignedIn }: SignInProps) => (
  <Page title="Sign in">
    <p>{`Reason: ${reason ?? 'none'}`}</p>
    <button type="button" onClick={() => onSignedIn(memorySession(aCarersData()))}>
      Sign in
    </button>
  </Page>
));
