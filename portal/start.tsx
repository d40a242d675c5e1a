import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { Portal } from './portal';
import type { CarerSession, SignInProps } from './session/carer-session';
import { viewSession } from './session/memory-session';
import { isView, readView } from './session/read-view';
import { CannotShow } from './shell/cannot-show';
import { unsafeHere, UnsafePlace } from './shell/unsafe-place';
import './styles/styles';

/** Puts the portal on the page, with the page for signing in that is given. */
export async function startPortal(SignIn: ComponentType<SignInProps>): Promise<void> {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  const root = createRoot(document.querySelector('#portal')!);
  const unsafe = unsafeHere(window);
  if (unsafe !== null) {
    root.render(<UnsafePlace why={unsafe} />);
    return;
  }
  let initial: CarerSession | null = null;
  try {
    if (isView(location.search)) initial = viewSession(await readView());
  } catch {
    root.render(<CannotShow />);
    return;
  }
  root.render(
    <StrictMode>
      <Portal initial={initial} SignIn={SignIn} />
    </StrictMode>,
  );
}
