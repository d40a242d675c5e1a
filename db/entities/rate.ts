import { EntitySchema } from 'typeorm';
import type { Rate } from '../../domain/facts';
import { day, numberedId, instant, optional, whole, word } from './columns';

/** The price of a service level for an age band from a day. One row a level, day and band. */
export interface RateRow extends Rate {
  readonly id: number;
}

export const RateEntity = new EntitySchema<RateRow>({
  name: 'Rate',
  tableName: 'rate',
  columns: {
    id: numberedId,
    serviceLevel: word('service_level_code'),
    effectiveFrom: day('effective_from'),
    amountPence: whole('amount_pence'),
    minAge: whole('min_age', optional),
    maxAge: whole('max_age', optional),
    enteredBy: word('entered_by'),
    enteredAt: instant('entered_at'),
  },
});
