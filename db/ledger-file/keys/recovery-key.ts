import { createHash } from 'node:crypto';
import { LedgerError } from '../ledger-error';

const GROUP = /.{4}/g;

/**
 * The key as it is printed and kept in a safe: 17 groups of four, the last a check on the others, so that a slip of the
 * pen is found before anything is opened with it.
 */
export function recoveryKeyText(key: string): string {
  const digits = key.toUpperCase();
  return `${digits}${checkOf(digits)}`.match(GROUP)!.join(' ');
}

/** Reads a recovery key as people type it: any case, spacing and dashes; O and I for nought and one. */
export function parseRecoveryKey(text: string): string {
  const digits = text
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const strange = /[^0-9A-F]/.exec(digits);
  if (strange)
    throw mistyped(`it has "${strange[0]}", and only the digits 0 to 9 and the letters A to F occur in it`);
  if (digits.length !== 68)
    throw mistyped(`it has ${digits.length} characters, and 68 (17 groups of four) are needed`);
  const key = digits.slice(0, 64);
  if (digits.slice(64) !== checkOf(key))
    throw mistyped('at least one character is wrong, or two have changed places');
  return key.toLowerCase();
}

function checkOf(digits: string): string {
  return createHash('sha256').update(digits).digest('hex').slice(0, 4).toUpperCase();
}

function mistyped(what: string): LedgerError {
  return new LedgerError(
    'recovery_key_mistyped',
    `The recovery key is mistyped: ${what}. Compare it with the paper.`,
  );
}
