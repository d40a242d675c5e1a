import { EntitySchema } from 'typeorm';
import type { Placement } from '../../domain/facts';
import { day, instant, key, optional, word } from './columns';

/** A placement, and who last entered its facts. */
export interface PlacementRow extends Placement {
  readonly enteredBy: string;
  readonly enteredAt: string;
}

export const PlacementEntity = new EntitySchema<PlacementRow>({
  name: 'Placement',
  tableName: 'placement',
  columns: {
    ref: word('ref', key),
    client: word('client_ref'),
    provider: word('provider_ref'),
    serviceLevel: word('service_level_code'),
    startDate: day('start_date'),
    endDate: day('end_date', optional),
    enteredBy: word('entered_by'),
    enteredAt: instant('entered_at'),
  },
});
