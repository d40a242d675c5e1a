import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '../main/demo/demo-people';
import { multiple, none, tableOf, within, type Figure } from './figures';
import { measureFinalising } from './finalising/measure-finalising';
import { measurePortal } from './portal/measure-portal';
import { inFolders } from './publishing/folders';
import { measurePublishing } from './publishing/measure-publishing';
import { measureSearch } from './messages/measure-search';
import { measureStart } from './start/measure-start';
import { percentileOf } from './statistics';
import { ask } from './window/ask';
import { DEMO_PERSON, withDemoWindow } from './window/demo-window';
import { openEveryScreen } from './window/every-screen';
import { measurePaymentsPages } from './window/payments-page';
import { slowAgain, slowQueriesIn } from './window/slow-queries';

const FRAME_MS = 16.7;
/** In some 20,000 threads: five years of a large council. */
const MESSAGES = 100_000;

/** What each part measures; `npm run bench -- finalising` runs that part alone. */
const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  finalising: async () => [await finalising(0), await finalising(25)],
  window: windowFigures,
  messages: messageFigures,
  start: async () => [await start()],
  publishing,
  portal,
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

async function messageFigures(): Promise<Figure[]> {
  say(`Writing ${MESSAGES.toLocaleString('en-GB')} messages and searching them …`);
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-bench-'));
  try {
    return (await measureSearch(folder, MESSAGES)).flatMap(({ name, ms, byNumberMs }) =>
      [50, 99].map((percent) =>
        within({
          name: `${MESSAGES.toLocaleString('en-GB')} messages, ${name}, ${ms.length} calls: p${percent}`,
          ms: percentileOf(ms, percent),
          baselineMs: percentileOf(byNumberMs, percent),
          baseline: `p${percent} of reading as many threads by number`,
          atMostMs: 2 * FRAME_MS,
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

async function publishing(): Promise<Figure[]> {
  say('Making a council of 43,000 carers, and publishing for them …');
  const size = { carers: 43_000, finalisedBefore: 2 };
  return await inFolders(async (folders) => {
    const { carers, megabytes, full, library, changed } = await measurePublishing(size, folders);
    const all = `Publishing for ${carers} carers, ${Math.round(megabytes)} MB`;
    const some = 'Publishing after one carer of a hundred has changed';
    const alone = { baseline: 'the age library alone', atMost: 1.5 };
    const whole = { baseline: 'the whole publication', atMost: 0.05 };
    return [
      multiple({ name: `${all}: by the processor`, ms: full.busyMs, baselineMs: library.busyMs, ...alone }),
      multiple({ name: `${all}: by the clock`, ms: full.clockMs, baselineMs: library.clockMs, ...alone }),
      multiple({ name: `${some}: by the processor`, ms: changed.busyMs, baselineMs: full.busyMs, ...whole }),
      multiple({ name: `${some}: by the clock`, ms: changed.clockMs, baselineMs: full.clockMs, ...whole }),
    ];
  });
}

async function portal(): Promise<Figure[]> {
  say('Signing in at the carers’ page, and going through ten years of payments …');
  const { signInMs, signInClockMs, keyMs, pageChanges } = await measurePortal(
    path.resolve(__dirname, '../portal'),
  );
  say(
    `  By this machine’s clock, the page slowed and the rest not: ${Math.round(signInClockMs)} ms to sign in.`,
  );
  const slowed = 'processor slowed 4×';
  return [
    within({
      name: `Portal, ${slowed}: signing in with ten years of weekly payments`,
      ms: signInMs,
      baselineMs: keyMs,
      baseline: 'deriving the key alone',
      atMostMs: 3000,
    }),
    within({
      name: `Portal, ${slowed}: slowest of ${pageChanges.ms.length} page changes`,
      ms: Math.max(...pageChanges.ms),
      baselineMs: percentileOf(pageChanges.emptyMs, 50),
      baseline: 'a page with nothing on it',
      atMostMs: 100,
    }),
  ];
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
