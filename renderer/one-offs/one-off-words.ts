import { formatPence } from '../../domain/money/format-money';
import { quantityInWords } from '../../domain/money/quantity';
import type { OneOffPurpose, OneOffRow, OneOffState } from '../../preload/contract/one-offs';
import type { PeriodRow } from '../../preload/contract/periods';
import { periodAddress } from '../payments/period-address';

/** The address of one manual line among those of a period. */
export function oneOffAddress(period: string, id: number): string {
  return `${periodAddress(period, 'one-offs')}&on=${id}`;
}

/** An address that finds the period by itself: for whoever knows only the number. */
export function oneOffLink(id: number): string {
  return `/one-offs/${id}`;
}

/** "12 × £5.00 each", "14.5 × £0.45 a mile"; empty where an amount was given. */
export function calculationOf({
  quantityHundredths,
  unit,
  ratePence,
}: Pick<OneOffRow, 'quantityHundredths' | 'unit' | 'ratePence'>): string {
  if (quantityHundredths === null || unit === null || ratePence === null) return '';
  return `${quantityInWords(quantityHundredths)} × ${formatPence(ratePence)} ${unit === 'item' ? 'each' : `a ${unit}`}`;
}

const PURPOSES: Readonly<Record<Exclude<OneOffPurpose, 'payment'>, string>> = {
  repaid: 'Overpayment repaid',
  written_off: 'Overpayment written off',
};

/** What a manual line is: its service level, or what it does to an overpayment. */
export function whatOf({ purpose, serviceLevelName }: OneOffRow): string {
  return purpose === 'payment' ? (serviceLevelName ?? '') : PURPOSES[purpose];
}

/** What comes of it as it stands: nothing of what was refused. */
export function outcomeOf(row: OneOffRow): string {
  if (row.state === 'rejected' || row.state === 'withdrawn') return 'Nothing comes of it.';
  if (row.state !== 'paid' || row.purpose !== 'payment') return effectOf(row);
  const amount = formatPence(Math.abs(row.amountPence));
  return row.amountPence < 0
    ? `${amount} was taken off the carer’s payment.`
    : `${amount} was paid to the carer.`;
}

/** What it does to the carer's payment, in a sentence. */
export function effectOf({ purpose, amountPence }: Pick<OneOffRow, 'purpose' | 'amountPence'>): string {
  const amount = formatPence(Math.abs(amountPence));
  switch (purpose) {
    case 'payment':
      return amountPence < 0
        ? `${amount} is taken off the carer’s payment. What the payment does not reach is carried forward.`
        : `${amount} is paid to the carer.`;
    case 'repaid':
      return `The carer paid ${amount} back: so much less of the overpayment is taken from payments.`;
    case 'written_off':
      return `${amount} of the overpayment is not taken from payments any more.`;
  }
}

/** Whose turn it is, in a period's list. */
export const ONE_OFF_GROUPS = ['waiting', 'paying', 'later', 'paid', 'refused'] as const;
export type OneOffGroup = (typeof ONE_OFF_GROUPS)[number];

export const GROUP_TITLES: Readonly<Record<OneOffGroup, string>> = {
  waiting: 'Waiting for approval',
  paying: 'Paid by this period',
  later: 'For a later period',
  paid: 'Paid',
  refused: 'Rejected or withdrawn',
};

export const STATE_TITLES: Readonly<Record<OneOffState, string>> = {
  pending: 'Waiting for approval',
  approved: 'Approved',
  paid: 'Paid',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

/** Where a manual line belongs in the list of a period. */
export function groupOf(row: OneOffRow, period: string): OneOffGroup {
  switch (row.state) {
    case 'pending':
      return 'waiting';
    case 'approved':
      return row.payableIn === period ? 'paying' : 'later';
    case 'paid':
      return 'paid';
    case 'rejected':
    case 'withdrawn':
      return 'refused';
  }
}

/**
 * The manual lines that a period's list shows. The current period has all that waits, and what was refused since the
 * period before was finalised (`since`); another has what it paid or will pay.
 */
export function oneOffsOfPeriod(
  rows: readonly OneOffRow[],
  { period, state }: Pick<PeriodRow, 'period' | 'state'>,
  since: string,
): OneOffRow[] {
  return rows.filter((row) => {
    if (state === 'finalised') return row.paidIn === period;
    if (state === 'future') return row.payableIn === period;
    return groupOf(row, period) === 'refused' ? (row.decidedAt ?? '') > since : row.state !== 'paid';
  });
}
