import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { verifyLedger } from '../../../main/audit/verify';
import { BothSides } from '../../builders/both-sides';
import { withDesk } from '../../builders/desk';
import { aProvider, changeBy, OFFICER } from '../../builders/ledger';
import { someThreads } from '../../builders/thread-histories';

vi.setConfig({ testTimeout: 120_000 });

const LEDGERS = 5;
const THREADS_EACH = 20;
const STEPS = 140;
const CHECKED_EVERY = 80;

test('in a hundred random threads, played from both sides, turns, order and what a carer sees are always right', async () => {
  let threads = 0;
  await fc.assert(
    fc.asyncProperty(someThreads(THREADS_EACH, STEPS), async (steps) => {
      await withDesk(async (desk) => {
        await desk.ledger.transaction(async (books) => {
          const others = ['P002', 'P003'].map((ref) => aProvider({ ref, name: `Carer ${ref}` }));
          await books.providers.saveMany(others, changeBy(OFFICER));
        });
        const sides = new BothSides(desk);
        for (const [index, step] of steps.entries()) {
          await sides.take(step);
          if (index % CHECKED_EVERY === CHECKED_EVERY - 1) await sides.check();
        }
        await sides.check();
        const report = await verifyLedger(desk.ledger);
        // What collecting notes beside a message is not made here, where the portal's functions are asked directly.
        expect(report.checks.filter(({ ok, name }) => !ok && name !== 'submissions')).toEqual([]);
        expect(desk.unexpected).toEqual([]);
        threads += sides.threads.length;
      });
    }),
    { numRuns: LEDGERS, endOnFailure: true },
  );
  expect(threads).toBeGreaterThanOrEqual(LEDGERS * THREADS_EACH);
});
