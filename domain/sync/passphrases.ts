import { readSecurityCode } from './security-codes';
import { readTemporaryPassword } from './temporary-passwords';

/**
 * What an account file is sealed with: a temporary password alone, a carer's own password with the security code. From
 * what somebody typed, normalised, so that another keyboard's way of writing the same letters opens it too. Null where
 * there is no code for a password that needs one.
 *
 * The blank between them leaves no doubt, as a code has six digits, and lets everybody open their file with the `age`
 * command too, which takes one line.
 */
export function passphraseOf(password: string, code: string | null): string | null {
  const temporary = readTemporaryPassword(password);
  if (temporary !== null) return temporary;
  const digits = readSecurityCode(code ?? '');
  return digits === '' ? null : `${password.trim().normalize('NFC')} ${digits}`;
}
