import { addDays, ageOn, birthday, daysBetween, later, type IsoDate } from '../../domain/calendar/dates';
import { CURRENT_PERIOD, knownAfter, LIVED_PERIODS, PERIODS, periodsLater } from './calendar';
import type { Carer } from './carers';
import { birthdaysOfSiblings, type Child, type Nursery } from './children';
import type { KnownIn } from './history';
import { homes, type Homes } from './homes';
import type { Chance } from './random';
import { FOSTERING, LODGINGS, RESPITE, STAYING_PUT } from './service-levels';
import { feesOf, type Stay } from './stays';

const FIRST_DAY = LIVED_PERIODS[0]!.firstDay;
const LAST_DAY = addDays(CURRENT_PERIOD.lastDay, 7);

/** Children who come, stay and go: everyone but those in the stories. */
export function makeTown(
  luck: Chance,
  carers: readonly Carer[],
  born: Nursery,
  childrenInAll: number,
): Stay[] {
  const fostering = homes(
    luck,
    carers.filter((carer) => carer.type === 'foster_carer'),
  );
  const lodging = homes(
    luck,
    carers.filter((carer) => carer.type === 'supported_lodgings'),
  );
  const stays: Stay[] = [];
  while (born.born.length < childrenInAll) {
    const room = childrenInAll - born.born.length;
    if (luck.happens(0.12)) stays.push(...lodger(luck, born, lodging));
    else stays.push(...fosterFamily(luck, born, fostering, room));
  }
  return stays;
}

interface Spell {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** When a child comes into the council's care and leaves it: two thirds were there before the year began. */
function spell(luck: Chance, earliest: IsoDate): Spell {
  const before = luck.happens(0.68) && earliest < FIRST_DAY;
  const from = before
    ? dayBetween(luck, earliest, addDays(FIRST_DAY, -1))
    : dayBetween(luck, later(FIRST_DAY, earliest), LAST_DAY);
  const leaves = luck.happens(0.3);
  const first = addDays(later(from, FIRST_DAY), 5);
  return { from, to: leaves && first < LAST_DAY ? dayBetween(luck, first, LAST_DAY) : null };
}

function dayBetween(luck: Chance, from: IsoDate, to: IsoDate): IsoDate {
  return addDays(from, luck.number(0, Math.max(0, daysBetween(from, to))));
}

function lodger(luck: Chance, born: Nursery, lodging: Homes): Stay[] {
  const [child] = born.family([addDays('2007-10-01', luck.number(-800, 700))]) as [Child];
  const sixteenth = birthday(child.dateOfBirth, 16);
  const { from, to } = spell(luck, later(sixteenth, '2024-06-01'));
  const carer = lodging.find({ from, to }, 1);
  return [
    known(luck, {
      client: child.ref,
      carer: carer.ref,
      level: LODGINGS,
      start: from,
      end: to,
    }),
  ];
}

function fosterFamily(luck: Chance, born: Nursery, fostering: Homes, room: number): Stay[] {
  const children = born.family(birthdaysOfFamily(luck, room));
  const count = children.length;
  const { from, to } = careOf(luck, children);
  const moves = luck.happens(0.13) ? movingDay(luck, { from, to }) : null;
  const first = fostering.find({ from, to: moves ?? to }, count);
  const stays = stayTogether(luck, children, first, { from, to: moves ?? to });
  if (moves === null) {
    if (luck.happens(0.07)) stays.push(...respite(luck, fostering, children, first, { from, to }));
    return stays;
  }
  const second = fostering.find({ from: moves, to }, count, first);
  return [...stays, ...stayTogether(luck, children, second, { from: moves, to })];
}

/** Those who may turn 17 within the story come alone; babies are born during the year too. */
function birthdaysOfFamily(luck: Chance, room: number): IsoDate[] {
  const eldest = addDays(FIRST_DAY, -luck.number(-200, 6750));
  const alone = eldest < addDays(FIRST_DAY, -ALMOST_ADULT_DAYS);
  const count = alone ? 1 : Math.min(room, luck.weighted(FAMILY_SIZES));
  return birthdaysOfSiblings(luck, eldest, count, addDays(FIRST_DAY, 200));
}

const ALMOST_ADULT_DAYS = 5660;

/** Nobody comes to a foster home for the first time at 17 or later. */
function careOf(luck: Chance, children: readonly Child[]): Spell {
  const youngest = children.at(-1)!.dateOfBirth;
  const care = spell(luck, later(addDays(youngest, 4), '2021-01-01'));
  const eldest = children[0]!.dateOfBirth;
  return ageOn(eldest, care.from) < 17 ? care : { ...care, from: birthday(eldest, luck.number(9, 15)) };
}

const FAMILY_SIZES = [
  { value: 1, weight: 66 },
  { value: 2, weight: 24 },
  { value: 3, weight: 10 },
];

/** A day in the story on which the family moves to another carer; null where they were not there long enough. */
function movingDay(luck: Chance, { from, to }: Spell): IsoDate | null {
  const first = addDays(later(from, FIRST_DAY), 15);
  const last = addDays(to ?? LAST_DAY, -15);
  return first < last ? dayBetween(luck, first, last) : null;
}

/** Siblings in one home: what is known of one is known of all. At 18, most stay put under that name. */
function stayTogether(luck: Chance, children: readonly Child[], carer: Carer, { from, to }: Spell): Stay[] {
  const together = known(luck, { client: '', carer: carer.ref, level: FOSTERING, start: from, end: to });
  return children.flatMap((child) => {
    const stay: Stay = { ...together, client: child.ref };
    const adult = birthday(child.dateOfBirth, 18);
    const turns = from < adult && adult < (to ?? LAST_DAY) && ageOn(child.dateOfBirth, from) < 18;
    if (!turns || luck.happens(0.3)) return [stay, ...feesOf(stay, carer)];
    const fostered: Stay = { ...stay, end: adult, endKnown: plannedFor(adult) };
    const stays: Stay[] = [fostered, ...feesOf(fostered, carer)];
    const puttingUp = { client: child.ref, carer: carer.ref, level: STAYING_PUT, start: adult, end: to };
    return [
      ...stays,
      { ...puttingUp, startKnown: plannedFor(adult), endKnown: later(stay.endKnown, plannedFor(adult)) },
    ];
  });
}

/** Two or three short breaks with another carer, planned beforehand, while the placement goes on. */
function respite(
  luck: Chance,
  fostering: Homes,
  children: readonly Child[],
  home: Carer,
  care: Spell,
): Stay[] {
  const { from, to } = care;
  const stays: Stay[] = [];
  const last = addDays(to ?? LAST_DAY, -8);
  let start = addDays(later(from, FIRST_DAY), luck.number(10, 60));
  for (let count = luck.number(1, 3); count > 0 && start < last; count -= 1) {
    const end = addDays(start, luck.number(2, 7));
    const carer = fostering.find({ from: start, to: end }, children.length, home);
    for (const child of children) {
      if (ageOn(child.dateOfBirth, end) >= 18) continue;
      const knownIn = plannedFor(start);
      stays.push({
        client: child.ref,
        carer: carer.ref,
        level: RESPITE,
        start,
        end,
        startKnown: knownIn,
        endKnown: knownIn,
      });
    }
    start = addDays(end, luck.number(60, 120));
  }
  return stays;
}

type Unknown = Omit<Stay, 'startKnown' | 'endKnown'>;

/** Adds when the team heard of it: mostly in time or within days, sometimes a period or more too late. */
function known(luck: Chance, stay: Unknown): Stay {
  const heard = knownAfter(addDays(stay.start, luck.number(-3, 3)));
  const startKnown = stay.start < FIRST_DAY ? '' : periodsLater(heard, luck.weighted(LATE_STARTS));
  const endHeard = stay.end === null ? '' : knownAfter(addDays(stay.end, luck.number(-12, 4)));
  const endKnown =
    stay.end === null ? '' : later(periodsLater(endHeard, luck.weighted(LATE_ENDS)), startKnown);
  const mistaken = mistakenStart(luck, stay, startKnown);
  return { ...stay, startKnown, endKnown, ...(mistaken ? { mistaken } : {}) };
}

const LATE_STARTS = [
  { value: 0, weight: 89 },
  { value: 1, weight: 9 },
  { value: 2, weight: 2 },
];
const LATE_ENDS = [
  { value: 0, weight: 81 },
  { value: 1, weight: 13 },
  { value: 2, weight: 4 },
  { value: 3, weight: 2 },
];

function mistakenStart(luck: Chance, stay: Unknown, startKnown: KnownIn): Stay['mistaken'] {
  if (startKnown === '' || !luck.happens(0.05)) return undefined;
  const start = addDays(stay.start, luck.oneOf([-3, -2, -1, 1, 2]));
  if (start < FIRST_DAY || (stay.end !== null && stay.end <= addDays(start, 3))) return undefined;
  return { fields: { start }, correctedIn: periodsLater(startKnown, luck.number(1, 2)) };
}

/** The period in whose preparation something planned for a day is first entered. */
function plannedFor(day: IsoDate): KnownIn {
  if (day < FIRST_DAY) return '';
  const period = PERIODS.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)!.period;
  return period < CURRENT_PERIOD.period ? period : CURRENT_PERIOD.period;
}
