const STANDARD_LENGTH = 8;

/**
 * Eight digits, leading zeros kept; spaces between digits are left out. Numbers of six and seven digits get zeros in
 * front ("Validating account numbers", 2.1.2). Null for all else: what to drop from a longer number differs from bank
 * to bank, so the carer has to say which eight digits their bank uses for payments.
 */
export function normaliseAccountNumber(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  return /^\d{6,8}$/.test(digits) ? digits.padStart(STANDARD_LENGTH, '0') : null;
}

/** `66374958` → `••••4958`. Text that is no account number is hidden altogether. */
export function maskAccountNumber(text: string): string {
  return `••••${normaliseAccountNumber(text)?.slice(-4) ?? '••••'}`;
}
