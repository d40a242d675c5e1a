const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/;

/** `25`, `12.5` or `25 %` → hundredths of a per cent, by its digits, never through a float. Null where it is none. */
export function basisPointsOfPercent(text: string): number | null {
  const match = PERCENT.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
