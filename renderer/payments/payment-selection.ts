import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import type { PaymentRow } from '../../preload/contract/periods';

/** What the grid can be narrowed to. */
export const PAYMENT_FILTERS = ['all', 'open', 'changed', 'adjusted', 'nil'] as const;
export type PaymentFilter = (typeof PAYMENT_FILTERS)[number];

export const FILTER_TITLES: Readonly<Record<PaymentFilter, string>> = {
  all: 'All payments',
  open: 'With open exceptions',
  changed: 'Changed since last time',
  adjusted: 'With adjustments',
  nil: 'Paid nothing',
};

const PASSES: Readonly<Record<PaymentFilter, (row: PaymentRow) => boolean>> = {
  all: () => true,
  open: (row) => row.blocking + row.toAccept > 0,
  changed: (row) => row.changePence === null || row.changePence !== 0,
  adjusted: (row) => row.adjustmentsPence !== 0,
  nil: (row) => row.netPence === 0,
};

/** The payments that pass the filter and have every word of `search` in the carer's name, reference or net amount. */
export function selectPayments(
  rows: readonly PaymentRow[],
  filter: PaymentFilter,
  search: string,
): readonly PaymentRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = filter === 'all' ? rows : rows.filter(PASSES[filter]);
  if (words.length === 0) return passing;
  return passing.filter((row) => {
    const text = `${row.providerName} ${row.provider} ${formatPence(row.netPence)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/**
 * The sums below the grid, of the rows given; amounts in pence. Children are not added up: a child who moved is with
 * two carers.
 */
export function totalsOf(rows: readonly PaymentRow[]): Partial<PaymentRow> {
  const sum = (amount: (row: PaymentRow) => number | null): number =>
    sumPence(rows.map((row) => amount(row) ?? 0));
  const netPence = sum((row) => row.netPence);
  const lastPence = sum((row) => row.lastPence);
  return {
    provider: '',
    // Under the heading "Carer", where there is no room for more.
    providerName: `Total of ${rows.length.toLocaleString('en-GB')}`,
    carePence: sum((row) => row.carePence),
    adjustmentsPence: sum((row) => row.adjustmentsPence),
    claimsPence: sum((row) => row.claimsPence),
    oneOffsPence: sum((row) => row.oneOffsPence),
    recoveriesPence: sum((row) => row.recoveriesPence),
    netPence,
    lastPence,
    changePence: netPence - lastPence,
    blocking: sum((row) => row.blocking),
    toAccept: sum((row) => row.toAccept),
    accepted: sum((row) => row.accepted),
  };
}
