import { daysOfYear, financialYearOf } from '../../calendar/periods';
import type { CheckedItem } from '../check-types';
import { quantityOfUnit, unitOf } from './compared';
import type { CheckContext, Finding } from './finding';
import { asksForMoney } from './standing';

/**
 * Miles above those of the financial year: accepted ones count first, then the others in order of their days, so that
 * exactly the items that lead above the limit are found. Source: HM Revenue & Customs, approved mileage: 10,000 miles.
 */
export function overYearMiles(item: CheckedItem, context: CheckContext): Finding[] {
  if (!isCounted(item) || unitOf(item, context) !== 'mile') return [];
  const year = financialYearOf(item.fromDay);
  const { firstDay, lastDay } = daysOfYear(year);
  const limit = context.limits.yearMiles * 100;
  const counts = (other: CheckedItem): boolean =>
    other.provider === item.provider &&
    (asksForMoney(other) || (other.claim === item.claim && isCounted(other))) &&
    firstDay <= other.fromDay &&
    other.fromDay <= lastDay &&
    unitOf(other, context) === 'mile';
  const before = [...context.items, ...context.others].filter(
    (other) => other.id !== item.id && counts(other) && comesBefore(other, item),
  );
  const acceptedHundredths = miles(before.filter(({ standing }) => standing === 'accepted'));
  const total = miles(before) + item.quantityHundredths;
  if (total <= limit) return [];
  const waiting = miles(before) - acceptedHundredths;
  const message = `With it carer ${item.provider} has ${quantityOfUnit(total, 'mile')} in ${year}, ${quantityOfUnit(total - limit, 'mile')} above the year’s ${quantityOfUnit(limit, 'mile')}: ${quantityOfUnit(acceptedHundredths, 'mile')} accepted, ${quantityOfUnit(waiting, 'mile')} before the panel and ${quantityOfUnit(item.quantityHundredths, 'mile')} in this item.`;
  return [{ code: 'over_year_miles', message, comparedWith: null }];
}

function isCounted({ standing }: CheckedItem): boolean {
  return standing !== 'rejected' && standing !== 'withdrawn';
}

function comesBefore(other: CheckedItem, item: CheckedItem): boolean {
  const isAccepted = other.standing === 'accepted';
  if (isAccepted !== (item.standing === 'accepted')) return isAccepted;
  return other.fromDay < item.fromDay || (other.fromDay === item.fromDay && other.id < item.id);
}

function miles(items: readonly CheckedItem[]): number {
  return items.reduce((sum, { quantityHundredths }) => sum + quantityHundredths, 0);
}
