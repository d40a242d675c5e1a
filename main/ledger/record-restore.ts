import path from 'node:path';
import type { Ledger } from '../../db/ledger-file/ledger';

/** A ledger that a backup was brought back into. */
export interface Restoring {
  readonly user: string;
  readonly at: string;
  /** The backup. */
  readonly from: string;
  /** Where the ledger that was there before is kept; null where there was none. */
  readonly previous: string | null;
}

/** Notes in a restored ledger's own trail that it was brought back: of what came after the backup it knows nothing. */
export async function recordRestore(ledger: Ledger, { user, at, from, previous }: Restoring): Promise<void> {
  const kept = previous === null ? '' : `; what was there is kept as ${path.basename(previous)}`;
  const note = `From ${path.basename(from)}${kept}`;
  await ledger.transaction(
    async (books) =>
      await books.audit.append({ user, at, action: 'ledger.restore', subjectKind: 'ledger', note }),
  );
}
