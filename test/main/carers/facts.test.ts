import { expect, test } from 'vitest';
import type { InputOf } from '../../../preload/contract';
import { withDesk } from '../../builders/desk';
import { aServiceLevel } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';

const CARER = {
  ref: 'P002',
  name: 'The Lees',
  type: 'foster_carer' as const,
  email: '',
  phone: ' 01603 000000 ',
  address: '',
  postcode: null,
  supplierRef: null,
};
const CHILD = { ref: 'C002', name: 'Kit', dateOfBirth: '2016-01-01' };

test('a carer is added once, then changed; what is blank is nothing', async () => {
  await withDesk(async (desk) => {
    const added = await desk.ask(OLIVE, 'carers.save', { ...CARER, isNew: true });
    expect(added).toMatchObject({
      email: null,
      phone: '01603 000000',
      address: null,
      bank: 'missing',
      placements: 0,
    });
    expect((await desk.refusal(OLIVE, 'carers.save', { ...CARER, isNew: true })).code).toBe('already_exists');
    expect((await desk.refusal(OLIVE, 'carers.save', { ...CARER, ref: 'P009', isNew: false })).code).toBe(
      'not_found',
    );
    const changed = await desk.ask(OLIVE, 'carers.save', {
      ...CARER,
      email: 'lee@example.org',
      isNew: false,
    });
    expect(changed.email).toBe('lee@example.org');
    const { history } = await desk.ask(OLIVE, 'carers.read', { ref: 'P002' });
    expect(history.map(({ action, before, after }) => [action, before?.['email'], after?.['email']])).toEqual(
      [
        ['carers.save', null, 'lee@example.org'],
        ['carers.save', undefined, null],
      ],
    );
    // Saving what is there already is not a change.
    await desk.ask(OLIVE, 'carers.save', { ...CARER, email: 'lee@example.org', isNew: false });
    expect((await desk.ask(OLIVE, 'carers.read', { ref: 'P002' })).history).toHaveLength(2);
    expect((await desk.refusal(OLIVE, 'carers.read', { ref: 'p002' })).code).toBe('not_found');
  });
});

test('a child is not born tomorrow', async () => {
  await withDesk(async (desk) => {
    desk.now = '2026-04-14T09:00:00.000Z';
    const born = (dateOfBirth: string) => ({ ...CHILD, dateOfBirth, isNew: true });
    const refused = await desk.refusal(OLIVE, 'children.save', born('2026-04-15'));
    expect(refused).toMatchObject({ code: 'bad_input' });
    expect(await desk.ask(OLIVE, 'children.list', {})).toHaveLength(1);
    expect(await desk.ask(OLIVE, 'children.save', born('2026-04-14'))).toMatchObject({ age: 0, carers: [] });
    expect((await desk.refusal(OLIVE, 'children.save', born('2016-01-01'))).code).toBe('already_exists');
    const other = await desk.refusal(OLIVE, 'children.save', { ...CHILD, ref: 'C009', isNew: false });
    expect(other.code).toBe('not_found');
  });
});

test('a child’s age is that of the current period’s first day, and its carers those it is with', async () => {
  await withDesk(async (desk) => {
    const [robin] = await desk.ask(OLIVE, 'children.list', {});
    expect(robin).toMatchObject({ ref: 'C001', age: 10, carers: [{ ref: 'P001', name: 'Amara Okafor' }] });
    const detail = await desk.ask(OLIVE, 'children.read', { ref: 'C001' });
    expect(detail.placements).toMatchObject([{ ref: 'PL001', providerName: 'Amara Okafor', endDate: null }]);
  });
});

test('a service level in use keeps its kind and unit', async () => {
  await withDesk(async (desk) => {
    const save = (facts: Parameters<typeof aServiceLevel>[0], isNew = false) => ({
      serviceLevel: aServiceLevel(facts),
      isNew,
    });
    expect((await desk.refusal(OLIVE, 'serviceLevels.save', save({}, true))).code).toBe('already_exists');
    expect((await desk.refusal(OLIVE, 'serviceLevels.save', save({ code: 'NONE' }))).code).toBe('not_found');
    expect((await desk.refusal(OLIVE, 'serviceLevels.save', save({ unit: 'night' }))).code).toBe('bad_input');
    const mile = { kind: 'client_item', unit: 'mile' } as const;
    expect((await desk.refusal(OLIVE, 'serviceLevels.save', save(mile))).code).toBe('bad_input');
    expect(await desk.ask(OLIVE, 'serviceLevels.save', save({ name: 'Fostering' }))).toMatchObject({
      name: 'Fostering',
    });
    // Nobody is placed at a new one yet.
    await desk.ask(OLIVE, 'serviceLevels.save', save({ code: 'MILES', unit: 'week' }, true));
    await desk.ask(OLIVE, 'serviceLevels.save', save({ code: 'MILES', ...mile }));
    const wrong = await desk.refusal(
      OLIVE,
      'serviceLevels.save',
      save({ code: 'X', kind: 'placement', unit: 'mile' }, true),
    );
    expect(wrong).toMatchObject({ code: 'bad_input', details: [{ path: 'serviceLevel.unit' }] });
  });
});

test('two rates that hold one age on one day clash', async () => {
  await withDesk(async (desk) => {
    const rate = {
      serviceLevel: 'FOST',
      effectiveFrom: '2025-04-01',
      amountPence: 100,
      minAge: 5,
      maxAge: 10,
    };
    const save = (facts: Partial<InputOf<'rates.save'>>) => ({ ...rate, ...facts });
    for (const clash of [
      { minAge: 10, maxAge: 12 },
      { minAge: 0, maxAge: 5 },
      { minAge: 6, maxAge: 7 },
      { minAge: null, maxAge: null },
      { minAge: 15, maxAge: 15 },
    ]) {
      const refused = await desk.refusal(OLIVE, 'rates.save', save(clash));
      expect(refused, JSON.stringify(clash)).toMatchObject({ code: 'already_exists' });
    }
    expect(await desk.ask(OLIVE, 'rates.list', {})).toHaveLength(2);
    // The same band on the same day is the same rate; a band that is free, or another day, is a new one.
    expect(await desk.ask(OLIVE, 'rates.save', rate)).toMatchObject({
      amountPence: 100,
      enteredBy: OLIVE.name,
    });
    await desk.ask(OLIVE, 'rates.save', save({ minAge: 0, maxAge: 4 }));
    await desk.ask(OLIVE, 'rates.save', save({ effectiveFrom: '2026-04-01', minAge: null, maxAge: null }));
    expect(await desk.ask(OLIVE, 'rates.list', {})).toHaveLength(4);
    expect((await desk.refusal(OLIVE, 'rates.save', { ...rate, serviceLevel: 'NONE' })).code).toBe(
      'not_found',
    );
  });
});
