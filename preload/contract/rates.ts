import { z } from 'zod';
import type { AdjustedPeriod, OpenPeriodEffect, YearEffect } from '../../domain/rates/rates-effect';
import type { RateNotice } from '../../domain/rates/rate-notices';
import { application, change } from './command';
import { rateInput } from './service-levels';

/** What saving rates would do, told before they are saved. Amounts are pence. */
export interface RatesEffect {
  /** How many of the rates are new, change an amount, or are in the ledger already as they are. */
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The period that pays the adjustments; null where the calendar has none that is not finalised. */
  readonly current: string | null;
  /** The forecast of each financial year that has a period not finalised. */
  readonly years: readonly YearEffect[];
  /** Each period that is not finalised, in order of time. */
  readonly periods: readonly OpenPeriodEffect[];
  /** The finalised periods that would be adjusted, in order of time. */
  readonly adjusted: readonly AdjustedPeriod[];
  /** Nights of placements that get a rate, lose theirs, or are left without one (each blocks its payment). */
  readonly nights: { readonly gained: number; readonly lost: number; readonly left: number };
  readonly notices: readonly RateNotice[];
  /** The names of the service levels above. */
  readonly serviceLevels: readonly { readonly code: string; readonly name: string }[];
}

/** A table of rates: a year's has some dozens. */
const rates = z.object({ rates: z.array(rateInput).min(1, 'Give at least one rate.').max(1000) });

export const ratesContract = {
  /** What saving these rates would do. Long work in steps: others get their turn in between; cancelled by its job. */
  'rates.effect': application<RatesEffect>()(
    ['officer', 'administrator'],
    rates.extend({ job: z.string().min(1).optional() }),
  ),
  /** Saves a table of rates, whole or not at all. */
  'rates.saveMany': change<{ added: number; updated: number; unchanged: number }>()(
    ['officer', 'administrator'],
    rates,
  ),
};
