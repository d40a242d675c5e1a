import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountPart, BANK_ACCOUNT, journalTotals, postingsOf } from '../../../domain/journal/postings';
import { plainTextJournal } from '../../../domain/journal/plain-text-journal';
import { aJournalLine, journalPayments } from './payments';

const PERIOD = { period: '2026-27/02', payDate: '2026-04-20' };

it('care is spent by cost centre and GL code; what a carer owes is an asset of the council’s', () => {
  const payment = {
    provider: 'P001',
    supplierRef: 'S9',
    totalPence: 0,
    lines: [
      aJournalLine({ kind: 'brought_forward', client: null, serviceLevel: null, amountPence: -5000 }),
      aJournalLine({ kind: 'placement', amountPence: 1000 }),
      aJournalLine({ kind: 'adjustment', glCode: null, costCentre: null, amountPence: -6285 }),
      aJournalLine({ kind: 'recovery', client: null, serviceLevel: null, amountPence: 4000 }),
      aJournalLine({ kind: 'carried_forward', client: null, serviceLevel: null, amountPence: 6285 }),
    ],
  };
  expect(postingsOf(payment).map(({ account, amountPence }) => [account, amountPence])).toEqual([
    ['assets:overpayments:P001', -5000],
    ['expenses:CS01:4100', 1000],
    ['expenses:no-cost-centre:no-gl-code', -6285],
    ['assets:overpayments:P001:settled', 4000],
    ['assets:overpayments:P001', 6285],
    [BANK_ACCOUNT, 0],
  ]);
});

it('a payment is one transaction on the pay date, with references and no name', () => {
  const payment = { provider: 'P001', supplierRef: 'S 9', totalPence: 20885, lines: [aJournalLine()] };
  expect(plainTextJournal(PERIOD, [payment])).toBe(
    [
      '; Payments of period 2026-27/02, paid on 2026-04-20',
      '; payments: 1, lines: 1, total: GBP 208.85',
      '; Accounts: expenses by cost centre and GL code; what each carer was overpaid; the bank that carers are paid from.',
      '',
      'commodity GBP 1000.00',
      '',
      '2026-04-20 (2026-27/02) Payment to P001  ; period:2026-27/02, provider:P001, supplier:S%209',
      '    expenses:CS01:4100  GBP 208.85  ; kind:placement, client:C001, service:FOST, care:2026-27/01',
      '    assets:bank  GBP -208.85',
      '',
    ].join('\n'),
  );
});

it('every payment balances, and so do the totals of all', () => {
  fc.assert(
    fc.property(journalPayments, (payments) => {
      for (const payment of payments) {
        expect(postingsOf(payment).reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(0);
      }
      const { byAccount, totalPence, lines } = journalTotals(payments);
      expect([...byAccount.values()].reduce((sum, pence) => sum + pence, 0)).toBe(0);
      expect(byAccount.get(BANK_ACCOUNT) ?? 0).toBe(-totalPence || 0);
      expect(lines).toBe(payments.flatMap((payment) => payment.lines).length);
    }),
  );
});

it('different references are different accounts, in ASCII and without what ends a name', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(accountPart(one)).toMatch(/^[A-Za-z0-9._/%-]*$/);
      expect(accountPart(one) === accountPart(other)).toBe(one === other);
    }),
  );
});
