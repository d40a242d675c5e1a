import type { CheckedItem, ClaimCheckInput, ItemCheck } from '../../domain/claims/check-types';
import { checkClaimItems } from '../../domain/claims/checks';
import { rateTable } from '../../domain/rates/rate-table';
import { aPlacement, aRate } from './ledger';

const entered = { enteredBy: 'O', enteredAt: '2026-04-01T09:00:00.000Z' };
const forAll = { minAge: null, maxAge: null };

/** A school run of the worked example's child, with a receipt, that no check has anything against. */
export function aCheckedItem(facts: Partial<CheckedItem> = {}): CheckedItem {
  return {
    id: 1,
    claim: 1,
    kind: 'client_item',
    serviceLevel: 'MILES',
    client: 'C001',
    fromDay: '2026-05-07',
    toDay: '2026-05-07',
    description: 'Mill Lane to school and back',
    quantityHundredths: 1250,
    attachmentHash: 'a1',
    attachmentName: 'receipt.pdf',
    enteredBy: 'Olive Officer',
    provider: 'P001',
    claimDay: '2026-05-10',
    position: 1,
    standing: 'pending',
    decidedOn: null,
    ...facts,
  };
}

/** What the checks look at: mileage at 45p and from 6 April 2026 at 55p, a child placed since 1 March 2026. */
export function aCheckInput(
  items: readonly CheckedItem[],
  facts: Partial<ClaimCheckInput> = {},
): ClaimCheckInput {
  return {
    items,
    others: [],
    placements: [aPlacement()],
    clients: new Map([['C001', { ref: 'C001', name: 'Robin Vale', dateOfBirth: '2015-04-09' }]]),
    serviceLevels: new Map([
      [
        'MILES',
        {
          code: 'MILES',
          name: 'Mileage',
          kind: 'client_item' as const,
          unit: 'mile' as const,
          providerType: null,
        },
      ],
    ]),
    rates: rateTable([
      { ...aRate({ serviceLevel: 'MILES', amountPence: 45, ...forAll }), ...entered },
      {
        ...aRate({ serviceLevel: 'MILES', effectiveFrom: '2026-04-06', amountPence: 55, ...forAll }),
        ...entered,
      },
    ]),
    usual: new Map(),
    limits: { oldestMonths: 3, yearMiles: 10_000 },
    ...facts,
  };
}

/** What the checks say of one item with the facts given, alone in its claim. */
export function checksOf(
  facts: Partial<CheckedItem>,
  input: Partial<ClaimCheckInput> = {},
): readonly ItemCheck[] {
  return checkClaimItems(aCheckInput([aCheckedItem(facts)], input));
}
