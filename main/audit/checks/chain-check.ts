import { auditHash, CHAIN_START } from '../../../db/audit-chain';
import type { Check } from './check';

/** The audit trail: numbered without a gap, each event holding the hash of the one before. */
export const chainCheck: Check = {
  name: 'audit_chain',
  title: 'No event of the audit trail was changed, left out or slipped in.',
  run: async ({ books }) => {
    let expected = { seq: 1, previousHash: CHAIN_START };
    for await (const batch of books.audit.batches()) {
      for (const event of batch) {
        if (event.seq !== expected.seq || event.previousHash !== expected.previousHash) {
          return broken(`Event ${event.seq} does not follow on event ${expected.seq - 1}.`, expected.seq);
        }
        if (auditHash(event) !== event.hash) return broken(`Event ${event.seq} was changed.`, expected.seq);
        expected = { seq: event.seq + 1, previousHash: event.hash };
      }
    }
    return { faults: [], counted: `${(expected.seq - 1).toLocaleString('en-GB')} events` };
  },
};

function broken(fault: string, seq: number): { faults: string[]; counted: string } {
  return { faults: [`${fault} Events after it cannot be relied on.`], counted: `${seq} events` };
}
