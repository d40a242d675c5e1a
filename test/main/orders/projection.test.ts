import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { sumPence } from '../../../domain/money/pence';
import { recoveriesOfYear, sumOfSpend } from '../../../domain/orders/purchase-orders';
import type { ApplicationContext } from '../../../main/door/context';
import type { AnyHandler } from '../../../main/door/door';
import { transact } from '../../../main/door/transact';
import { readYear, type YearOfOrders } from '../../../main/orders/read-year';
import { finalisePeriod } from '../../../main/periods/finalise';
import { deskOf, payPeriod, type Desk } from '../../builders/desk';
import { enterFacts, enterScene, someHistory, type History } from '../../builders/histories';
import { TEST_KEY, keepFolder, withFolder } from '../../builders/ledger';
import { AARON, OLIVE } from '../../builders/people';

const YEAR = '2026-27';
const RUNS = 40;
/** Each is worked out anew after every payment. */
const HISTORIES = 25;

/** Finalising without the copy that is made before it: a history should be quick. */
const finalise: AnyHandler = async (context: ApplicationContext, { period }: { period: string }) =>
  await transact(context.ledger, async (books) => await finalisePeriod({ ...context, books }, period));

/** A ledger with the people in it, made once and copied for each history. */
let template: string;
let removeTemplate: () => Promise<void>;
beforeAll(async () => {
  const kept = await keepFolder();
  removeTemplate = kept.remove;
  template = join(kept.folder, 'template.ledger');
  const ledger = await openLedger({ path: template, key: TEST_KEY, create: true });
  await ledger.transaction(enterScene);
  await ledger.close();
});
afterAll(() => removeTemplate());

async function withHistory(history: History, work: (desk: Desk) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'history.ledger');
    await copyFile(template, path);
    const ledger = await openLedger({ path, key: TEST_KEY });
    try {
      await ledger.transaction(async (books) => await enterFacts(books, history));
      await work(deskOf(ledger, { 'periods.finalise': finalise }));
    } finally {
      await ledger.close();
    }
  });
}

const seen = { orders: 0, paid: 0, carried: 0 };

test(`what ${RUNS} random years project is what they pay, order by order, where nothing changes`, async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, async (history) => {
      await withHistory(history, async (desk) => {
        const before = await readYear(desk.ledger, YEAR);
        for (const { period } of history.periods) await payPeriod(desk, period);
        const after = await readYear(desk.ledger, YEAR);
        expect(after.orders.map((order) => [order.reference, order.paidPence, order.projectedPence])).toEqual(
          before.orders.map((order) => [order.reference, order.projectedPence, 0]),
        );
        expect(before.orders.every(({ paidPence }) => paidPence === 0)).toBe(true);
        expect(amountsOf(after)).toEqual(amountsOf(before));
        seen.orders += before.orders.length;
      });
    }),
    { numRuns: RUNS },
  );
  expect(seen.orders).toBeGreaterThan(RUNS);
}, 120_000);

/** By order, what each period comes to. */
function amountsOf({ orders }: YearOfOrders): unknown {
  return orders.map(({ reference, periods }) => [
    reference,
    periods.map(({ period, amountPence }) => [period.period, amountPence]),
  ]);
}

test(`the orders of ${HISTORIES} random histories hold every finalised line with a service level, and the payments the rest`, async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, async (history) => {
      await withHistory(history, async (desk) => {
        const news = history.steps.filter(({ kind }) => ['placement', 'rate', 'birth'].includes(kind));
        for (const { period } of history.periods) {
          // Some of the news before each payment: what came late is adjusted, and sometimes carried forward.
          for (const step of news.splice(0, 2)) await tell(desk, step);
          const prepared = await desk.attempt(OLIVE, 'periods.prepare', { period, acceptExceptions: true });
          if (prepared === null) {
            await desk.ask(AARON, 'periods.finalise', { period, password: '' });
            seen.paid += 1;
          }
          await checkOrders(desk.ledger);
        }
      });
    }),
    { numRuns: HISTORIES },
  );
  expect(seen.paid).toBeGreaterThan(HISTORIES);
  expect(seen.carried).toBeGreaterThan(0);
}, 120_000);

async function tell(desk: Desk, step: History['steps'][number]): Promise<void> {
  if (step.kind === 'placement') {
    const { placement } = step;
    const rows = await desk.ask(OLIVE, 'placements.list', {});
    const isNew = !rows.some(({ ref }) => ref === placement.ref);
    await desk.attempt(OLIVE, 'placements.save', { placement, isNew });
  } else if (step.kind === 'rate') await desk.attempt(OLIVE, 'rates.save', step.rate);
  else if (step.kind === 'birth')
    await desk.attempt(OLIVE, 'children.save', { ...step.client, isNew: false });
}

async function checkOrders(ledger: Ledger): Promise<void> {
  const year = await readYear(ledger, YEAR);
  const { lines, totals, fromIndex } = await ledger.read(async (books) => {
    const finalised = await books.periods.finalised();
    const payments = [];
    for (const { period } of finalised) payments.push(...(await books.payments.ofPeriod(period)));
    return {
      lines: payments.flatMap((payment) => payment.lines),
      totals: finalised.map(({ totalPence }) => totalPence ?? 0),
      fromIndex: await books.payments.paidOrders(YEAR),
    };
  });
  const bought = lines.filter(({ serviceLevel }) => serviceLevel !== null);
  const { paidPence } = sumOfSpend(year.orders);
  expect(paidPence).toBe(sumPence(bought.map(({ amountPence }) => amountPence)));
  expect(paidPence + recoveriesOfYear(year.periods).paidPence).toBe(sumPence(totals));
  const paid = year.orders.filter(({ periods }) => periods.some(({ state }) => state === 'paid'));
  expect(
    paid.map(({ provider, client, serviceLevel, ...order }) => ({
      provider,
      client,
      serviceLevel,
      amountPence: order.paidPence,
    })),
  ).toEqual(fromIndex);
  seen.carried += lines.some(({ kind }) => kind === 'carried_forward') ? 1 : 0;
}
