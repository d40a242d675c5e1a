import { z } from 'zod';
import { change, query } from './command';
import { isoDate, nothing, reference } from './fields';

export interface PlacementRow {
  readonly ref: string;
  readonly client: string;
  readonly clientName: string;
  readonly provider: string;
  readonly providerName: string;
  readonly serviceLevel: string;
  readonly serviceLevelName: string;
  readonly startDate: string;
  readonly endDate: string | null;
  /** Up to which day somebody last confirmed that the child is there, and who; null where nobody did yet. */
  readonly confirmed: { readonly asOf: string; readonly by: string; readonly at: string } | null;
}

export const placementInput = z
  .object({
    ref: reference,
    client: reference,
    provider: reference,
    serviceLevel: reference,
    startDate: isoDate,
    endDate: isoDate.nullable(),
  })
  .refine((placement) => placement.endDate === null || placement.endDate >= placement.startDate, {
    path: ['endDate'],
    message:
      'The placement ends before it starts. Correct the end date, or leave it blank if the child is still placed.',
  });

export const placementsContract = {
  'placements.list': query<readonly PlacementRow[]>()('signedIn', nothing),
  'placements.save': change<PlacementRow>()(
    ['officer', 'administrator'],
    z.object({ placement: placementInput, isNew: z.boolean() }),
  ),
  /** What saving would do to finalised periods: the adjustments that it makes, before it is saved. */
  'placements.effect': query<
    readonly { readonly carePeriod: string; readonly provider: string; readonly amountPence: number }[]
  >()(['officer', 'administrator'], placementInput),
};
