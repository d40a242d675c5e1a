import type { BooksReader } from '../../db/books';
import type { CheckCode, CheckLimits } from '../../domain/claims/check-types';
import { ADJUSTABLE_CHECKS, type CheckLevel } from '../settings/claim-settings';
import { settingValue } from '../settings/settings-commands';

/** How much each check counts. */
export type CheckLevels = Readonly<Record<CheckCode, CheckLevel>>;

type Settings = Pick<BooksReader, 'settings'>;

export async function readCheckLevels(books: Settings): Promise<CheckLevels> {
  const levels: Partial<Record<CheckCode, CheckLevel>> = { no_rate: 'blocking' };
  for (const code of ADJUSTABLE_CHECKS) {
    levels[code] = (await settingValue(books, `claims.checks.${code}`)) as CheckLevel;
  }
  return levels as CheckLevels;
}

export async function readCheckLimits(books: Settings): Promise<CheckLimits> {
  return {
    oldestMonths: Number(await settingValue(books, 'claims.oldestMonths')),
    yearMiles: Number(await settingValue(books, 'claims.yearMiles')),
  };
}
