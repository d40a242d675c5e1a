import type { ReactNode } from 'react';

/** Buttons of the whole claims screen besides its own, at the right of its heading: entering a claim goes here. */
export function ClaimsActions(): ReactNode {
  return null;
}
