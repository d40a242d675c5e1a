import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { medianOf } from '../statistics';
import { finalise, measuredPeriod, prepareCouncil, type CouncilSize } from './council';
import { rawFinalise, type FinalisedRows } from './raw-finalise';

const KEY = '6b'.repeat(32);
const RUNS = 7;

export interface Finalising {
  readonly lines: number;
  readonly serviceMs: number;
  readonly rawMs: number;
}

/**
 * Finalises the same prepared period by the real service and by bare inserts and hashing of the same rows, each time
 * in a fresh copy of one ledger, by turns. The first turn warms both up and does not count.
 */
export async function measureFinalising(folder: string, size: CouncilSize): Promise<Finalising> {
  const prepared = path.join(folder, 'prepared.ledger');
  const ledger = await openLedger({ path: prepared, key: KEY, create: true });
  await prepareCouncil(ledger, size);
  await ledger.close();

  const period = measuredPeriod(size);
  const serviceMs: number[] = [];
  const rawMs: number[] = [];
  let lines = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    const byService = await finaliseCopy(prepared, path.join(folder, `service-${run}.ledger`), period);
    lines = byService.rows.period.lineCount ?? 0;
    const rawCopy = path.join(folder, `raw-${run}.ledger`);
    await copyFile(prepared, rawCopy);
    const raw = rawFinalise(rawCopy, KEY, byService.rows);
    if (run === 0) continue;
    serviceMs.push(byService.ms);
    rawMs.push(raw);
  }
  return { lines, serviceMs: medianOf(serviceMs), rawMs: medianOf(rawMs) };
}

async function finaliseCopy(
  prepared: string,
  copy: string,
  period: string,
): Promise<{ readonly ms: number; readonly rows: FinalisedRows }> {
  await copyFile(prepared, copy);
  const ledger = await openLedger({ path: copy, key: KEY });
  try {
    const startedMs = performance.now();
    await finalise(ledger, period);
    const ms = performance.now() - startedMs;
    const rows = await ledger.read(async (books) => ({
      period: (await books.periods.find(period))!,
      payments: await books.payments.ofPeriod(period),
    }));
    return { ms, rows };
  } finally {
    await ledger.close();
  }
}
