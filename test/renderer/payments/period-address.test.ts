import { expect, test } from 'vitest';
import type { PeriodState } from '../../../domain/schedule/schedule';
import { defaultPeriod, defaultPeriodOfYear } from '../../../renderer/payments/default-period';
import {
  documentAddress,
  documentsAddress,
  paymentAddress,
  periodAddress,
  periodOfAddress,
  sectionOfAddress,
  tabOfAddress,
} from '../../../renderer/payments/period-address';

test('each period, tab, payment and document has its own address', () => {
  expect(periodAddress('2026-27/03')).toBe('/payments/2026-27/03');
  expect(periodAddress('2026-27/03', 'changes')).toBe('/payments/2026-27/03?tab=changes');
  expect(paymentAddress('2026-27/03', 'P/1 ü')).toBe('/payments/2026-27/03/carer/P%2F1%20%C3%BC');
  expect(documentAddress('2026-27/03', 'P&1')).toBe('/payments/2026-27/03?tab=documents&carer=P%261');
  expect(documentsAddress('2026-27/03', 'remittances')).toBe('/payments/2026-27/03?tab=documents');
  expect(documentsAddress('2026-27/03', 'bacs')).toBe('/payments/2026-27/03?tab=documents&part=bacs');
});

test('an address is read back; nonsense names no period and the first tab', () => {
  expect(periodOfAddress('2026-27', '03')).toBe('2026-27/03');
  expect(periodOfAddress('2026-28', '03')).toBeNull();
  expect(periodOfAddress(undefined, '03')).toBeNull();
  expect(tabOfAddress(new URLSearchParams('tab=documents'))).toBe('documents');
  expect(tabOfAddress(new URLSearchParams('tab=nonsense'))).toBe('payments');
  expect(sectionOfAddress(new URLSearchParams('tab=documents&part=journal'))).toBe('journal');
  expect(sectionOfAddress(new URLSearchParams('tab=documents&carer=P1'))).toBe('remittances');
});

const row = (period: string, state: PeriodState) => ({ period, state });

test('the period shown first is the current one; of a coming year the first, of a past one the last', () => {
  const periods = [
    row('2025-26/51', 'finalised'),
    row('2025-26/52', 'finalised'),
    row('2026-27/01', 'finalised'),
    row('2026-27/02', 'current'),
    row('2026-27/03', 'future'),
    row('2027-28/01', 'future'),
    row('2027-28/02', 'future'),
  ];
  expect(defaultPeriod(periods)).toBe('2026-27/02');
  expect(defaultPeriodOfYear(periods, '2025-26')).toBe('2025-26/52');
  expect(defaultPeriodOfYear(periods, '2026-27')).toBe('2026-27/02');
  expect(defaultPeriodOfYear(periods, '2027-28')).toBe('2027-28/01');
  expect(defaultPeriodOfYear(periods, '2028-29')).toBeNull();
  expect(defaultPeriod([row('2026-27/01', 'finalised')])).toBe('2026-27/01');
  expect(defaultPeriod([])).toBeNull();
});
