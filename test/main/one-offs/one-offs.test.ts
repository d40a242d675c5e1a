import { expect, test } from 'vitest';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aClient, aPlacement, changeBy, OFFICER } from '../../builders/ledger';
import { aOneOff, approvedOneOff, enterItems, PDF, PNG } from '../../builders/one-offs';
import { AARON, ADA, BOTH, OLIVE, PAT } from '../../builders/people';

async function withItems(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(enterItems);
    await work(desk);
  });
}

const totalOf = async (desk: Desk, period: string): Promise<number> =>
  (await desk.ask(OLIVE, 'periods.payments', { period })).totalPence;

test('a quantity is priced at the rate of the day, as it is worked out before, and frozen', async () => {
  await withItems(async (desk) => {
    const { provider, client, date } = aOneOff();
    const item = { provider, client, date, serviceLevel: 'CLUB', quantityHundredths: 1200 };
    const sum = await desk.ask(OLIVE, 'oneOffs.workOut', item);
    expect(sum).toEqual({ ratePence: 500, unit: 'item', amountPence: 6000 });
    const entered = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff());
    expect(entered).toMatchObject({ ...sum, id: 1, state: 'pending', payableIn: '2026-27/01', paidIn: null });
    await desk.ask(OLIVE, 'rates.save', {
      serviceLevel: 'CLUB',
      effectiveFrom: '2025-04-01',
      amountPence: 900,
      minAge: null,
      maxAge: 10,
    });
    await desk.ask(AARON, 'oneOffs.approve', { id: 1 });
    // A line in the schedule, with its sum and the two people in words.
    const payment = await desk.ask(OLIVE, 'periods.payment', { period: '2026-27/01', provider: 'P001' });
    const line = payment.lines.find(({ kind }) => kind === 'one_off')!;
    expect(line).toMatchObject({ amountPence: 6000, description: 'Holiday club: Easter holiday club' });
    expect(line.why).toEqual([
      '12 × £5.00 each = £60.00.',
      'Reason: Easter holiday club.',
      'Entered by Olive Officer, approved by Aaron Approver.',
    ]);
  });
});

test('nothing is paid before another person has approved it; then once, whatever comes after', async () => {
  await withItems(async (desk) => {
    const before = await totalOf(desk, '2026-27/01');
    await desk.ask(OLIVE, 'oneOffs.enter', aOneOff());
    expect(await totalOf(desk, '2026-27/01')).toBe(before);
    await payPeriod(desk, '2026-27/01');
    const care = await totalOf(desk, '2026-27/02');
    await desk.ask(AARON, 'oneOffs.approve', { id: 1 });
    expect(await totalOf(desk, '2026-27/02')).toBe(care + 6000);
    await payPeriod(desk, '2026-27/02');
    expect(await desk.ask(OLIVE, 'oneOffs.read', { id: 1 })).toMatchObject({
      state: 'paid',
      paidIn: '2026-27/02',
      payableIn: null,
    });
    expect(await totalOf(desk, '2026-27/03')).toBe(care);
    const paid = await desk.ledger.read((books) => books.payments.ofPeriod('2026-27/02'));
    const line = paid[0]!.lines.find(({ kind }) => kind === 'one_off')!;
    // It is for a day of the period before, and says so.
    expect(line).toMatchObject({ carePeriod: '2026-27/01', from: '2026-04-08', amountPence: 6000 });
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});

test('a day after the current period waits for its own', async () => {
  await withItems(async (desk) => {
    const { payableIn } = await approvedOneOff(desk, { date: '2026-04-21' });
    expect(payableIn).toBe('2026-27/03');
    expect(await approvedOneOff(desk, { date: '2026-05-21' })).toMatchObject({ payableIn: null });
    await payPeriod(desk, '2026-27/01');
    await payPeriod(desk, '2026-27/02');
    const payment = await desk.ask(OLIVE, 'periods.payment', { period: '2026-27/03', provider: 'P001' });
    expect(payment.lines.filter(({ kind }) => kind === 'one_off')).toMatchObject([{ from: '2026-04-21' }]);
  });
});

test('an amount below nil is taken off the payment; what it does not reach is carried forward', async () => {
  await withItems(async (desk) => {
    const amount = { quantityHundredths: null, reason: 'Trip was refunded' };
    await approvedOneOff(desk, { ...amount, amountPence: -885 });
    expect(await totalOf(desk, '2026-27/01')).toBe(20000);
    await approvedOneOff(desk, { ...amount, amountPence: -25000 });
    const payment = await desk.ask(OLIVE, 'periods.payment', { period: '2026-27/01', provider: 'P001' });
    expect(payment.totalPence).toBe(0);
    expect(payment.lines.at(-1)).toMatchObject({ kind: 'carried_forward', amountPence: 5000 });
    expect(payment.exceptions.map(({ code }) => code)).toContain('negative_payment');
  });
});

test('nobody approves or rejects what they entered, whatever their roles; an approver must', async () => {
  await withItems(async (desk) => {
    const { id } = await desk.ask(BOTH, 'oneOffs.enter', aOneOff());
    for (const command of ['oneOffs.approve', 'oneOffs.reject'] as const) {
      const input = { id, note: 'No' };
      expect(await desk.refusal(BOTH, command, input)).toMatchObject({ code: 'own_work' });
      for (const person of [OLIVE, ADA, PAT]) {
        expect(await desk.refusal(person, command, input)).toMatchObject({ code: 'not_allowed' });
      }
    }
    expect(await desk.refusal(PAT, 'oneOffs.enter', aOneOff())).toMatchObject({ code: 'not_allowed' });
    await desk.ask(AARON, 'oneOffs.approve', { id, note: 'Seen' });
    expect(await desk.refusal(AARON, 'oneOffs.approve', { id })).toMatchObject({
      code: 'already_decided',
      message: 'Aaron Approver has approved it already. Nothing changed.',
    });
  });
});

test('a rejection wants a reason, keeps it, and is the end', async () => {
  await withItems(async (desk) => {
    const { id } = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff());
    expect(await desk.refusal(AARON, 'oneOffs.reject', { id, note: '  ' })).toMatchObject({
      code: 'bad_input',
    });
    expect(await desk.ask(AARON, 'oneOffs.reject', { id, note: 'No letter' })).toMatchObject({
      state: 'rejected',
      decidedBy: AARON.name,
      decisionNote: 'No letter',
      payableIn: null,
    });
    for (const command of ['oneOffs.approve', 'oneOffs.withdraw'] as const) {
      expect(await desk.refusal(AARON, command, { id })).toMatchObject({ code: 'already_decided' });
    }
    const { events } = await desk.ask(ADA, 'audit.search', { action: 'oneOffs.reject' });
    expect(events).toMatchObject([{ user: AARON.name, subjectKind: 'one_off', subjectRef: '1' }]);
  });
});

test('whoever entered it, or an approver, withdraws it until it is paid', async () => {
  await withItems(async (desk) => {
    const own = await approvedOneOff(desk);
    expect(await desk.refusal(ADA, 'oneOffs.withdraw', { id: own.id })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await desk.ask(OLIVE, 'oneOffs.withdraw', { id: own.id })).toMatchObject({ state: 'withdrawn' });
    const other = await approvedOneOff(desk);
    expect(await desk.ask(AARON, 'oneOffs.withdraw', { id: other.id, note: 'Twice' })).toMatchObject({
      state: 'withdrawn',
      decisionNote: 'Twice',
    });
    const paid = await approvedOneOff(desk);
    await payPeriod(desk, '2026-27/01');
    expect(await desk.refusal(OLIVE, 'oneOffs.withdraw', { id: paid.id })).toMatchObject({
      code: 'already_paid',
      message: expect.stringContaining('enter the same amount below nil') as unknown,
    });
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});

test('approving or withdrawing changes what was prepared: it has to be prepared again', async () => {
  await withItems(async (desk) => {
    const { id } = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff());
    await desk.ask(OLIVE, 'periods.prepare', { period: '2026-27/01', acceptExceptions: true });
    await desk.ask(AARON, 'oneOffs.approve', { id });
    const preview = await desk.ask(AARON, 'periods.finalisePreview', { period: '2026-27/01' });
    expect(preview.changedSincePrepared).toMatchObject([
      { provider: 'P001', beforePence: 20885, afterPence: 26885 },
    ]);
  });
});

test('the child has to be placed with the carer on the day, the last day counted', async () => {
  await withItems(async (desk) => {
    await desk.ledger.transaction(async (books) => {
      await books.placements.save(aPlacement({ endDate: '2026-04-10' }), changeBy(OFFICER));
      await books.clients.save(aClient({ ref: 'C002', name: 'Kit Moss' }), changeBy(OFFICER));
    });
    await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ date: '2026-04-10' }));
    expect(await desk.refusal(OLIVE, 'oneOffs.enter', aOneOff({ date: '2026-04-11' }))).toMatchObject({
      code: 'not_placed',
      message:
        'Robin Vale is not placed with carer P001 on 11 Apr 2026: was placed there 1 Mar 2026 to 10 Apr 2026. Correct the day, the child or the placement.',
    });
    expect(await desk.refusal(OLIVE, 'oneOffs.enter', aOneOff({ client: 'C002' }))).toMatchObject({
      code: 'not_placed',
      message: expect.stringContaining('never was placed there') as unknown,
    });
  });
});

test.each([
  ['a carer that there is not', { provider: 'P999' }, 'unknown_reference', /no carer P999/],
  ['a child that there is not', { client: 'C999' }, 'unknown_reference', /no child C999/],
  ['a service level that there is not', { serviceLevel: 'X' }, 'unknown_reference', /no service level X/],
  ['a child for what is the carer’s own', { serviceLevel: 'MILES' }, 'bad_input', /Leave the child out/],
  ['no child for what is a child’s', { client: null }, 'bad_input', /Choose the child/],
  ['a quantity of care', { serviceLevel: 'FOST' }, 'bad_input', /priced per week: give an amount/],
  ['a quantity without a rate', { serviceLevel: 'ALLOW' }, 'no_rate', /no rate on 8 Apr 2026 for Robin Vale/],
  [
    'neither quantity nor amount',
    { quantityHundredths: null },
    'bad_input',
    /either a quantity or an amount/,
  ],
  ['both', { amountPence: 100 }, 'bad_input', /either a quantity or an amount/],
  ['nil', { quantityHundredths: null, amountPence: 0 }, 'bad_input', /other than nil/],
  ['a quantity below nil', { quantityHundredths: -100 }, 'bad_input', /more than nought/],
  ['a quantity with a fraction of a hundredth', { quantityHundredths: 0.5 }, 'bad_input', /two decimals/],
  ['a day that there is not', { date: '2026-02-30' }, 'bad_input', /day that exists/],
  ['no reason', { reason: ' ' }, 'bad_input', /Say why/],
  ['a payment under no service level', { serviceLevel: null }, 'bad_input', /Choose the service level/],
] as const)('%s is refused, and nothing is saved', async (_what, facts, code, message) => {
  await withItems(async (desk) => {
    const refusal = await desk.refusal(OLIVE, 'oneOffs.enter', aOneOff(facts));
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
    expect(await desk.ask(OLIVE, 'oneOffs.list', {})).toEqual([]);
    expect(desk.unexpected).toEqual([]);
  });
});

test('lists are of a carer, a child or a state, the newest first', async () => {
  await withItems(async (desk) => {
    await approvedOneOff(desk);
    await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ serviceLevel: 'MILES', client: null }));
    const idsOf = async (search: object): Promise<number[]> =>
      (await desk.ask(PAT, 'oneOffs.list', search)).map(({ id }) => id);
    expect(await idsOf({})).toEqual([2, 1]);
    expect(await idsOf({ client: 'C001' })).toEqual([1]);
    expect(await idsOf({ provider: 'P001', state: 'pending' })).toEqual([2]);
    expect(await idsOf({ provider: 'P002' })).toEqual([]);
    await payPeriod(desk, '2026-27/01');
    expect(await idsOf({ state: 'paid' })).toEqual([1]);
    expect(await idsOf({ state: 'approved' })).toEqual([]);
    expect(await desk.refusal(PAT, 'oneOffs.read', { id: 9 })).toMatchObject({ code: 'not_found' });
  });
});

test('what waits is the approver’s task, but not for whoever entered it', async () => {
  await withItems(async (desk) => {
    await desk.ask(BOTH, 'oneOffs.enter', aOneOff());
    const tasksOf = async (person: typeof AARON) =>
      (await desk.ask(person, 'home.summary', {})).tasks.filter(({ kind }) => kind === 'one_offs');
    expect(await tasksOf(AARON)).toEqual([
      {
        kind: 'one_offs',
        title: 'One-off payments to approve',
        count: 1,
        to: '/payments/2026-27/01?tab=one-offs',
      },
    ]);
    expect(await tasksOf(BOTH)).toEqual([]);
    expect(await tasksOf(OLIVE)).toEqual([]);
  });
});

test('evidence comes back as it was given, and the same file is kept once', async () => {
  await withItems(async (desk) => {
    const entered = await desk.ask(
      OLIVE,
      'oneOffs.enter',
      aOneOff({ evidence: { name: 'a.pdf', bytes: PDF } }),
    );
    await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ evidence: { name: 'b.pdf', bytes: PDF } }));
    await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ evidence: { name: 'c.png', bytes: PNG } }));
    expect(entered.evidence).toEqual({ name: 'a.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length });
    expect(await desk.ask(AARON, 'oneOffs.evidence', { id: 2 })).toEqual({
      name: 'b.pdf',
      mediaType: 'application/pdf',
      bytes: PDF,
    });
    expect(await desk.ledger.read((books) => books.attachments.list())).toHaveLength(2);
    const { id } = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff());
    expect(await desk.refusal(AARON, 'oneOffs.evidence', { id })).toMatchObject({ code: 'not_found' });
  });
});
