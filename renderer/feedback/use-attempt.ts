import { useState } from 'react';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify } from './notify';

export interface Attempts {
  /** True while something is attempted: its button waits. */
  readonly busy: boolean;
  /** Does it; where it fails, a message with this title says why, and `advice` what to do instead. */
  readonly attempt: (failedTitle: string, work: () => Promise<void>, advice?: string) => Promise<void>;
}

/** What a button does at once, without a dialog that would show what went wrong. */
export function useAttempt(): Attempts {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    attempt: async (failedTitle, work, advice) => {
      setBusy(true);
      try {
        await work();
      } catch (error) {
        const { message } = asCommandFailure(error);
        notify({
          title: failedTitle,
          body: advice === undefined ? message : `${message} ${advice}`,
          intent: 'error',
        });
      } finally {
        setBusy(false);
      }
    },
  };
}
