import { describe, expect, test } from 'vitest';
import type { PaymentRow } from '../../../preload/contract/periods';
import { selectPayments, totalsOf } from '../../../renderer/payments/payment-selection';

function payment(extra: Partial<PaymentRow>): PaymentRow {
  return {
    provider: 'P001',
    providerName: 'Sam Carter',
    providerType: 'foster_carer',
    children: 1,
    carePence: 19400,
    adjustmentsPence: 0,
    claimsPence: 0,
    oneOffsPence: 0,
    recoveriesPence: 0,
    netPence: 19400,
    lastPence: 19400,
    changePence: 0,
    blocking: 0,
    toAccept: 0,
    accepted: 0,
    ...extra,
  };
}

const same = payment({});
const fresh = payment({
  provider: 'P002',
  providerName: 'Ngozi Ade',
  lastPence: null,
  changePence: null,
  toAccept: 1,
});
const nil = payment({
  provider: 'P003',
  netPence: 0,
  adjustmentsPence: -19400,
  changePence: -19400,
  blocking: 1,
});
const rows = [same, fresh, nil];

describe('what the payments grid shows', () => {
  test('a search has to find every word in name, reference or amount', () => {
    expect(selectPayments(rows, 'all', 'ngozi 194')).toEqual([fresh]);
    expect(selectPayments(rows, 'all', 'ngozi carter')).toEqual([]);
    expect(selectPayments(rows, 'all', '  ')).toBe(rows);
  });

  test('filters', () => {
    expect(selectPayments(rows, 'open', '')).toEqual([fresh, nil]);
    expect(selectPayments(rows, 'changed', '')).toEqual([fresh, nil]);
    expect(selectPayments(rows, 'adjusted', '')).toEqual([nil]);
    expect(selectPayments(rows, 'nil', '')).toEqual([nil]);
  });

  test('totals are those of the rows shown', () => {
    expect(totalsOf([same, nil])).toMatchObject({
      providerName: 'Total of 2',
      netPence: 19400,
      adjustmentsPence: -19400,
      blocking: 1,
    });
    expect(totalsOf([])).toMatchObject({ providerName: 'Total of 0', netPence: 0 });
  });
});
