import { describe, expect, it } from 'vitest';
import { USUAL_FILE_LIMITS } from '../../domain/sync/file-limits';
import { childrenOn, withItem, type ClaimDraft, type DraftItem } from '../../portal/claims/claim-draft';
import { itemErrors, type TypedItem } from '../../portal/claims/item-errors';
import { oldestDay, today } from '../../portal/claims/today';

const claiming = {
  approved: true,
  levels: [],
  children: [
    { client: 'C1', name: 'Sam', stays: [{ from: '2026-01-01', to: '2026-02-10' }] },
    { client: 'C2', name: 'Alex', stays: [{ from: '2026-02-11', to: null }] },
  ],
};

const names = (day: string): string[] => childrenOn(claiming, day).map(({ name }) => name);

describe('the children of a day', () => {
  it('are those who lived with the carer, and the one who left that morning', () => {
    expect(names('2025-12-31')).toEqual([]);
    expect(names('2026-01-01')).toEqual(['Sam']);
    expect(names('2026-02-10')).toEqual(['Sam']);
    expect(names('2026-02-11')).toEqual(['Sam', 'Alex']);
    expect(names('2026-02-12')).toEqual(['Alex']);
  });
});

describe('an item', () => {
  const right: TypedItem = {
    serviceLevel: 'MILE',
    client: 'C1',
    day: { day: '10', month: '2', year: '2026' },
    description: 'School',
    quantity: '12.5',
  };
  const around = {
    isForChild: true,
    levels: [{ code: 'MILE' }],
    children: [{ client: 'C1' }],
    today: '2026-04-14',
    oldest: '2024-04-14',
    others: [],
    file: null,
    limits: USUAL_FILE_LIMITS,
  };
  const fields = (change: Partial<TypedItem>, more: Partial<typeof around> = {}): string[] =>
    itemErrors({ ...right, ...change }, { ...around, ...more }).map(({ field }) => field!);

  it('is right, or each field says what is not', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ serviceLevel: '' })).toEqual(['level']);
    expect(fields({ serviceLevel: 'GONE' })).toEqual(['level']);
    expect(fields({ client: null })).toEqual(['child']);
    expect(fields({ client: 'C2' })).toEqual(['child']);
    expect(fields({}, { children: [] })).toEqual(['day']);
    expect(fields({ day: { day: '31', month: '2', year: '2026' } })).toEqual(['day']);
    expect(fields({ day: { day: '15', month: '4', year: '2026' } })).toEqual(['day']);
    expect(fields({ description: ' \n ', quantity: '0' })).toEqual(['description', 'quantity']);
    expect(fields({ quantity: '1.234' })).toEqual(['quantity']);
    expect(fields({ client: null }, { isForChild: false, children: [] })).toEqual([]);
  });

  it('has a quantity, or the field says what is wrong with it', () => {
    const words = (quantity: string) => itemErrors({ ...right, quantity }, around).map(({ text }) => text);
    expect(words(' 1,250.5 ')).toEqual([]);
    expect(words('')).toEqual(['Enter the quantity']);
    expect(words('0')).toEqual(['Quantity must be more than 0']);
    expect(words('-5')).toEqual(['Quantity must be more than 0']);
    expect(words('1000000.01')).toEqual(['Quantity must be 1,000,000 or less']);
    expect(words('99999999')).toEqual(['Quantity must be 1,000,000 or less']);
    for (const typed of ['1.005', '12,5', '1e3', '12 miles', '.'])
      expect(words(typed)).toEqual([
        'Quantity must be a number with at most 2 decimal places, such as 12 or 12.5',
      ]);
  });

  it('has no file that makes the claim too large to send', () => {
    const file = { bytes: new Uint8Array(9 * 1024 * 1024) };
    const others = [9 * 1024 * 1024, 9 * 1024 * 1024];
    expect(itemErrors(right, { ...around, file, others })).toEqual([
      { field: 'file', text: 'The files have 27 MB together: at most 24 MB can be sent at once' },
    ]);
  });

  it('takes its own place in the claim', () => {
    const item = (key: string, description: string) => ({ key, description }) as DraftItem;
    const draft = { items: [item('a', '1'), item('b', '2')] } as unknown as ClaimDraft;
    expect(withItem(draft, item('a', '3')).items.map(({ description }) => description)).toEqual(['3', '2']);
    expect(withItem(draft, item('c', '3')).items).toHaveLength(3);
  });
});

describe('today', () => {
  it('is preceded by two years in which something can be claimed', () => {
    expect(oldestDay('2026-02-28T23:30:00Z')).toBe('2024-02-28');
    expect(oldestDay('2024-02-29T12:00:00Z')).toBe('2022-02-28');
  });

  it('is the day of the United Kingdom', () => {
    expect(today(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(today(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });
});
