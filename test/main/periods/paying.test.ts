import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aPlacement, aProvider, changeBy, OFFICER, TEST_KEY } from '../../builders/ledger';
import { AARON, ADA, BOTH, OLIVE, PASSWORD } from '../../builders/people';

const FIRST = '2026-27/01';
const SECOND = '2026-27/02';

const prepare = { period: FIRST, acceptExceptions: true };
const finalise = { period: FIRST, password: PASSWORD };
const stateOf = async (desk: Desk, name = FIRST) =>
  (await desk.ask(ADA, 'periods.list', {})).periods.find(({ period }) => period === name)!;

test('a period cannot be prepared while something blocks it or nobody has looked at what is unusual', async () => {
  await withDesk(async (desk) => {
    const unlooked = await desk.refusal(OLIVE, 'periods.prepare', { period: FIRST });
    expect(unlooked).toMatchObject({
      code: 'exceptions_not_accepted',
      details: [{ code: 'first_payment', accepted: null }],
    });
    expect(unlooked.message).toBe(
      '1 exception must be looked at and accepted before period 2026-27/01 can be prepared.',
    );
    // A second child for whom there is no rate.
    const child = { ref: 'C002', name: 'Kit', dateOfBirth: '2006-01-01', isNew: true };
    await desk.ask(OLIVE, 'children.save', child);
    const placement = aPlacement({ ref: 'PL002', client: 'C002' });
    await desk.ask(OLIVE, 'placements.save', { placement, isNew: true });
    const blocked = await desk.refusal(OLIVE, 'periods.prepare', prepare);
    expect(blocked).toMatchObject({
      code: 'blocking_exceptions',
      details: [{ code: 'no_rate', subject: 'PL002' }],
    });
    expect(blocked.message).toContain(
      'Amara Okafor: In-house Fostering Placement has no rate for the night of 6 Apr 2026 at age 20',
    );
    const rows = await desk.ask(OLIVE, 'periods.exceptions', { period: FIRST });
    const blocking = rows.find(({ code }) => code === 'no_rate')!;
    const { provider, code, subject, message } = blocking;
    const accepted = await desk.refusal(OLIVE, 'periods.acceptException', {
      period: FIRST,
      provider,
      code,
      subject,
      message,
      note: 'let it be',
    });
    expect(accepted.code).toBe('blocking_exceptions');
    expect((await stateOf(desk)).prepared).toBeNull();
  });
});

test('exceptions are accepted one by one, by name, and an acceptance lapses when the facts change', async () => {
  await withDesk(async (desk) => {
    const exceptions = async () => await desk.ask(OLIVE, 'periods.exceptions', { period: FIRST });
    const [first] = await exceptions();
    const { provider, code, subject, message } = first!;
    const one = { period: FIRST, provider, code, subject, message };
    expect((await desk.refusal(OLIVE, 'periods.acceptException', { ...one, note: '  ' })).code).toBe(
      'bad_input',
    );
    const stale = { ...one, message: 'First payment to this carer: £1.00.', note: 'seen' };
    expect((await desk.refusal(OLIVE, 'periods.acceptException', stale)).code).toBe('changed_meanwhile');
    await desk.ask(OLIVE, 'periods.acceptException', { ...one, note: 'New carer, panel of 2 March.' });
    const accepted = { by: OLIVE.name, at: desk.now, note: 'New carer, panel of 2 March.' };
    expect(await exceptions()).toEqual([{ ...first, accepted }]);
    // Another ending, another amount: what was accepted is not what would be paid.
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ endDate: '2026-04-11' }),
      isNew: false,
    });
    expect((await exceptions()).map((row) => [row.code, row.accepted])).toEqual([
      ['first_payment', null],
      ['ends_in_period', null],
    ]);
    expect((await desk.refusal(OLIVE, 'periods.prepare', { period: FIRST })).code).toBe(
      'exceptions_not_accepted',
    );
    // Back to what was accepted, the acceptance holds again; taken back, it does not.
    await desk.ask(OLIVE, 'placements.save', { placement: aPlacement(), isNew: false });
    expect((await exceptions())[0]?.accepted).toEqual(accepted);
    await desk.ask(OLIVE, 'periods.withdrawAcceptance', one);
    expect((await desk.refusal(OLIVE, 'periods.withdrawAcceptance', one)).code).toBe('not_found');
    expect((await exceptions())[0]?.accepted).toBeNull();
    await desk.ask(OLIVE, 'periods.acceptException', { ...one, note: 'Seen again.' });
    expect((await desk.ask(OLIVE, 'periods.prepare', { period: FIRST })).prepared?.by).toBe(OLIVE.name);
    expect((await desk.refusal(OLIVE, 'periods.acceptException', { ...one, note: 'late' })).code).toBe(
      'already_prepared',
    );
    expect((await desk.refusal(OLIVE, 'periods.withdrawAcceptance', one)).code).toBe('already_prepared');
  });
});

test('nobody finalises what they prepared, or what nobody prepared, or what is not current', async () => {
  await withDesk(async (desk) => {
    expect((await desk.refusal(AARON, 'periods.finalise', finalise)).code).toBe('not_prepared');
    expect((await desk.refusal(OLIVE, 'periods.prepare', { ...prepare, period: SECOND })).code).toBe(
      'not_current_period',
    );
    await desk.ask(BOTH, 'periods.prepare', prepare);
    expect((await desk.refusal(OLIVE, 'periods.prepare', prepare)).code).toBe('already_prepared');
    expect((await desk.refusal(BOTH, 'periods.finalise', finalise)).code).toBe('own_work');
    expect((await desk.refusal(OLIVE, 'periods.finalise', finalise)).code).toBe('not_allowed');
    const other = await desk.refusal(AARON, 'periods.finalise', { ...finalise, period: SECOND });
    expect(other).toMatchObject({ code: 'not_current_period' });
    expect(other.message).toContain('2026-27/01 comes first');
    expect((await desk.refusal(AARON, 'periods.finalise', { ...finalise, period: '2026-27/99' })).code).toBe(
      'not_found',
    );
    expect((await stateOf(desk)).state).toBe('current');
    // Taken back by the approver, it can be worked on, and prepared by somebody else.
    await desk.ask(AARON, 'periods.takeBack', { period: FIRST });
    expect((await desk.refusal(AARON, 'periods.takeBack', { period: FIRST })).code).toBe('not_prepared');
    await desk.ask(OLIVE, 'periods.prepare', prepare);
    await desk.ask(BOTH, 'periods.finalise', finalise);
    expect((await stateOf(desk)).finalised).toMatchObject({
      by: BOTH.name,
      payments: 1,
      lines: 2,
      totalPence: 20885,
    });
    expect((await desk.refusal(AARON, 'periods.finalise', finalise)).code).toBe('period_finalised');
    expect((await desk.refusal(OLIVE, 'periods.takeBack', { period: FIRST })).code).toBe('period_finalised');
  });
});

test('what changed since it was prepared sends a period back, and is told', async () => {
  await withDesk(async (desk) => {
    await desk.ask(OLIVE, 'periods.prepare', prepare);
    const preview = async () => await desk.ask(AARON, 'periods.finalisePreview', { period: FIRST });
    expect(await preview()).toMatchObject({
      totalPence: 20885,
      payments: 1,
      lines: 2,
      byKind: [{ kind: 'placement', lines: 2, totalPence: 20885 }],
      lastTotalPence: null,
      acceptedExceptions: [{ code: 'first_payment' }],
      changedSincePrepared: [],
      nextPeriod: { period: SECOND },
    });
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ endDate: '2026-04-11' }),
      isNew: false,
    });
    const change = {
      provider: 'P001',
      providerName: 'Amara Okafor',
      beforePence: 20885,
      afterPence: 14600,
      reasons: [
        'No longer: Robin Vale (In-house Fostering Placement), 9–12 Apr 2026: £125.71.',
        'Now: Robin Vale (In-house Fostering Placement), 9–10 Apr 2026: £62.86.',
      ],
    };
    expect((await preview()).changedSincePrepared).toEqual([change]);
    const refused = await desk.refusal(AARON, 'periods.finalise', finalise);
    expect(refused).toMatchObject({ code: 'changed_since_prepared', details: { changed: [change] } });
    expect(refused.message).toContain('1 payment changed, first Amara Okafor');
    expect(await stateOf(desk)).toMatchObject({ state: 'current', prepared: null, finalised: null });
    expect(await desk.ledger.read((books) => books.payments.ofPeriod(FIRST))).toEqual([]);
    await desk.ask(OLIVE, 'periods.prepare', prepare);
    expect(await desk.ask(AARON, 'periods.finalise', finalise)).toMatchObject({ totalPence: 14600 });
  });
});

test('an exception that came up since it was prepared sends a period back, though no amount changed', async () => {
  await withDesk(async (desk) => {
    await desk.ask(OLIVE, 'periods.prepare', prepare);
    const details = {
      provider: 'P001',
      sortCode: '107999',
      accountNumber: '88837491',
      accountName: 'A OKAFOR',
    };
    await desk.ask(BOTH, 'carers.enterBankDetails', details);
    const refused = await desk.refusal(AARON, 'periods.finalise', finalise);
    expect(refused).toMatchObject({
      code: 'changed_since_prepared',
      details: { changed: [], blocking: [{ code: 'no_bank_details' }], toAccept: [] },
    });
    expect((await stateOf(desk)).prepared).toBeNull();
  });
});

test('the days of a period that waits for approval or is paid do not change', async () => {
  await withDesk(async (desk) => {
    const days = { period: FIRST, firstDay: '2026-04-06', lastDay: '2026-04-12', payDate: '2026-04-14' };
    await desk.ask(OLIVE, 'periods.save', days);
    await desk.ask(OLIVE, 'periods.prepare', prepare);
    const later = { ...days, payDate: '2026-04-15' };
    expect((await desk.refusal(BOTH, 'periods.save', later)).code).toBe('already_prepared');
    await desk.ask(AARON, 'periods.finalise', finalise);
    expect((await desk.refusal(OLIVE, 'periods.save', later)).code).toBe('period_finalised');
    expect(
      (
        await desk.refusal(OLIVE, 'periods.acceptException', {
          period: FIRST,
          provider: 'P001',
          code: 'first_payment',
          subject: null,
          message: '',
          note: 'late',
        })
      ).code,
    ).toBe('period_finalised');
  });
});

test('finalising seals, makes a checked copy from before, and opens the next period', async () => {
  await withDesk(async (desk, folder) => {
    const first = await payPeriod(desk, FIRST);
    expect(first).toMatchObject({ period: FIRST, payments: 1, lines: 2, totalPence: 20885 });
    expect(first.seal).toMatch(/^[0-9a-f]{64}$/);
    const second = await payPeriod(desk, SECOND);
    const periods = (await desk.ask(OLIVE, 'periods.list', { year: '2026-27' })).periods;
    expect(periods.map(({ state, finalised }) => [state, finalised?.seal ?? null])).toEqual([
      ['finalised', first.seal],
      ['finalised', second.seal],
      ['current', null],
    ]);
    expect(await desk.ask(OLIVE, 'periods.totals', {})).toEqual([
      { period: FIRST, totalPence: 20885 },
      { period: SECOND, totalPence: 22000 },
    ]);
    // The copy made before the second has the first finalised and the second prepared.
    expect(dirname(second.backup!)).toBe(`${folder}/backups`);
    expect(existsSync(first.backup!)).toBe(true);
    const copy = await openLedger({ path: second.backup!, key: TEST_KEY });
    const states = await copy.read(async (books) =>
      (await books.periods.list()).map(({ state, preparedBy }) => [state, preparedBy]),
    );
    await copy.close();
    expect(states).toEqual([
      ['finalised', OFFICER],
      ['current', OFFICER],
      ['future', null],
    ]);
    const [event] = (await desk.ask(OLIVE, 'audit.search', { action: 'periods.finalise' })).events;
    expect(event).toMatchObject({
      user: AARON.name,
      subjectRef: SECOND,
      after: { seal: second.seal, previousSeal: first.seal },
    });
    expect(event?.note).toBe(`Backup: ${second.backup!.split('/').at(-1)}`);
  });
});

test('a period without anybody to pay is prepared and finalised like any other', async () => {
  await withDesk(async (desk) => {
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ endDate: '2026-03-20' }),
      isNew: false,
    });
    await desk.ledger.transaction((books) =>
      books.providers.save(aProvider({ ref: 'P002' }), changeBy(OFFICER)),
    );
    expect(await payPeriod(desk, FIRST)).toMatchObject({ payments: 0, lines: 0, totalPence: 0 });
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});
