import { rememberAttempts, rememberedAttempts } from '../kept/small-memory';
import { afterWrong, attemptsNow, NO_ATTEMPTS, readAttempts, waitMs, writeAttempts } from './attempts';

/** The wrong tries that this device remembers, by its clock: the same wherever a password is asked for. */

/** How long is to be waited before another try, in milliseconds; 0 for not at all. */
export function waitNow(): number {
  const now = Date.now();
  const kept = readAttempts(rememberedAttempts());
  const attempts = attemptsNow(kept, now);
  if (attempts.lastMs !== kept.lastMs)
    rememberAttempts(attempts === NO_ATTEMPTS ? null : writeAttempts(attempts));
  return waitMs(attempts, now);
}

export function rememberWrong(): void {
  const now = Date.now();
  const before = attemptsNow(readAttempts(rememberedAttempts()), now);
  rememberAttempts(writeAttempts(afterWrong(before, now)));
}

/** Who knew the password has made typing mistakes before. */
export function forgetWrong(): void {
  rememberAttempts(null);
}
