import { expect, test } from 'vitest';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aPlacement } from '../../builders/ledger';
import { anExtra, enterItems } from '../../builders/one-offs';
import { ADA, OLIVE, PAT } from '../../builders/people';

async function withItems(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(enterItems);
    await work(desk);
  });
}

const festival = anExtra({ name: 'Festival', occasion: 'date', on: '2026-04-20', weeksHundredths: 150 });

test('an extra shows what it would pay before it is saved, and then pays it with the period of its day', async () => {
  await withItems(async (desk) => {
    expect(await desk.ask(OLIVE, 'extras.effect', festival)).toMatchObject({
      totalPence: 33000,
      nowPence: 0,
      earlierPence: 0,
      calendarTo: '2026-04-26',
      periods: [
        { period: '2026-27/01', state: 'current', children: 0, amountPence: 0 },
        { period: '2026-27/02', state: 'future', children: 0, amountPence: 0 },
        { period: '2026-27/03', state: 'future', children: 1, amountPence: 33000 },
      ],
      children: [
        {
          clientName: 'Robin Vale',
          providerName: 'Amara Okafor',
          on: '2026-04-20',
          age: 11,
          paidIn: '2026-27/03',
        },
      ],
    });
    expect(await desk.ask(OLIVE, 'extras.list', {})).toEqual([]);
    await desk.ask(OLIVE, 'extras.save', festival);
    // In the projection before it is paid, with its sum in words.
    const payment = await desk.ask(PAT, 'periods.payment', { period: '2026-27/03', provider: 'P001' });
    const line = payment.lines.find(({ kind }) => kind === 'one_off')!;
    expect(line).toMatchObject({
      description: 'Festival, 20 Apr 2026: 1.5 weeks',
      clientName: 'Robin Vale',
      serviceLevel: 'ALLOW',
    });
    expect(line.why).toEqual([
      'Robin Vale was placed on 20 Apr 2026.',
      'Festival: 1.5 weeks at £220.00 a week = £330.00.',
    ]);
    for (const period of ['2026-27/01', '2026-27/02', '2026-27/03']) await payPeriod(desk, period);
    expect(await desk.ask(OLIVE, 'extras.list', { year: '2026-27' })).toMatchObject([
      { ref: 'FESTIVAL-2026-27', paidPence: 33000, paidChildren: 1, isPaid: true },
    ]);
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});

test('one that is set up late pays for finalised periods with the current one, and says so before', async () => {
  await withItems(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    expect(await desk.ask(OLIVE, 'extras.effect', anExtra())).toMatchObject({
      totalPence: 22000,
      earlierPence: 22000,
      children: [{ carePeriod: '2026-27/01', paidIn: '2026-27/02', on: '2026-04-09' }],
    });
    await desk.ask(OLIVE, 'extras.save', anExtra());
    const before = await desk.ask(OLIVE, 'periods.payments', { period: '2026-27/02' });
    expect(before.totalPence).toBe(22000 + 22000);
  });
});

test('late news takes an extra back in the next payment, in words', async () => {
  await withItems(async (desk) => {
    await desk.ask(OLIVE, 'extras.save', anExtra());
    await payPeriod(desk, '2026-27/01');
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ endDate: '2026-04-09' }),
      isNew: false,
    });
    const payment = await desk.ask(OLIVE, 'periods.payment', { period: '2026-27/02', provider: 'P001' });
    const line = payment.lines.find(({ reason }) => reason.kind === 'extra')!;
    expect(line).toMatchObject({ amountPence: -22000, description: 'Birthday: no longer due' });
    expect(line.why).toEqual([
      'By what is known now, “Birthday” is not due for Robin Vale any more.',
      '£0.00 due − £220.00 paid = −£220.00.',
    ]);
    await payPeriod(desk, '2026-27/02');
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
    expect(await desk.ask(OLIVE, 'extras.list', {})).toMatchObject([
      { paidPence: 0, paidChildren: 0, isPaid: true },
    ]);
  });
});

test('one that paid cannot be changed or removed; one that did not, can', async () => {
  await withItems(async (desk) => {
    const birthday = await desk.ask(OLIVE, 'extras.save', anExtra());
    const { ref } = await desk.ask(OLIVE, 'extras.save', festival);
    await payPeriod(desk, '2026-27/01');
    const change = anExtra({ ref: birthday.ref, weeksHundredths: 200 });
    expect(await desk.refusal(OLIVE, 'extras.save', change)).toMatchObject({ code: 'rule_in_use' });
    expect(await desk.refusal(OLIVE, 'extras.remove', { ref: birthday.ref })).toMatchObject({
      code: 'rule_in_use',
      message: expect.stringMatching(/cannot be removed any more/) as unknown,
    });
    const changed = { ...festival, ref, weeksHundredths: 200 };
    expect(await desk.ask(OLIVE, 'extras.effect', changed)).toMatchObject({
      nowPence: 33000,
      totalPence: 44000,
    });
    expect(await desk.ask(OLIVE, 'extras.save', changed)).toMatchObject({ ref, weeksHundredths: 200 });
    await desk.ask(OLIVE, 'extras.remove', { ref });
    expect(await desk.refusal(OLIVE, 'extras.remove', { ref })).toMatchObject({ code: 'not_found' });
    // What a paid one still does to later periods does not count what it paid before.
    expect(await desk.ask(OLIVE, 'extras.effect', anExtra({ ref: birthday.ref }))).toMatchObject({
      totalPence: 0,
      children: [],
    });
  });
});

test('a year is set up like another, days a year on; a second time nothing changes', async () => {
  await withItems(async (desk) => {
    await desk.ask(OLIVE, 'extras.save', anExtra());
    await desk.ask(OLIVE, 'extras.save', festival);
    const years = { from: '2026-27', to: '2027-28' };
    const { added, there } = await desk.ask(OLIVE, 'extras.copyYear', years);
    expect(there).toBe(0);
    expect(added).toMatchObject([
      { ref: 'BIRTHDAY-2027-28', year: '2027-28', occasion: 'birthday', on: null, setBy: OLIVE.name },
      { ref: 'FESTIVAL-2027-28', year: '2027-28', on: '2027-04-20', weeksHundredths: 150 },
    ]);
    expect(await desk.ask(OLIVE, 'extras.copyYear', years)).toEqual({ added: [], there: 2 });
    expect(await desk.refusal(OLIVE, 'extras.copyYear', { from: '2020-21', to: '2021-22' })).toMatchObject({
      code: 'not_found',
    });
    expect((await desk.ask(OLIVE, 'extras.list', {})).map(({ ref }) => ref)).toEqual([
      'BIRTHDAY-2026-27',
      'FESTIVAL-2026-27',
      'BIRTHDAY-2027-28',
      'FESTIVAL-2027-28',
    ]);
  });
});

test.each([
  ['a day of another year', { ...festival, on: '2027-04-20' }, 'bad_input', /another financial year/],
  ['no day', { ...festival, on: null }, 'bad_input', /Give the day/],
  ['a day for birthdays', anExtra({ on: '2026-04-20' }), 'bad_input', /Give the day/],
  ['no weeks', anExtra({ weeksHundredths: 0 }), 'bad_input', /number of weeks/],
  ['no placements', anExtra({ placementLevels: [] }), 'bad_input', /at least one/],
  [
    'placements that are items',
    anExtra({ placementLevels: ['CLUB'] }),
    'bad_input',
    /not a service level of/,
  ],
  [
    'a level that care is booked under',
    anExtra({ serviceLevel: 'FOST' }),
    'bad_input',
    /cannot be booked under/,
  ],
  ['a level per mile', anExtra({ serviceLevel: 'MILES' }), 'bad_input', /cannot be booked under/],
  ['a level that there is not', anExtra({ serviceLevel: 'X' }), 'unknown_reference', /no service level X/],
  ['another one’s reference', anExtra({ ref: 'X' }), 'not_found', /no extra X/],
] as const)('%s is refused, and nothing is saved', async (_what, rule, code, message) => {
  await withItems(async (desk) => {
    const refusal = await desk.refusal(OLIVE, 'extras.save', {
      ...rule,
      placementLevels: [...rule.placementLevels],
    });
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
    expect(await desk.ask(OLIVE, 'extras.list', {})).toEqual([]);
  });
});

test('a year has one extra of a name; names of letters that no reference has still get one', async () => {
  await withItems(async (desk) => {
    await desk.ask(OLIVE, 'extras.save', anExtra());
    expect(await desk.refusal(OLIVE, 'extras.save', anExtra({ name: 'BIRTHDAY' }))).toMatchObject({
      code: 'already_exists',
    });
    const named = async (name: string): Promise<string> =>
      (await desk.ask(OLIVE, 'extras.save', anExtra({ name }))).ref;
    expect(await named('Éid – für alle')).toBe('EID-FUR-ALLE-2026-27');
    expect(await named('Eid fur alle!')).toBe('EID-FUR-ALLE-2026-27-2');
    expect(await named('…')).toBe('EXTRA-2026-27');
    expect((await named('x'.repeat(120))).length).toBeLessThan(40);
    expect(await desk.refusal(PAT, 'extras.save', anExtra({ name: 'Y' }))).toMatchObject({
      code: 'not_allowed',
    });
  });
});
