import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readYear } from '../../../main/orders/read-year';
import { acceptedClaim, aTraining, enterClaiming } from '../../builders/claims';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aPlacement, aRate, aServiceLevel, changeBy, OFFICER, withLedger } from '../../builders/ledger';
import { AARON, OLIVE } from '../../builders/people';

const YEAR = '2026-27';
const ORDER = { provider: 'P001', client: 'C001', serviceLevel: 'FOST' };
/** The worked example: three nights at £194.00 a week and four at £220.00, then two whole weeks at £220.00. */
const FIRST_PENCE = 8314 + 12571;
const WEEK_PENCE = 22000;
const ENDS_EARLY =
  'The periods of 2026-27 end with 2026-27/03, paid on 27 Apr 2026: nothing is projected for the rest of the year until its periods are added.';

const list = async (desk: Desk, filter: object = {}) =>
  await desk.ask(OLIVE, 'orders.list', { year: YEAR, ...filter });

describe('the purchase orders of a year', () => {
  test('are projected before, and paid after, period by period', async () => {
    await withDesk(async (desk) => {
      const before = { paidPence: 0, projectedPence: FIRST_PENCE + 2 * WEEK_PENCE };
      expect(await list(desk)).toEqual({
        year: YEAR,
        orders: [
          {
            order: '2026-27/P001/C001/FOST',
            ...ORDER,
            providerName: 'Amara Okafor',
            clientName: 'Robin Vale',
            serviceLevelName: 'In-house Fostering Placement',
            isMileage: false,
            ...before,
            totalPence: FIRST_PENCE + 2 * WEEK_PENCE,
          },
        ],
        totals: { ...before, totalPence: FIRST_PENCE + 2 * WEEK_PENCE },
        mileage: { paidPence: 0, projectedPence: 0, totalPence: 0 },
        recoveries: { paidPence: 0, projectedPence: 0, totalPence: 0 },
        payments: { ...before, totalPence: FIRST_PENCE + 2 * WEEK_PENCE },
        notices: [ENDS_EARLY],
      });
      await payPeriod(desk, '2026-27/01');
      expect((await list(desk)).orders[0]).toMatchObject({
        paidPence: FIRST_PENCE,
        projectedPence: 2 * WEEK_PENCE,
      });
      const { order, periods } = await desk.ask(OLIVE, 'orders.read', { year: YEAR, ...ORDER });
      expect(order).toEqual((await list(desk)).orders[0]);
      expect(periods.map(({ period, state, amountPence }) => [period.period, state, amountPence])).toEqual([
        ['2026-27/01', 'paid', FIRST_PENCE],
        ['2026-27/02', 'projected', WEEK_PENCE],
        ['2026-27/03', 'projected', WEEK_PENCE],
      ]);
    });
  });

  test('follow late news: the adjustment is projected, and what it carries forward leads to the payments', async () => {
    await withDesk(async (desk) => {
      await payPeriod(desk, '2026-27/01');
      const placement = aPlacement({ endDate: '2026-04-11' });
      await desk.ask(OLIVE, 'placements.save', { placement, isNew: false });
      const told = await list(desk);
      expect(told.totals).toEqual({
        paidPence: FIRST_PENCE,
        projectedPence: -6285,
        totalPence: FIRST_PENCE - 6285,
      });
      expect(told.recoveries).toEqual({ paidPence: 0, projectedPence: 6285, totalPence: 6285 });
      expect(told.payments).toEqual({
        paidPence: FIRST_PENCE,
        projectedPence: 0,
        totalPence: FIRST_PENCE,
      });
      expect(told.notices).toContain(
        'The current period carries £62.85 forward, which later payments will be less by. Purchase orders are not affected.',
      );
      await payPeriod(desk, '2026-27/02');
      const after = await list(desk);
      expect(after.totals.paidPence).toBe(FIRST_PENCE - 6285);
      // Brought forward in the period after, nothing is left of it but the orders.
      expect(after.recoveries).toEqual({ paidPence: 6285, projectedPence: 0, totalPence: 6285 });
      const totals = await desk.ask(OLIVE, 'periods.totals', {});
      expect(after.payments.paidPence).toBe(totals.reduce((sum, { totalPence }) => sum + totalPence, 0));
    });
  });

  test('are those of one carer or child where one is asked for', async () => {
    await withDesk(async (desk) => {
      expect((await list(desk, { client: 'C001' })).orders).toHaveLength(1);
      expect((await list(desk, { provider: 'P001' })).orders).toHaveLength(1);
      const none = await list(desk, { client: 'C002' });
      expect([none.orders, none.totals.totalPence]).toEqual([[], 0]);
      expect(none.notices[0]).toBe('There is no child C002.');
      expect((await list(desk, { provider: 'P00l' })).notices[0]).toBe('There is no carer P00l.');
      const error = await desk.refusal(OLIVE, 'orders.read', { year: YEAR, ...ORDER, client: null });
      expect(error).toMatchObject({ code: 'not_found' });
      expect(error.message).toContain('no purchase order of carer P001 for FOST');
    });
  });

  test('say which nights no rate prices', async () => {
    await withDesk(async (desk) => {
      const child = { ref: 'C002', name: 'Kit', dateOfBirth: '2006-01-01', isNew: true };
      await desk.ask(OLIVE, 'children.save', child);
      const placement = aPlacement({ ref: 'PL002', client: 'C002', startDate: '2026-04-22' });
      await desk.ask(OLIVE, 'placements.save', { placement, isNew: true });
      expect((await list(desk)).notices).toContain(
        'No rate prices some nights of placement PL002, the first in 2026-27/03: they are missing from the projection.',
      );
    });
  });

  test('count mileage apart, and orders without a child with a dash', async () => {
    await withDesk(async (desk) => {
      await desk.ledger.transaction(async (books) => {
        await enterClaiming(books);
        const facts = {
          code: 'MILES-OWN',
          name: 'Carer mileage',
          kind: 'provider_item',
          unit: 'mile',
        } as const;
        await books.serviceLevels.save(aServiceLevel(facts), changeBy(OFFICER));
        const rate = { serviceLevel: 'MILES-OWN', amountPence: 100, minAge: null, maxAge: null };
        await books.rates.save(aRate({ ...rate, effectiveFrom: '2026-04-01' }), changeBy(OFFICER));
      });
      const unpaid = { paidPence: 0, projectedPence: 1250, totalPence: 1250 };
      await acceptedClaim(desk, [aTraining({ serviceLevel: 'MILES-OWN', quantityHundredths: 1250 })]);
      expect((await list(desk)).mileage).toEqual(unpaid);
      await payPeriod(desk, '2026-27/01');
      const told = await list(desk);
      expect(told.orders.map(({ order, isMileage, paidPence }) => [order, isMileage, paidPence])).toEqual([
        ['2026-27/P001/-/MILES-OWN', true, 1250],
        ['2026-27/P001/C001/FOST', false, FIRST_PENCE],
      ]);
      expect(told.mileage).toEqual({ paidPence: 1250, projectedPence: 0, totalPence: 1250 });
      const key = { provider: 'P001', client: null, serviceLevel: 'MILES-OWN' };
      const { order } = await desk.ask(OLIVE, 'orders.read', { year: YEAR, ...key });
      expect(order).toMatchObject({ clientName: null, totalPence: 1250 });
    });
  });

  test('of a year without periods, and of an empty ledger, are none', async () => {
    await withDesk(async (desk) => {
      const none = await desk.ask(OLIVE, 'orders.list', { year: '2030-31' });
      expect(none.orders).toEqual([]);
      expect(none.notices[0]).toContain('2030-31 has no payment periods');
    });
    await withLedger(async (ledger) => {
      expect(await readYear(ledger, YEAR)).toMatchObject({ periods: [], orders: [] });
    });
  });
});

describe('the forecast', () => {
  test('adds up to the orders, by month and by service level, and counts what had to be looked at', async () => {
    await withDesk(async (desk) => {
      await payPeriod(desk, '2026-27/01');
      const placement = aPlacement({ endDate: '2026-04-21' });
      await desk.ask(OLIVE, 'placements.save', { placement, isNew: false });
      const forecast = await desk.ask(OLIVE, 'orders.forecast', { year: YEAR });
      const orders = await list(desk);
      const { totals, mileage, recoveries, payments } = orders;
      expect(forecast).toMatchObject({ year: YEAR, totals, mileage, recoveries, payments });
      expect(forecast.months[0]).toMatchObject({ month: '2026-04', ...totals, carers: 1, children: 1 });
      expect(forecast.serviceLevels).toMatchObject([{ serviceLevel: 'FOST', ...totals }]);
      expect(forecast.acceptedExceptions).toEqual([{ code: 'first_payment', count: 1 }]);
      expect(forecast.currentExceptions).toEqual({ period: '2026-27/02', counts: [] });
    });
  });
});

describe('a year that is worked out while others work', () => {
  test('lets their commands go between, and tells of the ledger as it is at the end', async () => {
    await withDesk(async (desk) => {
      let done = false;
      const year = readYear(desk.ledger, YEAR).finally(() => (done = true));
      await wait(0);
      expect(done).toBe(false);
      await desk.ask(OLIVE, 'placements.save', {
        placement: aPlacement({ endDate: '2026-04-13' }),
        isNew: false,
      });
      const { orders } = await year;
      expect(orders.map(({ totalPence }) => totalPence)).toEqual([FIRST_PENCE]);
    });
  });

  test('comes to an end although the ledger changes without pause', async () => {
    await withDesk(async (desk) => {
      const told = new AbortController();
      const changes = (async () => {
        for (let day = 0; !told.signal.aborted; day += 1) {
          const placement = aPlacement({ endDate: day % 2 === 0 ? '2026-04-13' : '2026-04-12' });
          await desk.ask(OLIVE, 'placements.save', { placement, isNew: false });
          await wait(0);
        }
      })();
      const { orders } = await readYear(desk.ledger, YEAR);
      told.abort();
      await changes;
      expect([FIRST_PENCE, 8314 + 9429]).toContain(orders[0]?.totalPence);
    });
  });
});

describe('documents', () => {
  test('are written to a folder, the list with its CSV, and that is audited', async () => {
    await withDesk(async (desk, folder) => {
      await payPeriod(desk, '2026-27/01');
      const one = await desk.ask(OLIVE, 'orders.export', { year: YEAR, order: ORDER, to: folder });
      expect(one.files).toEqual([path.join(folder, 'purchase-order-2026-27.P001.C001.FOST.pdf')]);
      const all = await desk.ask(OLIVE, 'orders.export', { year: YEAR, client: 'C001', to: folder });
      expect(all.files.map((file) => path.basename(file))).toEqual([
        'purchase-orders-2026-27.C001.pdf',
        'purchase-orders-2026-27.C001.csv',
      ]);
      const csv = await readFile(all.files[1]!, 'utf8');
      expect(csv.split('\r\n')[1]).toBe(
        '2026-27/P001/C001/FOST,P001,Amara Okafor,C001,Robin Vale,FOST,In-house Fostering Placement,208.85,440.00,648.85',
      );
      const last = await desk.ledger.read(async ({ audit }) => await audit.last());
      expect(last).toMatchObject({
        action: 'orders.export',
        user: OLIVE.name,
        subjectKind: 'ledger',
        subjectRef: '2026-27/C001',
        after: { files: 2 },
      });
      const again = await desk.ask(AARON, 'orders.export', { year: YEAR, order: ORDER, to: folder });
      const { bytes } = await desk.ask(OLIVE, 'orders.document', { year: YEAR, order: ORDER });
      expect(Buffer.compare(await readFile(again.files[0]!), Buffer.from(bytes))).toBe(0);
    });
  });
});
