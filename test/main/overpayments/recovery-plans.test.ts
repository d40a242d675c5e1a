import { describe, expect, test } from 'vitest';
import { payPeriod, withDesk } from '../../builders/desk';
import { overpaid, OWED } from '../../builders/overpaid';
import { aPlacement } from '../../builders/ledger';
import { AARON, ADA, OLIVE, PAT } from '../../builders/people';

const hundred = { kind: 'amount', amountPence: 10_000 } as const;

describe('a recovery plan', () => {
  test('shows its effect before it is set, changes the payment, and goes on until nothing is owed', async () => {
    await withDesk(async (desk) => {
      await overpaid(desk);
      const { rows } = await desk.ask(OLIVE, 'overpayments.list', {});
      expect(rows).toMatchObject([
        {
          provider: 'P001',
          broughtPence: 0,
          newPence: OWED,
          takenPence: 19400,
          leftPence: OWED - 19400,
          paymentPence: 0,
          ageDays: 0,
          cause: 'Robin Vale, care of 6–19 Apr 2026',
          plan: null,
        },
      ]);
      const effect = await desk.ask(OLIVE, 'overpayments.effect', { provider: 'P001', terms: hundred });
      expect(effect).toEqual({
        owedPence: OWED,
        availablePence: 19400,
        takenPence: 10_000,
        paidPence: 9400,
        leftPence: OWED - 10_000,
        payments: 5,
        clearedOn: '2026-05-25',
      });
      const row = await desk.ask(OLIVE, 'overpayments.setPlan', {
        provider: 'P001',
        terms: hundred,
        reason: 'Agreed with the carer by telephone.',
      });
      expect(row).toMatchObject({ takenPence: 10_000, paymentPence: 9400, plan: { setBy: OLIVE.name } });
      const payment = await desk.ask(OLIVE, 'periods.payment', { period: '2026-27/03', provider: 'P001' });
      expect([payment.totalPence, payment.exceptions.map(({ code }) => code)]).toEqual([
        9400,
        ['variance', 'starts_in_period'],
      ]);
      const paid = [];
      for (const period of [
        '2026-27/03',
        '2026-27/04',
        '2026-27/05',
        '2026-27/06',
        '2026-27/07',
        '2026-27/08',
      ]) {
        paid.push((await payPeriod(desk, period)).totalPence);
      }
      expect(paid).toEqual([9400, 9400, 9400, 9400, 19400 - (OWED - 40_000), 19400]);
      expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
      const detail = await desk.ask(OLIVE, 'overpayments.read', { provider: 'P001' });
      expect(detail).toMatchObject({
        row: null,
        settleablePence: 0,
        overpayments: [{ period: '2026-27/03', amountPence: OWED, recoveredPence: OWED, leftPence: 0 }],
      });
      expect(
        detail.overpayments[0]?.causes.map(({ carePeriod, amountPence }) => [carePeriod, amountPence]),
      ).toEqual([
        ['2026-27/01', 2771 - 20885],
        ['2026-27/02', -22000],
      ]);
      expect(detail.movements.map(({ period, leftPence }) => [period, leftPence])).toEqual([
        ['2026-27/08', 0],
        ['2026-27/07', 0],
        ['2026-27/06', OWED - 40_000],
        ['2026-27/05', OWED - 30_000],
        ['2026-27/04', OWED - 20_000],
        ['2026-27/03', OWED - 10_000],
      ]);
      expect(detail.planHistory.map(({ action, user }) => [action, user])).toEqual([
        ['overpayments.setPlan', OLIVE.name],
      ]);
    });
  });

  test('does not wake again for an overpayment that comes after it was settled', async () => {
    await withDesk(async (desk) => {
      await overpaid(desk);
      const all = { kind: 'share', shareBasisPoints: 5_000 } as const;
      await desk.ask(OLIVE, 'overpayments.setPlan', { provider: 'P001', terms: all, reason: 'Half.' });
      for (const period of ['2026-27/03', '2026-27/04', '2026-27/05', '2026-27/06', '2026-27/07'])
        await payPeriod(desk, period);
      const ended = aPlacement({
        ref: 'PL002',
        client: 'C002',
        startDate: '2026-04-20',
        endDate: '2026-05-11',
      });
      await desk.ask(OLIVE, 'placements.save', { placement: ended, isNew: false });
      // Two weeks too many: nothing is due now, and what comes after is taken whole.
      await payPeriod(desk, '2026-27/08');
      await desk.ask(OLIVE, 'placements.save', {
        placement: { ...ended, ref: 'PL003', startDate: '2026-06-01', endDate: null },
        isNew: true,
      });
      const { rows } = await desk.ask(OLIVE, 'overpayments.list', { period: '2026-27/08' });
      expect(rows).toMatchObject([{ plan: null, newPence: 38_800, leftPence: 38_800 }]);
      expect((await desk.ask(OLIVE, 'overpayments.list', {})).rows).toMatchObject([
        { plan: null, broughtPence: 38_800, takenPence: 19_400, paymentPence: 0 },
      ]);
    });
  });

  test('paused, it keeps for the carer what they get; what was no overpayment comes off what is owed', async () => {
    await withDesk(async (desk) => {
      await overpaid(desk);
      const paused = { kind: 'paused' } as const;
      await desk.ask(OLIVE, 'overpayments.setPlan', { provider: 'P001', terms: paused, reason: 'Disputed.' });
      expect((await payPeriod(desk, '2026-27/03')).totalPence).toBe(19_400);
      // The carer was right: the child had stayed until 13 April. Period 1 was paid rightly after all.
      await desk.ask(OLIVE, 'placements.save', {
        placement: aPlacement({ endDate: '2026-04-13' }),
        isNew: false,
      });
      const { rows } = await desk.ask(OLIVE, 'overpayments.list', {});
      expect(rows).toMatchObject([
        {
          broughtPence: OWED,
          correctedPence: 18_114,
          takenPence: 0,
          leftPence: 22_000,
          paymentPence: 19_400,
        },
      ]);
      await payPeriod(desk, '2026-27/04');
      expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
    });
  });

  test('ends by a person, with a note', async () => {
    await withDesk(async (desk) => {
      await overpaid(desk);
      await desk.ask(OLIVE, 'overpayments.setPlan', { provider: 'P001', terms: hundred, reason: 'Agreed.' });
      const after = await desk.ask(OLIVE, 'overpayments.removePlan', {
        provider: 'P001',
        note: 'The carer asked.',
      });
      expect(after).toMatchObject({ plan: null, paymentPence: 0 });
      const { planHistory } = await desk.ask(OLIVE, 'overpayments.read', { provider: 'P001' });
      expect(planHistory.map(({ action, note }) => [action, note])).toEqual([
        ['overpayments.removePlan', 'The carer asked.'],
        ['overpayments.setPlan', null],
      ]);
    });
  });

  test('is refused where nothing is owed, to whom may not, and without what it needs', async () => {
    await withDesk(async (desk) => {
      const plan = { provider: 'P001', terms: hundred, reason: 'Agreed.' };
      expect((await desk.refusal(OLIVE, 'overpayments.setPlan', plan)).code).toBe('nothing_owed');
      expect((await desk.refusal(OLIVE, 'overpayments.effect', { provider: 'P001', terms: null })).code).toBe(
        'nothing_owed',
      );
      expect(
        (await desk.refusal(OLIVE, 'overpayments.removePlan', { provider: 'P001', note: 'x' })).code,
      ).toBe('not_found');
      expect((await desk.refusal(OLIVE, 'overpayments.setPlan', { ...plan, provider: 'P999' })).code).toBe(
        'not_found',
      );
      await overpaid(desk);
      for (const person of [AARON, ADA, PAT])
        expect((await desk.refusal(person, 'overpayments.setPlan', plan)).code).toBe('not_allowed');
      for (const wrong of [
        { ...plan, reason: ' ' },
        { ...plan, terms: { kind: 'amount', amountPence: 0 } as const },
        { ...plan, terms: { kind: 'share', shareBasisPoints: 10_001 } as const },
      ])
        expect((await desk.refusal(OLIVE, 'overpayments.setPlan', wrong)).code).toBe('bad_input');
      expect((await desk.ask(OLIVE, 'overpayments.list', {})).rows[0]?.plan).toBeNull();
    });
  });
});

describe('what settles an overpayment otherwise', () => {
  const settlement = (purpose: 'repaid' | 'written_off', amountPence: number, date = '2026-04-21') => ({
    provider: 'P001',
    client: null,
    serviceLevel: null,
    purpose,
    date,
    quantityHundredths: null,
    amountPence,
    reason: 'Invoice 1234',
    evidence: null,
  });

  test('is entered, waits, and comes off what is owed once another person has approved it', async () => {
    await withDesk(async (desk) => {
      await overpaid(desk);
      const { id } = await desk.ask(OLIVE, 'oneOffs.enter', settlement('repaid', 30_000));
      expect((await desk.ask(OLIVE, 'overpayments.list', {})).rows).toMatchObject([
        { waitingPence: 30_000, repaidPence: 0 },
      ]);
      expect(await desk.ask(OLIVE, 'overpayments.read', { provider: 'P001' })).toMatchObject({
        settleablePence: OWED - 30_000,
      });
      await desk.ask(AARON, 'oneOffs.approve', { id });
      expect((await desk.ask(OLIVE, 'overpayments.list', {})).rows).toMatchObject([
        { waitingPence: 0, repaidPence: 30_000, takenPence: OWED - 30_000, leftPence: 0, paymentPence: 9286 },
      ]);
      await payPeriod(desk, '2026-27/03');
      expect((await desk.ask(OLIVE, 'overpayments.read', { provider: 'P001' })).overpayments).toMatchObject([
        { repaidPence: 30_000, recoveredPence: OWED - 30_000, leftPence: 0 },
      ]);
    });
  });

  test('is no more than is owed, neither when it is entered nor when it is approved', async () => {
    await withDesk(async (desk) => {
      await overpaid(desk);
      expect(await desk.refusal(OLIVE, 'oneOffs.enter', settlement('written_off', OWED + 1))).toMatchObject({
        code: 'more_than_owed',
        message: 'Carer P001 owes £401.14: no more can be repaid or written off. Nothing was saved.',
      });
      const first = await desk.ask(OLIVE, 'oneOffs.enter', settlement('written_off', OWED));
      expect(await desk.refusal(OLIVE, 'oneOffs.enter', settlement('repaid', 1))).toMatchObject({
        code: 'more_than_owed',
        message:
          'Carer P001 owes nothing that could be settled, besides £401.14 entered already. Nothing was saved.',
      });
      const later = settlement('repaid', 1, '2026-05-01');
      expect((await desk.refusal(OLIVE, 'oneOffs.enter', later)).code).toBe('bad_input');
      // A period takes some of it before anybody approves.
      await payPeriod(desk, '2026-27/03');
      expect(await desk.refusal(AARON, 'oneOffs.approve', { id: first.id })).toMatchObject({
        code: 'more_than_owed',
      });
      await desk.ask(OLIVE, 'oneOffs.withdraw', { id: first.id });
      const rest = await desk.ask(OLIVE, 'oneOffs.enter', settlement('written_off', OWED - 19_400));
      await desk.ask(AARON, 'oneOffs.approve', { id: rest.id });
      expect((await payPeriod(desk, '2026-27/04')).totalPence).toBe(19_400);
      expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
    });
  });
});

test('the statement of all balances is of a period’s end, by age', async () => {
  await withDesk(async (desk) => {
    await overpaid(desk);
    await desk.ask(OLIVE, 'overpayments.setPlan', {
      provider: 'P001',
      terms: { kind: 'paused' },
      reason: 'Ill.',
    });
    for (const number of ['03', '04', '05', '06', '07', '08']) await payPeriod(desk, `2026-27/${number}`);
    expect(await desk.ask(PAT, 'overpayments.balances', { period: '2026-27/03' })).toMatchObject({
      totalPence: OWED,
      byAge: { upTo30: OWED, upTo60: 0, upTo90: 0, over90: 0 },
      rows: [{ provider: 'P001', since: '2026-04-27', ageDays: 0 }],
    });
    expect(await desk.ask(PAT, 'overpayments.balances', {})).toMatchObject({
      period: { period: '2026-27/08' },
      byAge: { upTo30: 0, upTo60: OWED },
      rows: [{ ageDays: 35, plan: { kind: 'paused' } }],
    });
    expect((await desk.ask(PAT, 'overpayments.balances', { period: '2026-27/02' })).rows).toEqual([]);
    expect((await desk.refusal(PAT, 'overpayments.balances', { period: '2026-27/40' })).code).toBe(
      'not_current_period',
    );
  });
});
