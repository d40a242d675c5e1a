import type { extrasContract } from '../../preload/contract/extras';
import type { Handlers } from '../door/context';
import { extraRows } from './extra-rows';
import { effectOfExtra } from './extras-effect';
import { copyExtras, removeExtra, saveExtra } from './save-extra';

/** Allowances that are set up once a year: for a birthday, a festival, a holiday. */
export const extrasCommands: Handlers<typeof extrasContract> = {
  'extras.list': async ({ books }, { year }) => {
    const rowOf = await extraRows(books);
    const rules = (await books.extraRules.list()).filter((rule) => year === undefined || rule.year === year);
    return rules
      .map(rowOf)
      .sort((a, b) => (a.year === b.year ? a.name.localeCompare(b.name) : a.year < b.year ? -1 : 1));
  },
  'extras.save': saveExtra,
  'extras.remove': removeExtra,
  'extras.effect': effectOfExtra,
  'extras.copyYear': copyExtras,
};
