import { expect, test } from 'vitest';
import { withDesk } from '../../builders/desk';
import { aRate } from '../../builders/ledger';
import { AARON, OLIVE } from '../../builders/people';

const newYear = [
  aRate({ effectiveFrom: '2027-04-01', amountPence: 20000, minAge: 0, maxAge: 10 }),
  aRate({ effectiveFrom: '2027-04-01', amountPence: 22660, minAge: 11, maxAge: 15 }),
];

test('a table of rates is saved at once, each rate with its audit event; twice changes nothing', async () => {
  await withDesk(async (desk) => {
    expect(await desk.ask(OLIVE, 'rates.saveMany', { rates: newYear })).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
    });
    const corrected = newYear.map((rate, index) => (index === 0 ? { ...rate, amountPence: 20010 } : rate));
    expect(await desk.ask(OLIVE, 'rates.saveMany', { rates: corrected })).toEqual({
      added: 0,
      updated: 1,
      unchanged: 1,
    });
    expect(await desk.ask(OLIVE, 'rates.saveMany', { rates: corrected })).toMatchObject({ unchanged: 2 });
    const { events } = await desk.ask(OLIVE, 'audit.search', { action: 'rates.saveMany' });
    expect(events.map(({ subjectRef }) => subjectRef).toSorted()).toEqual([
      'FOST 2027-04-01 0–10',
      'FOST 2027-04-01 0–10',
      'FOST 2027-04-01 11–15',
    ]);
  });
});

test('one bad rate, and none is saved; the effect is refused alike', async () => {
  await withDesk(async (desk) => {
    const [young, old] = newYear;
    const bad = [
      { rates: [young!, { ...old!, minAge: 10 }], code: 'bad_input' },
      { rates: [young!, young!], code: 'bad_input' },
      { rates: [young!, aRate({ minAge: 8, maxAge: 9 })], code: 'already_exists' },
      { rates: [young!, { ...old!, serviceLevel: 'NONE' }], code: 'not_found' },
      { rates: [young!, { ...old!, amountPence: 226.605 }], code: 'bad_input' },
      { rates: [young!, { ...old!, amountPence: -1 }], code: 'bad_input' },
      { rates: [young!, { ...old!, effectiveFrom: '2027-02-30' }], code: 'bad_input' },
      { rates: [young!, { ...old!, minAge: 15, maxAge: 11 }], code: 'bad_input' },
      { rates: [], code: 'bad_input' },
    ];
    for (const { rates, code } of bad) {
      expect((await desk.refusal(OLIVE, 'rates.saveMany', { rates })).code).toBe(code);
      expect((await desk.refusal(OLIVE, 'rates.effect', { rates })).code).toBe(code);
    }
    expect(await desk.ask(OLIVE, 'rates.list', {})).toHaveLength(2);
    expect((await desk.refusal(AARON, 'rates.saveMany', { rates: newYear })).code).toBe('not_allowed');
    expect(desk.unexpected).toEqual([]);
  });
});
