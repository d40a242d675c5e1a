import { yearOfPeriod } from '../../../domain/calendar/periods';
import type { CarerData, PublishedPayment, PublishedPeriod } from '../../../domain/sync/carer-data';
import type { OrderNames } from '../../orders/order-views';
import { namesOf, type Names } from '../../periods/names';
import { endOf } from '../../reports/read-remittances';
import { claimChoicesOf, publishedClaims } from './claims';
import { publishedOrders } from './orders';
import { publishedPayments } from './payments';
import type { Carers, CarerRows } from './read-carers';
import type { Council } from './read-council';
import { publishedStatements } from './statements';

/** What is published for one carer, of what was read: each part is put together column by column, so that nothing else is in it. */
export function carerData(
  council: Council,
  carers: Carers,
  carer: CarerRows,
  account: string,
  names: OrderNames & Names,
): CarerData {
  const { ref, name, type, address, postcode } = carer.provider;
  const payments = publishedPayments(council, carer, names);
  return {
    version: 1,
    account,
    organisation: council.organisation,
    carer: { ref, name, address, postcode, type, accountEnding: endOf(carer.accountNumber) },
    periods: publishedPeriods(council, payments),
    payments,
    statements: publishedStatements(council, carer, carers),
    orders: publishedOrders(payments, names),
    claims: publishedClaims(council, carer, carers, names),
    claiming: claimChoicesOf(council, carer, names),
    files: council.files,
    actions: carer.actions,
    actionTypes: council.actionTypes[type],
    submissions: carer.submissions,
  };
}

/** The names behind the references of some carers' rows. */
export function namesOfCarers(council: Council, { rows, clients }: Carers): OrderNames & Names {
  const names = namesOf({
    providers: new Map(rows.map(({ provider }) => [provider.ref, provider])),
    clients,
    serviceLevels: council.facts.serviceLevels,
    periods: council.datesOf,
  });
  return { ...names, isMileage: (code) => council.milePriced.has(code) };
}

/** The years in which the carer has a payment, the current one, and those to come. */
function publishedPeriods(
  { periods, currentYear }: Council,
  payments: readonly PublishedPayment[],
): PublishedPeriod[] {
  const paidYears = new Set(payments.map(({ period }) => yearOfPeriod(period.period)));
  return periods.filter(({ period }) => {
    const year = yearOfPeriod(period);
    return paidYears.has(year) || (currentYear !== null && year >= currentYear);
  });
}
