import { z } from 'zod';
import { window } from './command';
import { nothing } from './fields';

/** The system's own dialogs: null where the person cancelled. */
export const filesContract = {
  'files.choose': window<{ path: string; name: string } | null>()(
    'anyone',
    z.object({
      purpose: z.enum(['import', 'ledger', 'backup', 'evidence', 'attachment', 'submission', 'key']),
    }),
  ),
  'files.chooseNew': window<{ path: string } | null>()(
    'anyone',
    z.object({ purpose: z.enum(['ledger', 'backup', 'log']), suggestedName: z.string().max(120) }),
  ),
  'files.chooseFolder': window<{ path: string } | null>()('anyone', z.object({ title: z.string().max(120) })),
  /** Shows an exported file or folder in the system's file manager. */
  'files.show': window<null>()('signedIn', z.object({ path: z.string().min(1) })),
  /** Asks where, and writes a list there (such as what must be mended in a file); null where cancelled. */
  'files.saveText': window<{ path: string } | null>()(
    'signedIn',
    z.object({ suggestedName: z.string().max(120), text: z.string().max(10_000_000) }),
  ),
  /** Asks where, and writes the application's log there, for whoever looks into a fault; null where cancelled. */
  'files.saveLog': window<{ path: string } | null>()('anyone', nothing),
};
