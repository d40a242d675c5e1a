import { ageOn, type IsoDate } from '../calendar/dates';
import type { Client, ServiceLevel } from '../facts';
import { divideRounded, type Pence } from '../money/pence';
import type { RateTable } from '../rates/rate-table';

/** What a quantity of an item costs on a day. */
export interface PricedQuantity {
  readonly ratePence: Pence;
  readonly amountPence: Pence;
}

/**
 * The quantity (hundredths of the unit) at the rate of the day, rounded to the penny; null where there is no rate. A
 * child's item is priced at the child's age on the day; a carer's own item has no age: only a rate for every age is its.
 */
export function priceQuantity(
  rates: RateTable,
  item: {
    readonly level: Pick<ServiceLevel, 'code'>;
    readonly client: Pick<Client, 'dateOfBirth'> | null;
    readonly date: IsoDate;
    readonly quantityHundredths: number;
  },
): PricedQuantity | null {
  const age = item.client ? ageOn(item.client.dateOfBirth, item.date) : null;
  const rate = rates.rateOn(item.level.code, age, item.date);
  if (!rate) return null;
  const amountPence = divideRounded(rate.amountPence * item.quantityHundredths, 100);
  return { ratePence: rate.amountPence, amountPence };
}
