import { expect, test } from 'vitest';
import type { AnsweringReport } from '../../../preload/contract/action-measures';
import { openedAction } from '../../builders/actions';
import { withDesk, type Desk } from '../../builders/desk';
import { AARON, OLIVE } from '../../builders/people';

const report = async (desk: Desk, asked: { year?: string; type?: string } = {}): Promise<AnsweringReport> =>
  await desk.ask(AARON, 'actions.measures', asked);

const write = async (desk: Desk, id: number, verb: 'comment' | 'close' | 'note', body: string) =>
  await desk.ask(OLIVE, 'actions.write', { id, verb, body });

/** Four carers' questions of March and April 2026, and a duplicate. */
async function writeThreads(desk: Desk): Promise<void> {
  // The last evening of the financial year in the United Kingdom, where summer time has begun.
  desk.now = '2026-03-31T22:30:00.000Z';
  const { action: first } = await openedAction(desk, { title: 'Of March' });
  // An hour later it is April there, and still March in UTC.
  desk.now = '2026-03-31T23:30:00.000Z';
  const { action: second } = await openedAction(desk, { title: 'Of April' });
  desk.now = '2026-04-02T09:00:00.000Z';
  await write(desk, first.id, 'comment', 'We are looking into it.');
  await write(desk, second.id, 'note', 'Ring her.');
  const { action: overdue } = await openedAction(desk, { type: 'overpayment', title: 'Still waiting' });
  const { action: twice } = await openedAction(desk, { title: 'Asked twice' });
  await desk.ask(OLIVE, 'actions.merge', { id: twice.id, into: overdue.id });
  // The last day on which a payment query of 1 April is answered in time: Easter lies between.
  desk.now = '2026-04-08T09:00:00.000Z';
  await write(desk, second.id, 'close', 'It is the shorter month.');
  await desk.ask(OLIVE, 'actions.write', { id: second.id, verb: 'reopen', body: 'Not quite.' });
  desk.now = '2026-04-30T09:00:00.000Z';
}

test('the threads of a financial year are measured by month of opening and by type, merged ones left out', async () => {
  await withDesk(async (desk) => {
    await writeThreads(desk);
    const april = {
      opened: 2,
      answered: 1,
      medianAnswerDays: 3,
      wereDue: 2,
      answeredInTime: 1,
      closed: 1,
      medianCloseDays: 3,
      open: 2,
      overdue: 2,
    };
    const measured = await report(desk);
    expect(measured).toMatchObject({ year: '2026-27', years: ['2025-26', '2026-27'], total: april });
    expect(measured.months).toHaveLength(12);
    expect(measured.months[0]).toEqual({ month: '2026-04', ...april });
    expect(measured.months[1]).toMatchObject({ month: '2026-05', opened: 0, medianAnswerDays: null });
    expect(measured.byType).toMatchObject([
      { type: 'overpayment', typeName: 'Overpayment', opened: 1, answered: 0, wereDue: 1 },
      { type: 'payment-query', typeName: 'Payment query', opened: 1, medianAnswerDays: 3 },
    ]);
    expect((await report(desk, { type: 'overpayment' })).total).toMatchObject({ opened: 1, answered: 0 });
    expect((await report(desk, { year: '2025-26' })).months[11]).toMatchObject({
      month: '2026-03',
      opened: 1,
      medianAnswerDays: 2,
      answeredInTime: 1,
      closed: 0,
    });
  });
});

test('the CSV has a row a month and type, and leaves empty what cannot be measured', async () => {
  await withDesk(async (desk) => {
    await writeThreads(desk);
    const { fileName, text } = await desk.ask(AARON, 'actions.measuresCsv', {});
    expect(fileName).toBe('answering-carers-2026-27.csv');
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFmonth_opened,type,type_name,opened,answered,median_working_days_to_answer,were_due,answered_in_time,answered_in_time_percent,closed,median_working_days_to_close,open_now,overdue_now',
      '2026-04,payment-query,Payment query,1,1,3,1,1,100,1,3,1,1',
      '2026-04,overpayment,Overpayment,1,0,,1,0,0,0,,1,1',
    ]);
  });
});
