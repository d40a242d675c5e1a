import { daysBetween, dayOfInstant } from './calendar/dates';

/** A ledger is copied at least so often: what was entered since would have to be entered again. */
const OLD_AFTER_DAYS = 7;

/** True where the last copy of a ledger is too old by an instant, or there is none. */
export function isBackupOld(lastBackupAt: string | null, now: string): boolean {
  return lastBackupAt === null || daysBetween(dayOfInstant(lastBackupAt), dayOfInstant(now)) > OLD_AFTER_DAYS;
}
