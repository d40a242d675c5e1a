import { formatPence } from '../../domain/money/format-money';

/** An amount on an axis, short: `£1.2m`, `£50k`, `£300`. */
export function poundsOnAxis(pence: number): string {
  const pounds = Math.abs(pence) / 100;
  const sign = pence < 0 ? '−' : '';
  if (pounds >= 1_000_000) return `${sign}£${shortest(pounds / 1_000_000)}m`;
  if (pounds >= 1_000) return `${sign}£${shortest(pounds / 1_000)}k`;
  return formatPence(Math.round(pence)).replace(/\.00$/, '');
}

function shortest(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}
