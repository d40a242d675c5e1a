const SHARE = /^(\d{1,2})(?:\.(\d{1,4}))?$/;
const PERCENT = /^(\d{1,2})(?:\.(\d{1,2}))?\s*%?$/;

/** `0.25` → `25`, `0.125` → `12.5`: by its digits, never through a float. Null where it is no share. */
export function percentOfShare(share: string): string | null {
  const match = SHARE.exec(share.trim());
  if (!match) return null;
  const digits = match[1]! + (match[2] ?? '').padEnd(4, '0');
  const whole = String(Number(digits.slice(0, -2)));
  const decimals = digits.slice(-2).replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** `25` or `25 %` → `0.25`. Null where it is no percentage below 100. */
export function shareOfPercent(percent: string): string | null {
  const match = PERCENT.exec(percent.trim());
  if (!match) return null;
  const decimals = (match[1]!.padStart(2, '0') + (match[2] ?? '')).replace(/0+$/, '');
  return decimals === '' ? '0' : `0.${decimals}`;
}
