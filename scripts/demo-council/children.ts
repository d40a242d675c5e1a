import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { ClientRow, KnownIn, Version } from './history';
import { siblings } from './names';
import type { Chance } from './random';

export interface Child {
  readonly ref: string;
  readonly name: string;
  readonly dateOfBirth: IsoDate;
}

/** Makes children with references that follow one another. */
export interface Nursery {
  /** One child born on each of the days, with one surname. */
  family(birthdays: readonly IsoDate[]): Child[];
  readonly born: readonly Child[];
}

export function nursery(luck: Chance): Nursery {
  const born: Child[] = [];
  return {
    born,
    family(birthdays) {
      const names = siblings(luck, birthdays.length);
      const children = birthdays.map((dateOfBirth, index) => ({
        ref: `C${String(born.length + index + 1).padStart(4, '0')}`,
        name: names[index]!,
        dateOfBirth,
      }));
      born.push(...children);
      return children;
    },
  };
}

/** Birthdays of siblings: the eldest on the day given, the others one to four years after each, at the latest by `latest`. */
export function birthdaysOfSiblings(
  luck: Chance,
  eldest: IsoDate,
  count: number,
  latest: IsoDate,
): IsoDate[] {
  const birthdays = [eldest];
  while (birthdays.length < count) {
    const twin = luck.happens(0.06);
    const next = twin ? birthdays.at(-1)! : addDays(birthdays.at(-1)!, luck.number(330, 1400));
    if (next > latest) return birthdays;
    birthdays.push(next);
  }
  return birthdays;
}

/** A birth date that was recorded wrongly at first. */
export interface BirthDateCorrection {
  readonly client: string;
  readonly recorded: IsoDate;
  readonly correctedIn: KnownIn;
}

/** Each child's versions: known by the period before its first placement is, its birth date as recorded then. */
export function clientVersions(
  children: readonly Child[],
  firstKnown: ReadonlyMap<string, KnownIn>,
  corrections: readonly BirthDateCorrection[],
): Version<ClientRow>[] {
  return children.flatMap((child) => {
    const row = { client_ref: child.ref, name: child.name, date_of_birth: child.dateOfBirth };
    const knownIn = firstKnown.get(child.ref) ?? '';
    const wrong = corrections.find((correction) => correction.client === child.ref);
    if (!wrong) return [{ knownIn, row }];
    return [
      { knownIn, row: { ...row, date_of_birth: wrong.recorded } },
      { knownIn: wrong.correctedIn, row },
    ];
  });
}
