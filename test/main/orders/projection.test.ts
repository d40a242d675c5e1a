import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { sumPence } from '../../../domain/money/pence';
import { recoveriesOfYear, sumOfSpend } from '../../../domain/orders/purchase-orders';
import { readYear, type YearOfOrders } from '../../../main/orders/read-year';
import { deskOf, payPeriod, type Desk } from '../../builders/desk';
import { enterFacts, enterScene, someHistory, type History } from '../../builders/histories';
import { AARON, OLIVE } from '../../builders/people';
import { copiesOf } from '../../builders/ledger-copies';
import { FINALISING_ALONE } from '../../builders/finalising-alone';

const YEAR = '2026-27';
const RUNS = 40;
/** Each is worked out anew after every payment. */
const HISTORIES = 25;

const withScene = copiesOf(enterScene);

async function withHistory(history: History, work: (desk: Desk) => Promise<void>): Promise<void> {
  await withScene(async (ledger) => {
    await ledger.transaction(async (books) => await enterFacts(books, history));
    await work(deskOf(ledger, FINALISING_ALONE));
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
