import type { ReactNode } from 'react';
import { EnterClaim } from '../claim-entry/enter-claim';

/** Buttons of the whole claims screen besides its own, at the right of its heading. */
export function ClaimsActions(): ReactNode {
  return <EnterClaim />;
}
