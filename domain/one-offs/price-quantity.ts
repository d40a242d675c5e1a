import type { IsoDate } from '../calendar/dates';
import { priceOfItem } from '../claims/price-item';
import type { Client, ServiceLevel } from '../facts';
import type { Pence } from '../money/pence';
import type { RateTable } from '../rates/rate-table';

/** What a quantity of an item costs on a day. */
export interface PricedQuantity {
  readonly ratePence: Pence;
  readonly amountPence: Pence;
}

/**
 * The quantity (hundredths of the unit) at the rate of the day, as an item of a claim is priced: rounded to the penny,
 * a child's at the child's age on the day, a carer's own at a rate for every age alone; null where there is no rate.
 */
export function priceQuantity(
  rates: RateTable,
  item: {
    readonly level: Pick<ServiceLevel, 'code' | 'unit'>;
    readonly client: Pick<Client, 'dateOfBirth'> | null;
    readonly date: IsoDate;
    readonly quantityHundredths: number;
  },
): PricedQuantity | null {
  const { level, client, date, quantityHundredths } = item;
  const price = priceOfItem({ fromDay: date, quantityHundredths }, client, level, rates);
  return price && { ratePence: price.rate.amountPence, amountPence: price.amountPence };
}
