import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '../main/demo/demo-people';
import { multiple, none, tableOf, within, type Figure } from './figures';
import { measureFinalising } from './finalising/measure-finalising';
import { measurePageChanges } from './portal/page-changes';
import { measureStart } from './start/measure-start';
import { percentileOf } from './statistics';
import { ask } from './window/ask';
import { DEMO_PERSON, withDemoWindow } from './window/demo-window';
import { openEveryScreen } from './window/every-screen';
import { measurePaymentsPages } from './window/payments-page';
import { slowAgain, slowQueriesIn } from './window/slow-queries';

const FRAME_MS = 16.7;

/** What each part measures; `npm run bench -- finalising` runs that part alone. */
const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  finalising: async () => [await finalising(0), await finalising(25)],
  window: windowFigures,
  start: async () => [await start()],
  portal: async () => [await portalPages()],
};

async function finalising(finalisedBefore: number): Promise<Figure> {
  say(`Finalising 2,500 lines after ${finalisedBefore} periods …`);
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-bench-'));
  try {
    const size = { carers: 1250, childrenACarer: 2, finalisedBefore };
    const { lines, serviceMs, rawMs } = await measureFinalising(folder, size);
    return multiple({
      name: `Finalising ${lines} lines, ${finalisedBefore} periods finalised before`,
      ms: serviceMs,
      baselineMs: rawMs,
      baseline: 'bare inserts and hashing',
      atMost: 3,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function windowFigures(): Promise<Figure[]> {
  say('Making the demo council and opening every screen …');
  return await withDemoWindow(async ({ page, readLog }) => {
    const screens = await openEveryScreen(page);
    const once = slowQueriesIn(await readLog());
    // Signing in changes the ledger: nothing is remembered any more.
    await ask(page, 'users.signIn', { name: DEMO_PERSON, password: DEMO_PASSWORD });
    await openEveryScreen(page);
    const both = slowQueriesIn(await readLog());
    const slow = slowAgain(once, both.slice(once.length));
    // What is read matters, not the columns before it.
    for (const { ms: slowMs, sql } of both) say(`  slow: ${slowMs} ms  …${sql.slice(sql.indexOf(' FROM '))}`);
    say('Asking for payments grids …');
    const { rows, periods, ms, emptyMs } = await measurePaymentsPages(page);
    const calls = `${ms.length} calls of ${periods} periods`;
    const figure = (percent: number): Figure =>
      within({
        name: `Payments grid over IPC, ${rows} rows, ${calls}: p${percent}`,
        ms: percentileOf(ms, percent),
        baselineMs: percentileOf(emptyMs, percent),
        baseline: `p${percent} of an empty call`,
        atMostMs: FRAME_MS,
      });
    return [
      figure(50),
      figure(99),
      none(`Queries over 40 ms each time when ${screens} screens are opened twice`, slow.length),
    ];
  });
}

async function start(): Promise<Figure> {
  say('Starting the application and an empty window by turns …');
  const { applicationMs, emptyWindowMs } = await measureStart();
  return multiple({
    name: 'Time to a first screen that can be used',
    ms: applicationMs,
    baselineMs: emptyWindowMs,
    baseline: 'an empty window',
    atMost: 1.75,
  });
}

async function portalPages(): Promise<Figure> {
  say('Going through the carers’ page with ten years of payments …');
  const { ms, emptyMs } = await measurePageChanges(path.resolve(__dirname, '../portal'));
  return within({
    name: `Portal, ten years weekly, processor slowed 4×: slowest of ${ms.length} page changes`,
    ms: Math.max(...ms),
    baselineMs: percentileOf(emptyMs, 50),
    baseline: 'a page with nothing on it',
    atMostMs: 100,
  });
}

/** Progress goes to standard error: standard output has the table alone. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs the parts named, or all, and prints what they measured. */
export async function bench(chosen: readonly string[]): Promise<number> {
  const unknown = chosen.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    say(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (chosen.length === 0 || chosen.includes(name)) figures.push(...(await measure()));
  }
  process.stdout.write(`${tableOf(figures)}\n`);
  return 0;
}

void bench(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
