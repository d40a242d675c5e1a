import type { BooksReader } from '../../db/books';
import type { SettingRow, settingsContract } from '../../preload/contract/settings';
import type { Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { isSettingKey, SETTINGS, type SettingKey } from './setting-keys';

/** The value of a setting: as it was set, or as the application begins. */
export async function settingValue(books: Pick<BooksReader, 'settings'>, key: SettingKey): Promise<string> {
  return (await books.settings.get(key)) ?? SETTINGS[key].initial;
}

export const settingsCommands: Handlers<typeof settingsContract> = {
  'settings.list': async ({ books }) => {
    const set = await books.settings.all();
    return (Object.keys(SETTINGS) as SettingKey[]).map((key) =>
      rowOf(key, set.get(key) ?? SETTINGS[key].initial),
    );
  },
  'settings.set': async ({ books, change }, { key, value }) => {
    if (!isSettingKey(key)) {
      throw new Refusal(
        'not_found',
        `There is no setting "${key}". There are: ${Object.keys(SETTINGS).join(', ')}.`,
      );
    }
    const checked = SETTINGS[key].value.safeParse(value);
    if (!checked.success)
      throw new Refusal('bad_input', `${key}: ${checked.error.issues[0]?.message ?? 'not valid'}`);
    await books.settings.set(key, checked.data, change);
    return rowOf(key, checked.data);
  },
};

function rowOf(key: SettingKey, value: string): SettingRow {
  return { key, value, title: SETTINGS[key].title, help: SETTINGS[key].help };
}
