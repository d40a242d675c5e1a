import { ageOn } from '../calendar/dates';
import type { Client, Rate, ServiceLevel } from '../facts';
import { divideRounded, type Pence } from '../money/pence';
import type { RateTable } from '../rates/rate-table';
import type { ClaimItem } from './claim';

/** What an item is due, at the rate in force on its (first) day. */
export interface ItemPrice {
  readonly rate: Rate;
  readonly unit: 'mile' | 'item';
  readonly amountPence: Pence;
}

/**
 * `round(rate × quantity)` at the rate of the item's first day; null where there is no rate. The carer's own items are
 * not priced by anybody's age.
 */
export function priceOfItem(
  item: Pick<ClaimItem, 'fromDay' | 'quantityHundredths'>,
  client: Pick<Client, 'dateOfBirth'> | null,
  level: Pick<ServiceLevel, 'code' | 'unit'>,
  rates: RateTable,
): ItemPrice | null {
  if (level.unit !== 'mile' && level.unit !== 'item') return null;
  const age = client ? ageOn(client.dateOfBirth, item.fromDay) : null;
  const rate = rates.rateOn(level.code, age, item.fromDay);
  if (!rate) return null;
  return {
    rate,
    unit: level.unit,
    amountPence: divideRounded(rate.amountPence * item.quantityHundredths, 100),
  };
}
