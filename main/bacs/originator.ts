import type { BooksReader } from '../../db/books';
import { bacsText } from '../../domain/bacs/character-set';
import type { Originator } from '../../domain/bacs/submission';
import { checkBankDetails } from '../../domain/bank-details/check-bank-details';
import { Refusal } from '../door/refusal';
import { SETTINGS, type SettingKey } from '../settings/setting-keys';
import { settingValue } from '../settings/settings-commands';

const NEEDED = [
  'bacs.serviceUserNumber',
  'bacs.sortCode',
  'bacs.accountNumber',
  'bacs.accountName',
] as const satisfies readonly SettingKey[];

const WHERE =
  'An administrator sets them in Settings, Organisation (on the command line: settings set). Nothing was written.';

/** Who pays, by the settings. Refuses with `bacs_settings_wrong`, naming the settings that are missing or do not fit. */
export async function readOriginator(books: BooksReader): Promise<Originator> {
  const values = new Map<SettingKey, string>();
  for (const key of NEEDED) values.set(key, await settingValue(books, key));
  const value = (key: (typeof NEEDED)[number]): string => values.get(key) ?? '';
  const missing = NEEDED.filter(
    (key) => (key === 'bacs.accountName' ? bacsText(value(key)) : value(key)) === '',
  );
  if (missing.length > 0) {
    const named = missing.map((key) => `${SETTINGS[key].title} (${key})`).join('; ');
    throw new Refusal(
      'bacs_settings_wrong',
      `The bank needs to know who pays, and this is not set: ${named}. ${WHERE}`,
      { settings: missing },
    );
  }
  const originator = {
    serviceUserNumber: value('bacs.serviceUserNumber'),
    sortCode: value('bacs.sortCode'),
    accountNumber: value('bacs.accountNumber'),
    name: value('bacs.accountName'),
  };
  if (!checkBankDetails(originator.sortCode, originator.accountNumber).valid) {
    throw new Refusal(
      'bacs_settings_wrong',
      `The sort code and account number that carers are paid from (bacs.sortCode, bacs.accountNumber) do not fit together: a digit is wrong. ${WHERE}`,
      { settings: ['bacs.sortCode', 'bacs.accountNumber'] },
    );
  }
  return originator;
}
