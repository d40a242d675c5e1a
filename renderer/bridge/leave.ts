import { createContext, use, useEffect, useEffectEvent } from 'react';

/** Signs out: `lock` keeps the name for coming back, `switch` makes room for another person. */
export type Leave = (how: 'lock' | 'switch') => void;

export const LeaveContext = createContext<Leave>(() => {});

/** How to lock the window or hand it to another person. */
export function useLeave(): Leave {
  return use(LeaveContext);
}

const beforeLeaving = new Set<() => Promise<void>>();

/** Does something while the person is still signed in, each time they leave: keeps what they are writing. */
export function useBeforeLeaving(work: () => Promise<void>): void {
  const present = useEffectEvent(work);
  useEffect(() => {
    const doIt = async (): Promise<void> => await present();
    beforeLeaving.add(doIt);
    return () => void beforeLeaving.delete(doIt);
  }, []);
}

/** Settled once everything that is to be done before leaving is done, well or not: nobody is kept from locking. */
export async function doBeforeLeaving(): Promise<void> {
  await Promise.allSettled([...beforeLeaving].map(async (work) => await work()));
}
