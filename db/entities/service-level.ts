import { EntitySchema } from 'typeorm';
import type { ServiceLevel } from '../../domain/facts';
import { key, optional, word } from './columns';

/** A priced service, with the codes under which finance books it. */
export interface ServiceLevelRow extends ServiceLevel {
  readonly glCode: string | null;
  readonly costCentre: string | null;
}

export const ServiceLevelEntity = new EntitySchema<ServiceLevelRow>({
  name: 'ServiceLevel',
  tableName: 'service_level',
  columns: {
    code: word('code', key),
    name: word(),
    kind: word(),
    unit: word(),
    glCode: word('gl_code', optional),
    costCentre: word('cost_centre', optional),
    providerType: word('provider_type', optional),
  },
});
