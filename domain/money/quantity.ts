/** Hundredths of a unit in words: `700` → `7`, `1250` → `12.5`, `1225` → `12.25`. */
export function quantityInWords(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = String(Math.abs(hundredths % 100)).padStart(2, '0');
  const sign = hundredths < 0 && whole === 0 ? '-' : '';
  return rest === '00' ? String(whole) : `${sign}${whole}.${rest.replace(/0$/, '')}`;
}
