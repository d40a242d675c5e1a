import { expect, test } from 'vitest';
import type { OutputOf } from '../../../preload/contract';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import {
  aClient,
  aPlacement,
  aProvider,
  aRate,
  bankDetailsOf,
  changeBy,
  OFFICER,
} from '../../builders/ledger';
import { AARON, OLIVE } from '../../builders/people';

/** A second carer with confirmed bank details, a second child, and two finalised periods. */
async function withPaidPeriods(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(async (books) => {
      const change = changeBy(OFFICER);
      await books.providers.save(aProvider({ ref: 'P002', name: 'Bela Novak' }), change);
      await books.bankDetails.enter(bankDetailsOf('P002'), change);
      await books.bankDetails.confirm('P002', changeBy(AARON.name));
      await books.clients.save(aClient({ ref: 'C002', name: 'Kit', dateOfBirth: '2014-01-01' }), change);
    });
    await payPeriod(desk, '2026-27/01');
    await payPeriod(desk, '2026-27/02');
    await work(desk);
  });
}

type Effect = OutputOf<'placements.effect'>;

/** The adjustments of one placement that the current period has. */
async function adjustmentsOf(desk: Desk, placement: string): Promise<Effect> {
  const period = (await desk.ask(OLIVE, 'periods.list', {})).current!;
  const { payments } = await desk.ask(OLIVE, 'periods.payments', { period });
  const lines = [];
  for (const { provider } of payments) {
    lines.push(...(await desk.ask(OLIVE, 'periods.payment', { period, provider })).lines);
  }
  return lines
    .filter((line) => line.kind === 'adjustment' && line.placement === placement)
    .map(({ carePeriod, provider, amountPence }) => ({ carePeriod, provider, amountPence }));
}

const inOrder = (effect: Effect): Effect =>
  effect.toSorted((a, b) => (`${a.carePeriod}${a.provider}` < `${b.carePeriod}${b.provider}` ? -1 : 1));

test.each([
  [
    'ended in the first period',
    { endDate: '2026-04-11' },
    [
      ['01', 'P001', -6285],
      ['02', 'P001', -22000],
    ],
  ],
  ['ended in the second', { endDate: '2026-04-14' }, [['02', 'P001', -18857]]],
  [
    'never was',
    { startDate: '2026-04-06', endDate: '2026-04-06' },
    [
      ['01', 'P001', -20885],
      ['02', 'P001', -22000],
    ],
  ],
  ['began later', { startDate: '2026-04-13' }, [['01', 'P001', -20885]]],
  ['began earlier than any period', { startDate: '2026-01-01' }, []],
  [
    'was with another carer',
    { provider: 'P002' },
    [
      ['01', 'P001', -20885],
      ['01', 'P002', 20885],
      ['02', 'P001', -22000],
      ['02', 'P002', 22000],
    ],
  ],
  ['ends in a period that is not paid yet', { endDate: '2026-04-24' }, []],
] as const)(
  'the effect of a placement that %s is what saving it then does',
  async (_what, news, expected) => {
    await withPaidPeriods(async (desk) => {
      const placement = aPlacement(news);
      const effect = await desk.ask(OLIVE, 'placements.effect', placement);
      const told = inOrder(effect).map(({ carePeriod, provider, amountPence }) => [
        carePeriod.slice(-2),
        provider,
        amountPence,
      ]);
      expect(told).toEqual(expected);
      // Asking changes nothing.
      expect(await adjustmentsOf(desk, 'PL001')).toEqual([]);
      await desk.ask(OLIVE, 'placements.save', { placement, isNew: false });
      expect(inOrder(await adjustmentsOf(desk, 'PL001'))).toEqual(inOrder(effect));
    });
  },
);

test('the effect of a new placement counts its own late nights, and not what is due for others', async () => {
  await withPaidPeriods(async (desk) => {
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ endDate: '2026-04-11' }),
      isNew: false,
    });
    const placement = aPlacement({ ref: 'PL002', client: 'C002', provider: 'P002', startDate: '2026-04-12' });
    const effect = await desk.ask(OLIVE, 'placements.effect', placement);
    expect(effect).toEqual([
      { carePeriod: '2026-27/01', provider: 'P002', amountPence: 3143 },
      { carePeriod: '2026-27/02', provider: 'P002', amountPence: 22000 },
    ]);
    await desk.ask(OLIVE, 'placements.save', { placement, isNew: true });
    expect(await adjustmentsOf(desk, 'PL002')).toEqual(effect);
    // Paid once, it has no effect any more.
    await payPeriod(desk, '2026-27/03');
    await desk.ledger.transaction((books) =>
      books.periods.save(
        { period: '2026-27/04', firstDay: '2026-04-27', lastDay: '2026-05-03', payDate: '2026-05-04' },
        changeBy(OFFICER),
      ),
    );
    expect(await desk.ask(OLIVE, 'placements.effect', placement)).toEqual([]);
  });
});

test.each([
  ['an unknown child', { client: 'C999' }, 'unknown_reference'],
  ['an unknown carer', { provider: 'P999' }, 'unknown_reference'],
  ['an unknown service level', { serviceLevel: 'NONE' }, 'unknown_reference'],
  ['a service level of claims', { serviceLevel: 'MILES' }, 'bad_input'],
  ['an end before its start', { startDate: '2026-04-06', endDate: '2026-04-05' }, 'bad_input'],
])('a placement with %s is neither saved nor foretold', async (_what, wrong, code) => {
  await withPaidPeriods(async (desk) => {
    const miles = { code: 'MILES', name: 'Mileage', kind: 'client_item', unit: 'mile' } as const;
    const serviceLevel = { ...miles, glCode: null, costCentre: null, providerType: null };
    await desk.ask(OLIVE, 'serviceLevels.save', { serviceLevel, isNew: true });
    const placement = aPlacement(wrong);
    expect((await desk.refusal(OLIVE, 'placements.effect', placement)).code).toBe(code);
    expect((await desk.refusal(OLIVE, 'placements.save', { placement, isNew: false })).code).toBe(code);
    expect(await desk.ledger.read((books) => books.placements.find('PL001'))).toMatchObject(aPlacement());
  });
});

test('a placement is new once', async () => {
  await withDesk(async (desk) => {
    const taken = await desk.refusal(OLIVE, 'placements.save', { placement: aPlacement(), isNew: true });
    expect(taken.code).toBe('already_exists');
    const unknown = await desk.refusal(OLIVE, 'placements.save', {
      placement: aPlacement({ ref: 'PL9' }),
      isNew: false,
    });
    expect(unknown.code).toBe('not_found');
  });
});

test('a rate that is corrected later is an adjustment as well', async () => {
  await withPaidPeriods(async (desk) => {
    await desk.ask(OLIVE, 'rates.save', aRate({ amountPence: 20100 }));
    expect(await adjustmentsOf(desk, 'PL001')).toEqual([
      { carePeriod: '2026-27/01', provider: 'P001', amountPence: 300 },
    ]);
  });
});
