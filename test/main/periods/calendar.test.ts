import { expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/dates';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { OLIVE } from '../../builders/people';

const names = async (desk: Desk, year?: string) =>
  (await desk.ask(OLIVE, 'periods.list', year === undefined ? {} : { year })).periods;

test('a year’s periods are added back to back, for as long as their pay dates lie in the year', async () => {
  await withDesk(async (desk) => {
    // The worked example has the first three weeks of 2026-27.
    const year = { year: '2026-27', firstDay: '2026-04-06', frequency: 'weekly' as const };
    expect(await desk.ask(OLIVE, 'periods.addYear', year)).toEqual({ added: 48 });
    expect(await desk.ask(OLIVE, 'periods.addYear', year)).toEqual({ added: 0 });
    const next = { year: '2027-28', firstDay: '2027-03-29', frequency: 'fortnightly' as const };
    expect(await desk.ask(OLIVE, 'periods.addYear', next)).toEqual({ added: 26 });
    const all = await names(desk);
    expect(all).toHaveLength(77);
    for (const [index, period] of all.entries()) {
      const before = all[index - 1];
      if (before) expect(period.firstDay, period.period).toBe(addDays(before.lastDay, 1));
      expect(period.payDate).toBe(addDays(period.lastDay, 1));
    }
    expect((await names(desk, '2027-28')).map(({ period }) => period)[25]).toBe('2027-28/26');
    expect((await desk.ask(OLIVE, 'periods.list', {})).years).toEqual(['2026-27', '2027-28']);
  });
});

test('a year that would overlap another, or is not that year’s, is refused whole', async () => {
  await withDesk(async (desk) => {
    const add = (firstDay: string, year = '2026-27') =>
      desk.refusal(OLIVE, 'periods.addYear', { year, firstDay, frequency: 'four-weekly' });
    expect(await add('2026-01-01')).toMatchObject({ code: 'bad_input' });
    // Period 04 would begin where the ledger's third ends, had the first been four weeks long.
    expect((await add('2026-04-06')).message).toContain('2026-27/04');
    expect((await add('2026-04-20', '2025-26')).code).toBe('bad_input');
    expect(await names(desk)).toHaveLength(3);
  });
});

test.each([
  ['ends before it begins', { lastDay: '2026-04-26' }, 'it ends before it begins'],
  ['is paid in another year', { payDate: '2027-04-01' }, 'its pay date lies in 2027-28'],
  [
    'begins before the one before has ended',
    { firstDay: '2026-04-26' },
    'it begins before 2026-27/03 has ended',
  ],
  [
    'leaves nights between',
    { firstDay: '2026-04-28' },
    'the nights between 2026-27/03 and it would never be paid',
  ],
])('a period that %s is not saved', async (_what, wrong, words) => {
  await withDesk(async (desk) => {
    const period = {
      period: '2026-27/04',
      firstDay: '2026-04-27',
      lastDay: '2026-05-03',
      payDate: '2026-05-04',
    };
    const refused = await desk.refusal(OLIVE, 'periods.save', { ...period, ...wrong });
    expect(refused.code).toBe('bad_input');
    expect(refused.message).toContain(words);
    expect(await names(desk)).toHaveLength(3);
    expect(await desk.ask(OLIVE, 'periods.save', period)).toMatchObject({ ...period, state: 'future' });
  });
});

test('the next period follows where a period is made longer or shorter, so that no night is lost or paid twice', async () => {
  await withDesk(async (desk) => {
    const second = { period: '2026-27/02', firstDay: '2026-04-13', payDate: '2026-04-22' };
    for (const [lastDay, nextFirstDay] of [
      ['2026-04-21', '2026-04-22'],
      ['2026-04-17', '2026-04-18'],
    ]) {
      await desk.ask(OLIVE, 'periods.save', { ...second, lastDay: lastDay! });
      const { periods } = await desk.ask(OLIVE, 'periods.list', {});
      expect(periods.find(({ period }) => period === '2026-27/03')?.firstDay).toBe(nextFirstDay);
    }
    const tooLong = { ...second, lastDay: '2026-04-26' };
    expect((await desk.refusal(OLIVE, 'periods.save', tooLong)).message).toContain(
      'leaves no day for 2026-27/03',
    );
    const paidLate = { ...second, lastDay: '2026-04-19', payDate: '2026-04-27' };
    expect((await desk.refusal(OLIVE, 'periods.save', paidLate)).message).toContain(
      'no earlier than 2026-27/03',
    );
  });
});

test('nothing is put in before what is finalised', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    const before = {
      period: '2025-26/52',
      firstDay: '2026-03-30',
      lastDay: '2026-04-05',
      payDate: '2026-03-31',
    };
    expect((await desk.refusal(OLIVE, 'periods.save', before)).code).toBe('period_finalised');
    const year = { year: '2025-26', firstDay: '2025-04-07', frequency: 'weekly' as const };
    expect((await desk.refusal(OLIVE, 'periods.addYear', year)).code).toBe('period_finalised');
  });
});

test('where every period is finalised none is current, until the next year is added', async () => {
  await withDesk(async (desk) => {
    for (const period of ['2026-27/01', '2026-27/02', '2026-27/03']) await payPeriod(desk, period);
    expect(await desk.ask(OLIVE, 'periods.list', {})).toMatchObject({ current: null });
    expect(await desk.ask(OLIVE, 'home.summary', {})).toMatchObject({
      current: null,
      tasks: [],
      currentTotalPence: 0,
    });
    expect(
      (await desk.ask(OLIVE, 'carers.read', { ref: 'P001' })).payments.map(({ period }) => period),
    ).toEqual(['2026-27/03', '2026-27/02', '2026-27/01']);
    const year = { year: '2026-27', firstDay: '2026-04-06', frequency: 'weekly' as const };
    await desk.ask(OLIVE, 'periods.addYear', year);
    expect((await desk.ask(OLIVE, 'periods.list', {})).current).toBe('2026-27/04');
  });
});
