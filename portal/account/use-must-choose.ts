import { useSyncExternalStore } from 'react';
import type { CarerSession } from '../session/carer-session';

const nothing = (): (() => void) => () => {};

/** True while a carer is signed in with the temporary password of the letter. */
export function useMustChoose({ desk }: CarerSession): boolean {
  const stage = desk?.credentials.stage;
  return useSyncExternalStore(stage?.subscribe ?? nothing, () => stage?.value === 'temporary');
}
