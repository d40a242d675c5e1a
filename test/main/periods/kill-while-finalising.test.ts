import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { verifyLedger } from '../../../main/audit/verify';
import { startCommand } from '../../builders/command-line';
import { deskOf } from '../../builders/desk';
import { TEST_KEY, withFolder } from '../../builders/ledger';
import { enterManyPlacements } from '../../builders/many-placements';
import { AARON, OLIVE, PASSWORD } from '../../builders/people';

const LINES = 2500;
const TRIALS = 30;
const PERIOD = '2026-27/01';
/** What the command line says as the transaction begins, and once it is over. */
const BEGINS = 'Finalising period 2026-27/01: 2 of 3';
const ENDED = 'Finalising period 2026-27/01: 3 of 3';

/** A ledger whose current period, of 2,500 lines, waits for the approver. */
async function makePrepared(path: string): Promise<void> {
  const ledger = await openLedger({ path, key: TEST_KEY, create: true });
  await ledger.transaction(async (books) => await enterManyPlacements(books, LINES));
  await deskOf(ledger).ask(OLIVE, 'periods.prepare', { period: PERIOD, acceptExceptions: true });
  await ledger.close();
}

interface Run {
  /** From the transaction's beginning to its end, in milliseconds; null where it was killed before its end was told. */
  readonly tookMs: number | null;
  readonly wasKilled: boolean;
}

/** Finalises in a process of its own, and kills that `afterMs` after its transaction began, or as it is over where null. */
async function finaliseAndKill(ledger: string, afterMs: number | null): Promise<Run> {
  const child = startCommand(['--user', AARON.name, 'finalise', PERIOD], { ledger, password: PASSWORD });
  return await new Promise((resolve, reject) => {
    let told = '';
    let began = 0;
    let tookMs: number | null = null;
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (began === 0 && told.includes(BEGINS)) {
        began = performance.now();
        if (afterMs !== null) setTimeout(() => child.kill('SIGKILL'), afterMs);
      }
      if (tookMs === null && told.includes(ENDED)) {
        tookMs = performance.now() - began;
        child.kill('SIGKILL');
      }
    });
    child.on('error', reject).on('close', (status, signal) => {
      if (began === 0) reject(new Error(`it ended with ${status} before it finalised: ${told}`));
      else resolve({ tookMs, wasKilled: signal === 'SIGKILL' });
    });
  });
}

/** Nothing of it, or all of it: anything between fails. Gives which. */
async function wholeOrNot(ledger: Ledger): Promise<'not' | 'wholly'> {
  const { period, payments, events } = await ledger.read(async (books) => ({
    period: (await books.periods.find(PERIOD))!,
    payments: await books.payments.ofPeriod(PERIOD),
    events: await books.audit.search({ action: 'periods.finalise' }),
  }));
  const lines = payments.flatMap((payment) => payment.lines).length;
  const report = await verifyLedger(ledger);
  expect(report.checks.filter((check) => !check.ok)).toEqual([]);
  if (period.seal === null) {
    expect([period.state, payments.length, lines, events.length]).toEqual(['current', 0, 0, 0]);
    expect(period.preparedBy).toBe(OLIVE.name);
    return 'not';
  }
  expect([period.state, payments.length, lines, events.length]).toEqual(['finalised', LINES / 5, LINES, 1]);
  expect([period.lineCount, period.totalPence]).toEqual([LINES, LINES * 19400]);
  return 'wholly';
}

test(`killed at ${TRIALS} moments of finalising ${LINES} lines, a period is finalised wholly or not at all`, async () => {
  await withFolder(async (folder) => {
    const prepared = join(folder, 'prepared.ledger');
    await makePrepared(prepared);
    const trial = async <T>(name: string, work: (ledger: string) => Promise<T>): Promise<T> => {
      const place = join(folder, name);
      await mkdir(place);
      await copyFile(prepared, join(place, 'council.ledger'));
      try {
        return await work(join(place, 'council.ledger'));
      } finally {
        await rm(place, { recursive: true });
      }
    };

    let takesMs = 0;
    const outcomes = { not: 0, wholly: 0 };
    const killedAt: number[] = [];
    for (let index = 0; index <= TRIALS; index += 1) {
      // Every part of the transaction has its turn, and a little after it: when exactly is chance. The first is killed
      // once it is over, which tells how long one takes.
      const afterMs = index === 0 ? null : ((index - Math.random()) / TRIALS) * takesMs * 1.2;
      const outcome = await trial(`trial-${index}`, async (path) => {
        const run = await finaliseAndKill(path, afterMs);
        const ledger = await openLedger({ path, key: TEST_KEY });
        try {
          const whole = await wholeOrNot(ledger);
          // What was told to be over is on the disk.
          if (run.tookMs !== null) expect(whole).toBe('wholly');
          // Others use the machine too: by now it may be quicker or slower than at the beginning.
          takesMs = run.tookMs ?? (whole === 'not' ? Math.max(takesMs, afterMs!) : takesMs);
          if (whole === 'not') {
            expect(run.wasKilled).toBe(true);
            killedAt.push(afterMs! / takesMs);
            // Now and then paying goes on from there, as if nothing had happened.
            if (index % 5 === 0) {
              await deskOf(ledger).ask(AARON, 'periods.finalise', { period: PERIOD, password: PASSWORD });
              expect(await wholeOrNot(ledger)).toBe('wholly');
            }
          }
          return whole;
        } finally {
          await ledger.close();
        }
      });
      outcomes[outcome] += 1;
    }
    // Both were seen, and the transaction was hit early and late.
    expect(outcomes.wholly).toBeGreaterThan(0);
    expect(outcomes.not).toBeGreaterThan(TRIALS / 4);
    expect(Math.min(...killedAt)).toBeLessThan(0.25);
    expect(Math.max(...killedAt)).toBeGreaterThan(0.5);
  });
}, 600_000);
