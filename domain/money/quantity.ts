/** Hundredths of a unit in words: `700` → `7`, `1250` → `12.5`, `1225` → `12.25`. */
export function quantityInWords(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = String(Math.abs(hundredths % 100)).padStart(2, '0');
  const sign = hundredths < 0 && whole === 0 ? '-' : '';
  return rest === '00' ? String(whole) : `${sign}${whole}.${rest.replace(/0$/, '')}`;
}

const QUANTITY = /^(\d{1,7})(?:\.(\d{1,2}))?$/;

/** `12`, `12.5` → hundredths; null for what is no quantity of at most two decimals. Text is cut at its point, as money is. */
export function parseQuantity(text: string): number | null {
  const match = QUANTITY.exec(text.trim().replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
