import { EntitySchema } from 'typeorm';
import { json, key, periodName } from './columns';

/** What was prepared for a period, so that finalising can say what changed since. The service decides its shape. */
export interface PeriodPreparationRow {
  readonly period: string;
  readonly snapshot: unknown;
}

export const PeriodPreparationEntity = new EntitySchema<PeriodPreparationRow>({
  name: 'PeriodPreparation',
  tableName: 'period_preparation',
  columns: { period: periodName('period', key), snapshot: json() },
});
