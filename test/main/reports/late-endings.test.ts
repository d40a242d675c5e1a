import { expect, test } from 'vitest';
import type { LateEndingsReport } from '../../../preload/contract/late-endings';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aPlacement, aProvider } from '../../builders/ledger';
import { AARON, OLIVE } from '../../builders/people';

const report = async (desk: Desk, year?: string): Promise<LateEndingsReport> =>
  await desk.ask(AARON, 'reports.lateEndings', year === undefined ? {} : { year });

const end = async (desk: Desk, endDate: string | null): Promise<void> => {
  await desk.ask(OLIVE, 'placements.save', { placement: aPlacement({ endDate }), isNew: false });
};

test('a late ending costs what finalised periods had paid after it, first as the current payment takes it back', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    await payPeriod(desk, '2026-27/02');
    desk.now = '2026-04-21T09:00:00.000Z';
    await end(desk, '2026-04-11');
    // The worked example: £62.85 of the first period, and the whole second at £220.00.
    const ending = {
      placement: 'PL001',
      provider: 'P001',
      providerName: 'Amara Okafor',
      client: 'C001',
      clientName: 'Robin Vale',
      serviceLevelName: 'In-house Fostering Placement',
      endedOn: '2026-04-11',
      enteredOn: '2026-04-21',
      enteredBy: OLIVE.name,
      daysLate: 10,
      costPence: 6285 + 22000,
      takenBackIn: '2026-27/03',
    };
    const total = { endings: 1, late: 1, averageDays: 10, medianDays: 10, costPence: 28285 };
    const waiting = await report(desk);
    expect(waiting).toMatchObject({ year: '2026-27', years: ['2026-27'], total, endings: [ending] });
    expect(waiting.months[0]).toEqual({ month: '2026-04', ...total });
    await payPeriod(desk, '2026-27/03');
    expect(await report(desk)).toEqual(waiting);
  });
});

test('what was taken back and then set right again is shown for what it was', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    desk.now = '2026-04-15T09:00:00.000Z';
    await end(desk, '2026-04-11');
    await end(desk, '2026-04-12');
    expect((await report(desk)).endings).toMatchObject([{ endedOn: '2026-04-12', costPence: 3142 }]);
    await end(desk, null);
    expect(await report(desk)).toMatchObject({ total: { endings: 0, late: 0, costPence: 0 }, endings: [] });
    await end(desk, '2026-04-12');
    await payPeriod(desk, '2026-27/02');
    await end(desk, null);
    expect((await report(desk)).endings).toMatchObject([{ costPence: 3142, takenBackIn: '2026-27/02' }]);
  });
});

test('an ending in good time, and a placement that was entered with its end, are not late', async () => {
  await withDesk(async (desk) => {
    await end(desk, '2026-04-14');
    const respite = aPlacement({ ref: 'PL002', startDate: '2026-04-06', endDate: '2026-04-08' });
    await desk.ask(OLIVE, 'placements.save', { placement: respite, isNew: true });
    expect(await report(desk)).toMatchObject({
      total: { endings: 1, late: 0, averageDays: null, costPence: 0 },
      endings: [],
    });
  });
});

test('each financial year has its own, by the day of entry', async () => {
  await withDesk(async (desk) => {
    desk.now = '2026-03-31T09:00:00.000Z';
    await end(desk, '2026-03-20');
    await payPeriod(desk, '2026-27/01');
    desk.now = '2026-04-20T09:00:00.000Z';
    await end(desk, '2026-03-15');
    expect(await report(desk, '2025-26')).toMatchObject({
      years: ['2025-26', '2026-27'],
      endings: [{ endedOn: '2026-03-20', daysLate: 11, costPence: 0, takenBackIn: null }],
    });
    expect((await report(desk)).endings).toMatchObject([{ endedOn: '2026-03-15', daysLate: 36 }]);
    expect(await report(desk, '2030-31')).toMatchObject({
      years: ['2025-26', '2026-27', '2030-31'],
      endings: [],
    });
  });
});

test('the CSV has pounds and ISO dates, and no cell that a spreadsheet would run', async () => {
  await withDesk(async (desk) => {
    const carer = aProvider({ name: '=HYPERLINK("http://example.org")' });
    const { bank: _bank, ...known } = { ...carer, bank: null };
    await desk.ask(OLIVE, 'carers.save', { ...known, email: null, isNew: false });
    await payPeriod(desk, '2026-27/01');
    desk.now = '2026-04-15T09:00:00.000Z';
    await end(desk, '2026-04-11');
    const { fileName, text } = await desk.ask(AARON, 'reports.lateEndingsCsv', { year: '2026-27' });
    expect(fileName).toBe('late-endings-2026-27.csv');
    expect(text).toBe(
      '\uFEFFplacement_ref,provider_ref,provider_name,client_ref,client_name,service_level,ended_on,entered_on,entered_by,days_late,cost,taken_back_in\r\n' +
        `PL001,P001,"'=HYPERLINK(""http://example.org"")",C001,Robin Vale,In-house Fostering Placement,2026-04-11,2026-04-15,${OLIVE.name},4,62.85,2026-27/02\r\n`,
    );
  });
});
