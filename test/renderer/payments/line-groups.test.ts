import { expect, test } from 'vitest';
import type { ExplainedLine } from '../../../preload/contract/periods';
import { groupLines } from '../../../renderer/payments/line-groups';

function line(extra: Partial<ExplainedLine>): ExplainedLine {
  return {
    kind: 'placement',
    provider: 'P001',
    placement: 'PL1',
    client: 'C001',
    serviceLevel: 'FOST',
    carePeriod: '2026-27/03',
    from: '2026-04-20',
    to: '2026-04-26',
    quantityHundredths: 700,
    unit: 'night',
    ratePence: 19400,
    rateUnit: 'week',
    amountPence: 19400,
    reason: { kind: 'brought_forward', fromPeriod: '2026-27/02' },
    clientName: 'Sam',
    serviceLevelName: 'Fostering',
    description: 'Fostering',
    why: [],
    ...extra,
  };
}

test('lines are grouped by child, with care first and the newest adjustment next', () => {
  const older = line({ kind: 'adjustment', carePeriod: '2026-27/01', amountPence: -100 });
  const newer = line({ kind: 'adjustment', carePeriod: '2026-27/02', amountPence: -200 });
  const care = line({});
  const [group] = groupLines([older, newer, care]);
  expect(group?.lines).toEqual([care, newer, older]);
  expect(group?.totalPence).toBe(19100);
});

test('children stand by name, what concerns the carer as such at the end', () => {
  const brought = line({
    kind: 'brought_forward',
    client: null,
    clientName: null,
    placement: null,
    amountPence: -500,
  });
  const zoe = line({ client: 'C001', clientName: 'Zoe' });
  const amy = line({ client: 'C002', clientName: 'Amy' });
  expect(groupLines([brought, zoe, amy]).map((group) => group.clientName)).toEqual(['Amy', 'Zoe', null]);
});
