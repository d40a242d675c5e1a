import type { Books } from '../../db/books';
import type { auditContract, VerifyReport } from '../../preload/contract/audit';
import type { Change, Handlers } from '../door/context';
import { eventRow } from './event-rows';
import { verifyLedger } from './verify';

export const auditCommands: Handlers<typeof auditContract> = {
  'audit.search': async ({ books }, search) => {
    const events = await books.audit.search(search);
    return { events: events.map(eventRow), total: await books.audit.count(), ...(await books.audit.vocabulary()) };
  },
  'audit.verify': async ({ ledger, user, change }) => {
    const report = await verifyLedger(ledger);
    // The command line reads without anybody signed in, and leaves no trace.
    if (user.roles.length > 0) await ledger.transaction(async (books) => await recordVerification(books, change, report));
    return report;
  },
};

/** Who checked the ledger, when, and what came of it: the window shows when that was last. */
async function recordVerification(books: Books, change: Change, { checks }: VerifyReport): Promise<void> {
  const broken = checks.filter((check) => !check.ok).map((check) => check.name);
  const note = broken.length === 0 ? 'Everything holds' : `Does not hold: ${broken.join(', ')}`;
  await books.audit.append({ ...change, subjectKind: 'ledger', note });
}
