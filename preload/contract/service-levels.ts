import { z } from 'zod';
import type { ProviderType, ServiceLevelKind, ServiceLevelUnit } from '../../domain/facts';
import { change, query } from './command';
import { isoDate, nothing, optionalText, pence, personName, reference } from './fields';

export interface ServiceLevelRow {
  readonly code: string;
  readonly name: string;
  readonly kind: ServiceLevelKind;
  readonly unit: ServiceLevelUnit;
  readonly glCode: string | null;
  readonly costCentre: string | null;
  readonly providerType: ProviderType | null;
}

export interface RateRow {
  readonly id: number;
  readonly serviceLevel: string;
  readonly effectiveFrom: string;
  readonly amountPence: number;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

export const serviceLevelInput = z
  .object({
    code: reference,
    name: personName,
    kind: z.enum(['placement', 'client_item', 'provider_item']),
    unit: z.enum(['week', 'night', 'mile', 'item']),
    glCode: optionalText(40),
    costCentre: optionalText(40),
    providerType: z.enum(['foster_carer', 'supported_lodgings']).nullable(),
  })
  .refine((level) => (level.kind === 'placement') === (level.unit === 'week' || level.unit === 'night'), {
    path: ['unit'],
    message: 'A placement is priced per week or night, an item per mile or item.',
  });

const age = z.number().int().min(0).max(99).nullable();

export const rateInput = z
  .object({
    serviceLevel: reference,
    effectiveFrom: isoDate,
    amountPence: pence.min(0, 'A rate is not negative.'),
    minAge: age,
    maxAge: age,
  })
  .refine((rate) => rate.minAge === null || rate.maxAge === null || rate.minAge <= rate.maxAge, {
    path: ['maxAge'],
    message: 'The band ends before it begins.',
  });

export const serviceLevelsContract = {
  'serviceLevels.list': query<readonly ServiceLevelRow[]>()('signedIn', nothing),
  'serviceLevels.save': change<ServiceLevelRow>()(
    ['officer', 'administrator'],
    z.object({ serviceLevel: serviceLevelInput, isNew: z.boolean() }),
  ),
  'rates.list': query<readonly RateRow[]>()('signedIn', nothing),
  /** Adds a rate, or changes the amount of the one with the same level, day and band. */
  'rates.save': change<RateRow>()(['officer', 'administrator'], rateInput),
};
