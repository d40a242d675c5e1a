import { addDays, type IsoDate } from '../../../domain/calendar/dates';
import type { CheckedItem, ItemStanding } from '../../../domain/claims/check-types';
import { chance as chanceOf, type Chance } from '../../../scripts/demo-council/random';
import { FIRST_DAY, type ClaimingFamily, type DrivenChild } from './claim-families';
import { BOTH_WAYS, ONE_WAY, type Route } from './claim-wording';

/** An item before it has a number, with the route that it was written from, where it has one. */
export interface NewItem extends Pick<
  CheckedItem,
  'kind' | 'serviceLevel' | 'client' | 'fromDay' | 'toDay' | 'description' | 'quantityHundredths'
> {
  readonly route: Route | null;
  readonly attachmentHash?: string | null;
}

export interface NewClaim {
  readonly provider: string;
  readonly day: IsoDate;
  readonly standing: ItemStanding;
  readonly items: readonly NewItem[];
}

const COURSES = [
  'Paediatric first aid',
  'Safer caring',
  'Attachment and trauma, day 1',
  'Attachment and trauma, day 2',
];

/** Claims of one family that nobody need wonder about: one for each three weeks, written about a week later. */
export function honestClaims(family: ClaimingFamily, count: number, seed: number): NewClaim[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_unused, turn) => {
    const monday = addDays(FIRST_DAY, turn * 21);
    const items = [0, 7, 14].flatMap((days) => weekOf(family, addDays(monday, days), turn, chance));
    if (items.length === 0) items.push(...training(family, monday, turn, chance));
    const standing = turn < count - 2 ? (chance.happens(0.04) ? 'rejected' : 'accepted') : 'pending';
    return { provider: family.provider, day: addDays(monday, chance.number(21, 33)), standing, items };
  });
}

function weekOf(family: ClaimingFamily, monday: IsoDate, turn: number, chance: Chance): NewItem[] {
  const items: NewItem[] = [];
  const there = family.children.filter(
    ({ placement: { endDate } }) => endDate === null || addDays(monday, 6) <= endDate,
  );
  for (const [nth, child] of there.entries()) {
    const isDriven = !family.sharesCar || nth === 0;
    if (isDriven && chance.happens(0.5)) items.push(...schoolRuns(family, child, monday, chance));
    if (chance.happens(0.2)) items.push(contactVisit(family, child, addDays(monday, chance.number(0, 5))));
  }
  if (chance.happens(0.08))
    items.push(...training(family, addDays(monday, chance.number(0, 4)), turn, chance));
  return items;
}

/** As the carer is used to write them: for a whole week, or for one day of it. */
function schoolRuns(family: ClaimingFamily, child: DrivenChild, monday: IsoDate, chance: Chance): NewItem[] {
  const { school: route, schoolMilesHundredths: miles } = child;
  const day = addDays(monday, chance.number(0, 4));
  const on = (description: string, quantityHundredths: number, written = route): NewItem =>
    journey(child, day, description, quantityHundredths, written);
  const oneWay = ONE_WAY[family.wording]!;
  const back = { from: route.to, to: route.from };
  switch (family.habit) {
    case 'two legs':
      return [on(oneWay(route), miles), on(oneWay(back), miles, back)];
    case 'there and back':
      return [on(BOTH_WAYS[family.wording]!(route), miles * 2)];
    case 'am and pm':
      return [on(`${oneWay(route)} am`, miles * 2), on(`${oneWay(route)} pm`, miles * 2)];
    case 'weekly':
      return [
        {
          ...on(`School run for ${child.client.name.split(' ')[0]}, ${oneWay(route)}`, miles * 10),
          fromDay: monday,
          toDay: addDays(monday, 4),
        },
      ];
  }
}

function contactVisit(family: ClaimingFamily, child: DrivenChild, day: IsoDate): NewItem {
  const description = `Contact: ${ONE_WAY[family.wording]!(child.contact)}`;
  return journey(child, day, description, child.contactMilesHundredths, child.contact);
}

function training({ provider }: ClaimingFamily, day: IsoDate, turn: number, chance: Chance): NewItem[] {
  const description = COURSES[(turn + Number(provider.slice(1))) % COURSES.length]!;
  const own = { kind: 'provider_item', client: null, fromDay: day, toDay: day, route: null } as const;
  const course = { ...own, serviceLevel: 'TRAIN', description, quantityHundredths: 100 };
  const miles = chance.number(8, 30) * 100;
  const drive = {
    ...own,
    serviceLevel: 'CARER-MILES',
    description: `${description}, Civic Centre`,
    quantityHundredths: miles,
  };
  return chance.happens(0.6) ? [course, drive] : [course];
}

export function journey(
  child: DrivenChild,
  day: IsoDate,
  description: string,
  quantityHundredths: number,
  route: Route | null,
): NewItem {
  return {
    kind: 'client_item',
    serviceLevel: 'MILES',
    client: child.client.ref,
    fromDay: day,
    toDay: day,
    description,
    quantityHundredths,
    route,
  };
}
