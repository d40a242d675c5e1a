import type { auditContract } from '../../preload/contract/audit';
import type { Handlers } from '../door/context';
import { eventRow } from './event-rows';
import { rememberCheck } from './last-verified';
import { verifyLedger } from './verify';

export const auditCommands: Handlers<typeof auditContract> = {
  'audit.search': async ({ books }, search) => {
    const events = await books.audit.search(search);
    return {
      events: events.map(eventRow),
      total: await books.audit.count(),
      ...(await books.audit.vocabulary()),
    };
  },
  'audit.verify': async ({ ledger, at }) => {
    const report = await verifyLedger(ledger);
    rememberCheck(ledger, at, report.ok);
    return report;
  },
};
