import type { BooksReader } from '../../db/books';
import type { CheckCode, CheckLimits } from '../../domain/claims/check-types';
import { ADJUSTABLE_CHECKS, type CheckLevel } from '../settings/claim-settings';
import { SETTINGS, type SettingKey } from '../settings/setting-keys';

/** How much each check counts, and how far claims may go. */
export interface CheckSettings {
  readonly levels: Readonly<Record<CheckCode, CheckLevel>>;
  readonly limits: CheckLimits;
}

/** What the council has set for its checks, or as the application begins. */
export async function readCheckSettings(books: Pick<BooksReader, 'settings'>): Promise<CheckSettings> {
  const set = await books.settings.all();
  const value = (key: SettingKey): string => set.get(key) ?? SETTINGS[key].initial;
  const levels: Partial<Record<CheckCode, CheckLevel>> = { no_rate: 'blocking' };
  for (const code of ADJUSTABLE_CHECKS) levels[code] = value(`claims.checks.${code}`) as CheckLevel;
  return {
    levels: levels as CheckSettings['levels'],
    limits: {
      oldestMonths: Number(value('claims.oldestMonths')),
      yearMiles: Number(value('claims.yearMiles')),
    },
  };
}
