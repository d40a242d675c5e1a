import type { FinancialYear } from './periods';

/** The months of a financial year, April first: `2026-27` → `2026-04` to `2027-03`. */
export function monthsOfYear(year: FinancialYear): string[] {
  const first = Number(year.slice(0, 4));
  return Array.from({ length: 12 }, (_unused, index) => {
    const month = ((index + 3) % 12) + 1;
    return `${month < 4 ? first + 1 : first}-${String(month).padStart(2, '0')}`;
  });
}
