import path from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { isBankingDay } from '../../../domain/calendar/banking-days';
import { checkBankDetails } from '../../../domain/bank-details/check-bank-details';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import { happeningsOf, readDemoThreads } from '../../../main/demo/demo-threads';

const FOLDER = path.join(import.meta.dirname, '..', '..', '..', 'assets', 'demo');
const threads = readDemoThreads(FOLDER);
const rows: Record<string, string>[] = parse(readFileSync(path.join(FOLDER, 'periods.csv')), {
  columns: true,
});
const periods = rows.map((row): PaymentPeriod => ({
  period: row['period']!,
  firstDay: row['first_day']!,
  lastDay: row['last_day']!,
  payDate: row['pay_date']!,
}));

test('what is written in the demo council is written on working days, in the order in which it stands', () => {
  expect(new Set(threads.map(({ key }) => key)).size).toBe(threads.length);
  const lived = periods.flatMap((period) => happeningsOf(threads, period));
  expect(lived).toHaveLength(threads.reduce((count, { next }) => count + 1 + next.length, 0));
  for (const thread of threads) {
    const own = lived.filter((happening) => happening.thread === thread);
    expect(own.map(({ step }) => step)).toEqual([null, ...thread.next]);
    for (const { day } of own) expect(isBankingDay(day), `${thread.key} on ${day}`).toBe(true);
  }
});

test('its texts can reach nobody, and its accounts belong to nobody', () => {
  const text = readFileSync(path.join(FOLDER, 'actions.json'), 'utf8');
  for (const [number] of text.matchAll(/\b0[\d ]{9,}\b/g)) expect(number).toMatch(/^07700 900\d{3}$/);
  for (const [address] of text.matchAll(/\S+@\S+\.\w+/g)) expect(address).toMatch(/@example\.org$/);
  for (const [postcode] of text.matchAll(/\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/g))
    expect(postcode).toMatch(/^HW/);
  const carers = readFileSync(path.join(FOLDER, 'history', 'providers.csv'), 'utf8');
  const asked = threads
    .flatMap(({ next }) => next)
    .flatMap((step) =>
      step.verb === 'request' && step.requested.kind === 'bank_details' ? [step.requested] : [],
    );
  expect(asked).toHaveLength(2);
  for (const { sortCode, accountNumber } of asked) {
    expect(checkBankDetails(sortCode, accountNumber)).toMatchObject({ valid: true, checked: true });
    expect(carers).not.toContain(accountNumber);
  }
});
