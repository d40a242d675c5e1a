import type { PeriodName } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import type { LineKind } from '../schedule/payment-line';

/** What the journal says of a payment line: references and booking codes, and nobody's name. */
export interface JournalLine {
  readonly kind: LineKind;
  readonly client: string | null;
  readonly serviceLevel: string | null;
  readonly carePeriod: PeriodName;
  readonly glCode: string | null;
  readonly costCentre: string | null;
  readonly amountPence: Pence;
}

export interface JournalPayment {
  readonly provider: string;
  readonly supplierRef: string | null;
  readonly totalPence: Pence;
  readonly lines: readonly JournalLine[];
}

/** An amount on an account: debits are above nil, credits below. `line` is null for the money that leaves the bank. */
export interface Posting {
  readonly account: string;
  readonly amountPence: Pence;
  readonly line: JournalLine | null;
}

/** The account that carers are paid from. */
export const BANK_ACCOUNT = 'assets:bank';

/**
 * A payment as double-entry bookkeeping has it: each line on its account, and what is paid out of the bank. The
 * postings add up to nil, as the lines add up to the payment.
 */
export function postingsOf(payment: JournalPayment): Posting[] {
  const lines = payment.lines.map((line) => ({
    account: accountOf(payment.provider, line),
    amountPence: line.amountPence,
    line,
  }));
  return [...lines, { account: BANK_ACCOUNT, amountPence: 0 - payment.totalPence, line: null }];
}

/**
 * The account of a line. Care, its adjustments, claims and one-offs are spent, by cost centre and GL code. What is
 * carried forward is what the carer owes, and what is brought forward pays it back: an asset of the council's, one
 * account a carer. An overpayment that is settled outside payments waits apart, for its invoice or write-off.
 */
function accountOf(provider: string, line: JournalLine): string {
  const overpayments = `assets:overpayments:${accountPart(provider)}`;
  switch (line.kind) {
    case 'carried_forward':
    case 'brought_forward':
      return overpayments;
    case 'recovery':
      return `${overpayments}:settled`;
    case 'placement':
    case 'adjustment':
    case 'claim':
    case 'one_off':
      return `expenses:${accountPart(line.costCentre ?? 'no-cost-centre')}:${accountPart(line.glCode ?? 'no-gl-code')}`;
  }
}

const PLAIN = /[A-Za-z0-9._/-]/;

/**
 * A reference or code as a part of an account's name, in ASCII: whatever could end the part, or the name, is written
 * as `%` and two hexadecimal digits for each byte of its UTF-8. Different references stay different.
 */
export function accountPart(text: string): string {
  return [...text].map((character) => (PLAIN.test(character) ? character : escaped(character))).join('');
}

/** Leaves nothing as it is, unlike `encodeURIComponent`, for which an apostrophe and a bracket are plain. */
function escaped(character: string): string {
  const encoded = encodeURIComponent(character.toWellFormed());
  if (encoded !== character) return encoded;
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What a journal adds up to. */
export interface JournalTotals {
  readonly payments: number;
  readonly lines: number;
  /** The sum of the lines, which is what leaves the bank. */
  readonly totalPence: Pence;
  /** By account, the sum of what is posted to it itself (not to accounts below it), in order of name. */
  readonly byAccount: ReadonlyMap<string, Pence>;
}

/** The totals of a period's journal, or of a year's: whatever payments are given. */
export function journalTotals(payments: readonly JournalPayment[]): JournalTotals {
  const lines = payments.flatMap((payment) => payment.lines);
  const byAccount = new Map<string, Pence>();
  for (const { account, amountPence } of payments.flatMap(postingsOf)) {
    byAccount.set(account, sumPence([byAccount.get(account) ?? 0, amountPence]));
  }
  return {
    payments: payments.length,
    lines: lines.length,
    totalPence: sumPence(lines.map((line) => line.amountPence)),
    byAccount: new Map([...byAccount].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
