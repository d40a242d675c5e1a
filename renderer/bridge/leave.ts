import { createContext, use } from 'react';

/** Signs out: `lock` keeps the name for coming back, `switch` makes room for another person. */
export type Leave = (how: 'lock' | 'switch') => void;

export const LeaveContext = createContext<Leave>(() => {});

/** How to lock the window or hand it to another person. */
export function useLeave(): Leave {
  return use(LeaveContext);
}
