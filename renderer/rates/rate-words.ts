import { divideRounded } from '../../domain/money/pence';

/** `+3.0 %`, `−1.2 %`: the share by which an amount changes, by whole numbers; empty where there was nothing before or it is next to none. */
export function changeInPercent(beforePence: number, afterPence: number): string {
  if (beforePence === 0) return '';
  const tenths = divideRounded((afterPence - beforePence) * 1000, Math.abs(beforePence));
  if (tenths === 0) return '';
  const digits = String(Math.abs(tenths)).padStart(2, '0');
  const sign = tenths > 0 ? '+' : '−';
  return `${sign}${digits.slice(0, -1)}.${digits.slice(-1)} %`;
}

const PERCENT = /^([-−+]?)(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/;

/** `3`, `3.25 %`, `−1.5` → hundredths of a per cent; null where it is none. A cut is at most the whole. */
export function basisPointsOfPercent(text: string): number | null {
  const match = PERCENT.exec(text.trim());
  if (!match) return null;
  const size = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  const isCut = match[1] === '-' || match[1] === '−';
  if (isCut && size > 10_000) return null;
  return isCut ? -size || 0 : size;
}
