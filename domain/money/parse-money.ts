import { MAX_PENCE, type Pence } from './pence';

const POUNDS = /^(-|−)?\s*£?\s*(-|−)?([1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/** What is wrong with a text that should be money. */
export type MoneyProblem = 'decimal_comma' | 'too_many_decimals' | 'not_money' | 'too_large';

/**
 * Reads pounds as people write them: `1234.50`, `1,234.50`, `£1,234.50`, `-5`.
 * Text is cut at its decimal point, never multiplied as a float. A decimal comma (`12,34`), a blank between
 * digits (`12 34`) and a third decimal are refused: guessing at them pays the wrong amount.
 */
export function parseMoney(text: string): { ok: true; pence: Pence } | { ok: false; problem: MoneyProblem } {
  const amount = text.trim();
  const match = POUNDS.exec(amount);
  if (!match || (match[1] && match[2])) return { ok: false, problem: problemOf(amount.replace(/\s/g, '')) };
  const pounds = Number(match[3]!.replaceAll(',', ''));
  const pence = pounds * 100 + Number((match[4] ?? '').padEnd(2, '0'));
  if (pence > MAX_PENCE) return { ok: false, problem: 'too_large' };
  return { ok: true, pence: (match[1] ?? match[2]) && pence !== 0 ? -pence : pence };
}

function problemOf(compact: string): MoneyProblem {
  if (/^[-−]?£?\d[\d,]*\.\d{3,}$/.test(compact)) return 'too_many_decimals';
  if (/^[-−]?£?[\d.]*,\d{1,2}$/.test(compact)) return 'decimal_comma';
  return 'not_money';
}
