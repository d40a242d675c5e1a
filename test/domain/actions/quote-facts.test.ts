import { expect, test } from 'vitest';
import {
  quoteCarer,
  quoteChild,
  quoteClaim,
  quoteClaimItem,
  quoteLine,
  quoteOverpayment,
  quotePayment,
  quotePlacement,
  quoteRemittance,
  type QuotedClaim,
  type QuotedItem,
  type QuotedLine,
} from '../../../domain/actions/quote-facts';

const PERIOD = { period: '2026-27/03', firstDay: '2026-04-20', lastDay: '2026-04-26', payDate: '2026-05-01' };

const CARE: QuotedLine = {
  kind: 'placement',
  clientName: 'Sam Lee',
  description: 'In-house fostering, 7 nights',
  from: '2026-04-20',
  to: '2026-04-26',
  quantityHundredths: 700,
  unit: 'night',
  ratePence: 22_000,
  rateUnit: 'week',
  amountPence: 22_000,
  why: ['Rate: In-house fostering, from 6 Apr 2026, entered by Aisha Khan on 2 Mar 2026.'],
};

const ADJUSTMENT: QuotedLine = {
  ...CARE,
  kind: 'adjustment',
  description: 'Adjustment of 2026-27/02 (13–19 Apr 2026): In-house fostering',
  quantityHundredths: null,
  unit: null,
  ratePence: null,
  rateUnit: null,
  amountPence: -6285,
  why: ['Due now: 5 nights.', '£157.14 due − £219.99 paid = −£62.85.'],
};

const PAYMENT = { provider: 'P001', period: PERIOD, totalPence: 15_715, lines: [CARE, ADJUSTMENT] };

test('a payment is quoted line by line with its days, sums and amounts', () => {
  expect(quotePayment(PAYMENT)).toEqual({
    provider: 'P001',
    type: 'payment-query',
    relatedTo: { kind: 'payment', ref: '2026-27/03' },
    title: 'Payment of 2026-27/03',
    body: [
      'Payment of 2026-27/03 (20–26 Apr 2026), pay date 1 May 2026: £157.15',
      '– Sam Lee: In-house fostering, 7 nights, 20–26 Apr 2026, at £220.00 a week: £220.00',
      '– Sam Lee: Adjustment of 2026-27/02 (13–19 Apr 2026): In-house fostering: −£62.85',
      '',
      '',
    ].join('\n'),
  });
  expect(quoteRemittance(PAYMENT)).toMatchObject({
    type: 'remittance-query',
    title: 'Remittance advice of 2026-27/03',
  });
});

test('a line is quoted with why, and never with who of the team entered what', () => {
  const care = quoteLine(PAYMENT, CARE);
  expect(care.relatedTo).toEqual({ kind: 'line', ref: '2026-27/03#1' });
  expect(care.body).not.toContain('Aisha');
  const adjustment = quoteLine(PAYMENT, ADJUSTMENT);
  expect(adjustment.relatedTo.ref).toBe('2026-27/03#2');
  expect(adjustment.body).toContain('£157.14 due − £219.99 paid = −£62.85.');
});

test('however long a payment is, most of the message is left to write in', () => {
  const many = { ...PAYMENT, lines: Array.from({ length: 80 }, () => ({ ...CARE })) };
  const { body } = quotePayment(many);
  expect(body.length).toBeLessThan(2500);
  expect(body).toContain('– and 65 more lines, together £14,300.00');
});

const REJECTED: QuotedItem = {
  id: 8,
  description: 'Ashford to Maidstone',
  clientName: 'Sam Lee',
  fromDay: '2026-04-08',
  toDay: '2026-04-08',
  quantityHundredths: 1250,
  unit: 'mile',
  ratePence: 45,
  amountPence: 563,
  decision: { decision: 'rejected', reason: 'Claimed before' },
  paid: null,
};
const CLAIM: QuotedClaim = {
  claim: { id: 12, provider: 'P001', day: '2026-04-09', amountPence: 1063 },
  items: [
    {
      ...REJECTED,
      id: 7,
      description: 'First aid',
      clientName: null,
      quantityHundredths: 100,
      unit: 'item',
      ratePence: 500,
      amountPence: 500,
      decision: { decision: 'accepted', reason: null },
      paid: { period: '2026-27/02', amountPence: 500 },
    },
    REJECTED,
  ],
};

test('a claim is quoted with what was decided and paid, an item with why it was rejected', () => {
  expect(quoteClaim(CLAIM).body).toBe(
    [
      'Claim 12 of 9 Apr 2026: £10.63',
      '– Item 1, First aid, 8 Apr 2026, 1 item at £5.00: £5.00. Paid in 2026-27/02: £5.00',
      '– Item 2, Ashford to Maidstone, for Sam Lee, 8 Apr 2026, 12.5 miles at £0.45: £5.63. Rejected: Claimed before',
      '',
      '',
    ].join('\n'),
  );
  const item = quoteClaimItem(CLAIM, REJECTED);
  expect(item).toMatchObject({
    title: 'Claim 12, item 2: Ashford to Maidstone',
    relatedTo: { kind: 'claim', ref: '12' },
  });
  expect(item.body).not.toContain('First aid');
});

const OPEN = {
  ref: 'PL1',
  provider: 'P001',
  client: 'C001',
  clientName: 'Sam Lee',
  serviceLevelName: 'In-house fostering',
  startDate: '2026-03-01',
  endDate: null,
};
const ENDED = { ...OPEN, ref: 'PL2', endDate: '2026-04-11' };

test('placements are quoted for the carer who has them', () => {
  expect(quotePlacement(ENDED).body).toBe(
    'Placement PL2: Sam Lee (C001), In-house fostering, from 1 Mar 2026 to 11 Apr 2026\n\n',
  );
  const elsewhere = { ...OPEN, provider: 'P002', serviceLevelName: 'Respite' };
  const child = quoteChild({ ref: 'C001', name: 'Sam Lee' }, 'P001', [OPEN, elsewhere]);
  expect(child).toMatchObject({ provider: 'P001', relatedTo: { kind: 'client', ref: 'C001' } });
  expect(child.body).not.toContain('Respite');
  const carer = { ref: 'P001', name: 'Amara Okafor', type: 'supported_lodgings' } as const;
  expect(quoteCarer(carer, [OPEN, ENDED])).toMatchObject({
    type: 'supported-lodgings-query',
    body: 'About Amara Okafor (P001)\n– Sam Lee (C001), In-house fostering, since 1 Mar 2026\n\n',
  });
});

test('an overpayment is quoted with what is taken, what is left and the plan', () => {
  const owed = {
    provider: 'P001',
    period: PERIOD,
    owedPence: 44_000,
    since: '2026-04-17',
    cause: 'Sam Lee, care of 12 Jan – 8 Mar 2026',
    takenPence: 10_000,
    leftPence: 34_000,
    plan: '£100.00 a period',
  };
  expect(quoteOverpayment(owed).body).toBe(
    [
      'Overpaid: £440.00, since 17 Apr 2026 (Sam Lee, care of 12 Jan – 8 Mar 2026)',
      'Taken from the payment of 2026-27/03 (20–26 Apr 2026), pay date 1 May 2026: £100.00',
      'Left after it: £340.00',
      'Recovery plan: £100.00 a period',
      '',
      '',
    ].join('\n'),
  );
  const fresh = quoteOverpayment({ ...owed, since: PERIOD.payDate, cause: '', plan: null }).body;
  expect(fresh).toMatch(/^Overpaid: £440\.00, new in this payment\n/);
  expect(fresh).toContain('No recovery plan is agreed.');
});
