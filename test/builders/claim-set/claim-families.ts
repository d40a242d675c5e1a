import { addDays, type IsoDate } from '../../../domain/calendar/dates';
import type { Client, Placement } from '../../../domain/facts';
import { chance as chanceOf, type Chance } from '../../../scripts/demo-council/random';
import type { Route } from './claim-wording';

/** A child with where they are driven. */
export interface DrivenChild {
  readonly client: Client;
  readonly placement: Placement;
  readonly school: Route;
  readonly schoolMilesHundredths: number;
  readonly contact: Route;
  readonly contactMilesHundredths: number;
}

/** How a carer claims, which they keep to. */
export type Habit = 'two legs' | 'there and back' | 'weekly' | 'am and pm';

export interface ClaimingFamily {
  readonly provider: string;
  readonly habit: Habit;
  /** Which of the ways of wording is theirs. */
  readonly wording: number;
  /** Siblings go to one school in one car, for which the carer claims once. */
  readonly sharesCar: boolean;
  readonly children: readonly DrivenChild[];
}

const STREETS = [
  'Mill Lane', 'Hill Lane', 'Church Road', 'Chapel Road', 'Station Road', 'Queens Road', 'Meadow Close', 'Mill Street',
  'Marsh Lane', 'Park Avenue', 'Priory Close', 'Orchard Way', 'Victoria Street', 'Windmill Lane', 'The Paddock',
]; // prettier-ignore
const SCHOOLS = [
  'St Mary’s Primary School', 'St Mary’s High', 'St Peter’s Primary School', 'Oakstead Academy', 'Brackford High',
  'Sallowby Infants', 'Sallowby Juniors', 'Tarnley Primary School', 'Wexholm Nursery', 'Harrowmere College',
]; // prettier-ignore
const TOWNS = [
  'Norwich', 'Ely', 'Thetford', 'Dereham', 'Wymondham', 'Swaffham', 'Fakenham', 'Cromer', 'Diss', 'Downham Market',
  'Great Yarmouth', 'King’s Lynn', 'Stow-cum-Quy', 'Wells-next-the-Sea',
]; // prettier-ignore
const VENUES = [
  'Family Centre',
  'library',
  'General Hospital',
  'Civic Centre',
  'contact centre',
  'leisure centre',
];
const NAMES = [
  'Robin',
  'Jamie',
  'Alex',
  'Charlie',
  'Mason',
  'Grace',
  'Ivy',
  'Noah',
  'Skye',
  'Rory',
  'Erin',
  'Leo',
];

export const FIRST_DAY = '2026-04-06';

/** A council's claiming carers with one to three children each. Every ninth child leaves in November. */
export function claimingFamilies(count: number, seed: number): ClaimingFamily[] {
  let children = 0;
  return Array.from({ length: count }, (_unused, index) => {
    const chance = chanceOf(seed * 1000 + index);
    const provider = `P${String(index + 1).padStart(3, '0')}`;
    const home = chance.oneOf(STREETS);
    const schools = chance.shuffled(SCHOOLS);
    const sharesCar = chance.happens(0.25);
    const names = chance.shuffled(NAMES);
    const own = Array.from({ length: sharesCar ? 2 : chance.number(1, 3) }, (_none, nth) => {
      children += 1;
      const school = sharesCar ? schools[0]! : schools[nth]!;
      return drivenChild(
        { number: children, name: names[nth]!, provider, home, school, nth, sharesCar },
        chance,
      );
    });
    return {
      provider,
      habit: chance.oneOf(['two legs', 'there and back', 'weekly', 'am and pm'] as const),
      wording: chance.number(0, 3),
      sharesCar,
      children: sharesCar
        ? own.map((child) => ({ ...child, schoolMilesHundredths: own[0]!.schoolMilesHundredths }))
        : own,
    };
  });
}

interface NewChild {
  readonly number: number;
  readonly name: string;
  readonly provider: string;
  readonly home: string;
  readonly school: string;
  readonly nth: number;
  readonly sharesCar: boolean;
}

function drivenChild(
  { number, name, provider, home, school, nth, sharesCar }: NewChild,
  chance: Chance,
): DrivenChild {
  const ref = `C${String(number).padStart(3, '0')}`;
  const leaves = number % 9 === 0 && !sharesCar;
  const towns = chance.shuffled(TOWNS);
  return {
    client: { ref, name: `${name} Vale`, dateOfBirth: '2015-04-09' },
    placement: {
      ref: `PL${ref}`,
      client: ref,
      provider,
      serviceLevel: 'FOST',
      startDate: addDays(FIRST_DAY, -400),
      endDate: leaves ? LEAVING_DAY : null,
    },
    school: { from: home, to: school },
    schoolMilesHundredths: milesOf(chance, 3, 14),
    // Each child sees their family elsewhere.
    contact: { from: towns[nth]!, to: `${towns[nth + 3]!} ${chance.oneOf(VENUES)}` },
    contactMilesHundredths: milesOf(chance, 12, 45),
  };
}

export const LEAVING_DAY: IsoDate = '2026-11-09';

/** Most carers write whole miles, some read the meter to a tenth. */
function milesOf(chance: Chance, least: number, most: number): number {
  return chance.number(least, most) * 100 + (chance.happens(0.4) ? chance.number(0, 9) * 10 : 0);
}
