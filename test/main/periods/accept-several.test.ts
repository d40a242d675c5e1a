import { expect, test } from 'vitest';
import type { ExceptionRow } from '../../../preload/contract/periods';
import { withDesk, type Desk } from '../../builders/desk';
import { aPlacement } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';

const PERIOD = '2026-27/01';

const exceptionsOf = async (desk: Desk): Promise<readonly ExceptionRow[]> =>
  await desk.ask(OLIVE, 'periods.exceptions', { period: PERIOD });

const seen = ({ provider, code, subject, message }: ExceptionRow) => ({ provider, code, subject, message });

/** A first payment, and a placement that ends in the period. */
async function withTwoExceptions(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    const placement = aPlacement({ endDate: '2026-04-11' });
    await desk.ask(OLIVE, 'placements.save', { placement, isNew: false });
    await work(desk);
  });
}

test('several exceptions are accepted with one note, and the same one given twice is accepted once', async () => {
  await withTwoExceptions(async (desk) => {
    const rows = await exceptionsOf(desk);
    const exceptions = [...rows, rows[0]!].map(seen);
    await desk.ask(OLIVE, 'periods.acceptExceptions', {
      period: PERIOD,
      exceptions,
      note: 'Seen with the team.',
    });
    const accepted = { by: OLIVE.name, at: desk.now, note: 'Seen with the team.' };
    expect((await exceptionsOf(desk)).map((row) => row.accepted)).toEqual([accepted, accepted]);
    expect((await desk.ask(OLIVE, 'periods.prepare', { period: PERIOD })).prepared?.by).toBe(OLIVE.name);
  });
});

test('where one reads differently by now, none is accepted', async () => {
  await withTwoExceptions(async (desk) => {
    const [first, second] = (await exceptionsOf(desk)).map(seen);
    const stale = { ...second!, message: `${second!.message} Or so.` };
    for (const other of [stale, { ...second!, subject: 'PL999' }]) {
      const input = { period: PERIOD, exceptions: [first!, other], note: 'Seen.' };
      expect((await desk.refusal(OLIVE, 'periods.acceptExceptions', input)).code).toBe('changed_meanwhile');
    }
    expect((await exceptionsOf(desk)).map((row) => row.accepted)).toEqual([null, null]);
  });
});
