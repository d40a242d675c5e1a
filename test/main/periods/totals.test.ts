import { expect, test } from 'vitest';
import { sumPence } from '../../../domain/money/pence';
import { findPeriod, readSchedule } from '../../../main/periods/period-schedule';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aClient, aPlacement, aProvider, bankDetailsOf, changeBy, OFFICER } from '../../builders/ledger';
import { AARON, ADA, OLIVE, PAT } from '../../builders/people';

/** Six more carers with two children each, in all kinds of stays. */
async function enterCouncil({ ledger }: Desk): Promise<void> {
  await ledger.transaction(async (books) => {
    const change = changeBy(OFFICER);
    for (let index = 2; index <= 7; index += 1) {
      const provider = `P00${index}`;
      await books.providers.save(aProvider({ ref: provider, name: `Carer ${index}` }), change);
      await books.bankDetails.enter(bankDetailsOf(provider), change);
      await books.bankDetails.confirm(provider, changeBy(AARON.name));
      for (const child of [0, 1]) {
        const client = `C${index}${child}`;
        await books.clients.save(
          aClient({ ref: client, name: client, dateOfBirth: `2015-04-${10 + index + child}` }),
          change,
        );
        const startDate = `2026-04-0${index}`;
        const endDate = child === 0 ? null : `2026-04-${18 + index}`;
        await books.placements.save(
          aPlacement({ ref: `PL${index}${child}`, client, provider, startDate, endDate }),
          change,
        );
      }
    }
  });
}

/** Holds the grid, its header, each payment and the command line's schedule of one period against each other. */
async function expectSameTotals(desk: Desk, period: string): Promise<number> {
  const grid = await desk.ask(OLIVE, 'periods.payments', { period });
  const schedule = await desk.ledger.read(
    async (books) => await readSchedule(books, await findPeriod(books, period)),
  );
  expect(grid.totalPence).toBe(schedule.totalPence);
  expect(grid.totalPence).toBe(sumPence(grid.payments.map(({ netPence }) => netPence)));
  expect(grid.payments.map(({ provider, netPence }) => [provider, netPence])).toEqual(
    schedule.payments.map(({ provider, totalPence }) => [provider, totalPence]),
  );
  expect(grid.carers).toBe(schedule.payments.length);
  expect(grid.lines).toBe(schedule.payments.flatMap(({ lines }) => lines).length);
  for (const row of grid.payments) {
    const parts = [
      row.carePence,
      row.adjustmentsPence,
      row.claimsPence,
      row.oneOffsPence,
      row.recoveriesPence,
    ];
    expect(parts.reduce((sum, pence) => sum + pence, 0)).toBe(row.netPence);
    const payment = await desk.ask(OLIVE, 'periods.payment', { period, provider: row.provider });
    expect(payment.totalPence).toBe(row.netPence);
    expect(sumPence(payment.lines.map(({ amountPence }) => amountPence))).toBe(row.netPence);
    if (row.changePence !== null) expect(row.changePence).toBe(row.netPence - row.lastPence!);
  }
  return grid.totalPence;
}

test('a period’s total is the sum of its rows, its payments, its lines, and the schedule’s, before and after it is paid', async () => {
  await withDesk(async (desk) => {
    await enterCouncil(desk);
    let last: number | null = null;
    for (const period of ['2026-27/01', '2026-27/02', '2026-27/03']) {
      const total = await expectSameTotals(desk, period);
      const grid = await desk.ask(OLIVE, 'periods.payments', { period });
      expect(grid.lastTotalPence).toBe(last);
      expect(grid.payments.every(({ blocking, accepted }) => blocking === 0 && accepted === 0)).toBe(true);
      const paid = await payPeriod(desk, period);
      expect(paid).toMatchObject({ totalPence: total, payments: grid.carers, lines: grid.lines });
      expect(await expectSameTotals(desk, period)).toBe(total);
      const placement = aPlacement({
        ref: 'PL20',
        client: 'C20',
        provider: 'P002',
        startDate: '2026-04-02',
        endDate: '2026-04-09',
      });
      await desk.ask(OLIVE, 'placements.save', { placement, isNew: false });
      last = total;
    }
    const totals = await desk.ask(OLIVE, 'periods.totals', {});
    expect(totals).toHaveLength(3);
    expect((await desk.ask(OLIVE, 'home.summary', {})).recentTotals).toEqual(totals);
  });
});

test('the start screen has for each person what waits for them, and not their own work to approve', async () => {
  await withDesk(async (desk) => {
    const tasks = async (person: typeof OLIVE) =>
      (await desk.ask(person, 'home.summary', {})).tasks.map(({ kind, count }) => [kind, count]);
    const details = {
      provider: 'P001',
      sortCode: '107999',
      accountNumber: '88837491',
      accountName: 'A OKAFOR',
    };
    await desk.ask(OLIVE, 'carers.enterBankDetails', details);
    // Blocked by the unconfirmed bank details, and a first payment.
    expect(await tasks(OLIVE)).toEqual([['exceptions', 2]]);
    expect(await tasks(AARON)).toEqual([['bank_details', 1]]);
    expect(await tasks(ADA)).toEqual([['bank_details', 1]]);
    expect(await tasks(PAT)).toEqual([]);
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    await desk.ask(OLIVE, 'periods.prepare', { period: '2026-27/01', acceptExceptions: true });
    expect(await tasks(OLIVE)).toEqual([]);
    expect(await tasks(AARON)).toEqual([['approval', 1]]);
    await desk.ask(AARON, 'periods.takeBack', { period: '2026-27/01' });
    expect(await tasks(OLIVE)).toEqual([['prepare', 1]]);
    expect(await tasks(AARON)).toEqual([]);
  });
});

test('the last backup is the latest, whether somebody made it or finalising did', async () => {
  await withDesk(async (desk, folder) => {
    const lastBackup = async () => (await desk.ask(OLIVE, 'home.summary', {})).lastBackupAt;
    expect(await lastBackup()).toBeNull();
    await desk.ask(OLIVE, 'ledger.backup', { to: `${folder}/copy.ledger` });
    expect(await lastBackup()).toBe(desk.now);
    desk.now = '2026-04-15T09:00:00.000Z';
    await payPeriod(desk, '2026-27/01');
    expect(await lastBackup()).toBe('2026-04-15T09:00:00.000Z');
  });
});
