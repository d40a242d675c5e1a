import { EntitySchema } from 'typeorm';
import type { ExtraRule } from '../../domain/extras/extra-rule';
import { day, instant, json, key, optional, whole, word } from './columns';

/** An allowance set up for a year, with who set it up. */
export interface ExtraRuleRow extends ExtraRule {
  readonly setBy: string;
  readonly setAt: string;
}

export const ExtraRuleEntity = new EntitySchema<ExtraRuleRow>({
  name: 'ExtraRule',
  tableName: 'extra_rule',
  columns: {
    ref: word('ref', key),
    name: word(),
    year: word(),
    occasion: word(),
    on: day('on_day', optional),
    weeksHundredths: whole('weeks_hundredths'),
    serviceLevel: word('service_level_code'),
    placementLevels: json('placement_levels'),
    setBy: word('set_by'),
    setAt: instant('set_at'),
  },
});
