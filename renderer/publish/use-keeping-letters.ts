import { useState } from 'react';
import type { IssuedCredentials } from '../../preload/contract/accounts';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';

/** Letters as they are printed or saved, which is all that is left of their passwords. */
export interface KeepingLetters {
  readonly busy: boolean;
  readonly failed: { readonly title: string; readonly failure: CommandFailure } | null;
  /** The file with the letters, once they are saved. */
  readonly savedAs: string | null;
  /** They were printed or saved. */
  readonly isKept: boolean;
  readonly print: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** Prints and saves the letters with these passwords. */
export function useKeepingLetters(credentials: readonly IssuedCredentials[]): KeepingLetters {
  const { busy, failed, attempt } = useAttemptHere();
  const [isPrinted, setPrinted] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const letterOrLetters = credentials.length === 1 ? 'letter was' : 'letters were';
  const given = { credentials: [...credentials] };
  return {
    busy,
    failed,
    savedAs,
    isKept: isPrinted || savedAs !== null,
    print: async () =>
      await attempt(`The ${letterOrLetters} not printed`, async () => {
        const { printed } = await call('accounts.printLetters', given);
        if (printed) setPrinted(true);
      }),
    save: async () =>
      await attempt(`The ${letterOrLetters} not saved`, async () => {
        const folder = await call('files.chooseFolder', { title: 'Folder for the letters' });
        if (folder) setSavedAs((await call('accounts.saveLetters', { ...given, to: folder.path })).file);
      }),
  };
}

interface AttemptsHere {
  readonly busy: boolean;
  readonly failed: KeepingLetters['failed'];
  readonly attempt: (failedTitle: string, work: () => Promise<void>) => Promise<void>;
}

/** What went wrong is told in the dialog itself: a message beside it would cover its buttons. */
function useAttemptHere(): AttemptsHere {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AttemptsHere['failed']>(null);
  return {
    busy,
    failed,
    attempt: async (title, work) => {
      setBusy(true);
      setFailed(null);
      try {
        await work();
      } catch (error) {
        setFailed({ title, failure: asCommandFailure(error) });
      } finally {
        setBusy(false);
      }
    },
  };
}
