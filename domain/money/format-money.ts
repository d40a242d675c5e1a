import { assertPence, type Pence } from './pence';

const GROUPS_OF_THREE = /\B(?=(\d{3})+(?!\d))/g;

/** `123450` → `£1,234.50`, `-6285` → `−£62.85` (a true minus sign, as people read it). */
export function formatPence(pence: Pence): string {
  const [pounds, rest] = poundsAndPence(pence);
  return `${pence < 0 ? '−' : ''}£${pounds.replace(GROUPS_OF_THREE, ',')}.${rest}`;
}

/** `123450` → `1234.50`, `-6285` → `-62.85`: money for a file that another program reads. */
export function decimalPounds(pence: Pence): string {
  const [pounds, rest] = poundsAndPence(pence);
  return `${pence < 0 ? '-' : ''}${pounds}.${rest}`;
}

function poundsAndPence(pence: Pence): [pounds: string, pence: string] {
  const digits = String(Math.abs(assertPence(pence))).padStart(3, '0');
  return [digits.slice(0, -2), digits.slice(-2)];
}
