import { EntitySchema } from 'typeorm';
import { key, word } from './columns';

/** One setting of the organisation, as text: `organisation.name`, `bacs.sortCode`. */
export interface SettingRow {
  readonly key: string;
  readonly value: string;
}

export const SettingEntity = new EntitySchema<SettingRow>({
  name: 'Setting',
  tableName: 'setting',
  columns: { key: word('key', key), value: { type: 'text' } },
});
