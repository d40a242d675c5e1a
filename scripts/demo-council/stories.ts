import type { IsoDate } from '../../domain/calendar/dates';
import type { Carer } from './carers';
import type { BirthDateCorrection, Nursery } from './children';
import type { KnownIn, ProviderRow, Version } from './history';
import { FOSTERING, LODGINGS, PARENT_AND_CHILD, RESPITE, STAYING_PUT } from './service-levels';
import { feesOf, type Stay } from './stays';

/** The stories of the first carers: at least one of everything that an officer meets. */
export interface Stories {
  readonly stays: readonly Stay[];
  readonly corrections: readonly BirthDateCorrection[];
  /** The cast, some with other bank details than they were made with. */
  readonly carers: readonly Carer[];
}

const NOW = '2026-27/01';

interface Telling {
  readonly end?: IsoDate;
  readonly level?: string;
  readonly startKnown?: KnownIn;
  readonly endKnown?: KnownIn;
  readonly mistaken?: Stay['mistaken'];
}

/** Casts the stories with the carers P0001 to P0025, and makes the children in them. */
export function tellStories(cast: readonly Carer[], born: Nursery): Stories {
  const stays: Stay[] = [];
  const corrections: BirthDateCorrection[] = [];
  const child = (...birthdays: IsoDate[]): string[] => born.family(birthdays).map(({ ref }) => ref);
  const stay = (children: readonly string[], number: number, start: IsoDate, telling: Telling = {}): void => {
    const carer = cast[number - 1]!;
    const { end = null, level = FOSTERING, startKnown = '', endKnown = startKnown, mistaken } = telling;
    for (const client of children) {
      const told = {
        client,
        carer: carer.ref,
        level,
        start,
        end,
        startKnown,
        endKnown,
        ...(mistaken ? { mistaken } : {}),
      };
      stays.push(told, ...feesOf(told, carer));
    }
  };

  // P0001: just approved, a first placement, and no bank details yet.
  stay(child('2019-05-14'), 1, '2026-04-01', { startKnown: NOW });
  // P0002: new bank details wait for a second person.
  stay(child('2014-08-03', '2016-01-22'), 2, '2023-02-11');
  // P0003: two officers entered the same new placement.
  stay(child('2012-11-30'), 3, '2024-09-02');
  const enteredTwice = child('2017-06-09');
  stay(enteredTwice, 3, '2026-03-31', { startKnown: NOW });
  stay(enteredTwice, 3, '2026-04-02', { startKnown: NOW });
  // P0004: a parent and child placement began before the new service's first rate.
  stay(child('2010-02-17'), 4, '2026-04-02', { level: PARENT_AND_CHILD, startKnown: NOW });
  stay(child('2013-03-08'), 4, '2022-10-10');
  // P0005: one of two brothers went home in March; the news came in April.
  const brothers = child('2015-07-19', '2018-12-01');
  stay(brothers.slice(0, 1), 5, '2024-01-15');
  stay(brothers.slice(1), 5, '2024-01-15', { end: '2026-03-18', endKnown: NOW });
  // P0006: goes home within the period.
  stay(child('2016-04-27'), 6, '2025-01-20', { end: '2026-04-08', endKnown: NOW });
  // P0007 and P0008: moved, but nobody ended the first placement.
  const moved = child('2011-09-13');
  stay(moved, 7, '2025-02-03');
  stay(moved, 8, '2026-04-03', { startKnown: NOW });
  stay(child('2020-10-25'), 8, '2024-05-07');
  // P0009: stays put from the eighteenth birthday.
  const adult = child('2008-01-26');
  stay(adult, 9, '2021-06-14', { end: '2026-01-26', endKnown: '2025-26/20' });
  stay(adult, 9, '2026-01-26', { level: STAYING_PUT, startKnown: '2025-26/20' });
  // P0010: a foster carer with a supported lodgings placement; a boy born on a 29 February turned 18 on 1 March.
  stay(child('2008-02-29'), 10, '2025-09-08', { level: LODGINGS, startKnown: '2025-26/12' });
  // P0011: went home in January, known in March: four periods to pay back, and no other child.
  stay(child('2013-01-05'), 11, '2023-11-20', { end: '2026-01-12', endKnown: '2025-26/25' });
  // P0012: overpaid too, but a new placement pays it back within the year.
  stay(child('2017-03-23'), 12, '2024-07-01', { end: '2026-01-21', endKnown: '2025-26/24' });
  stay(child('2011-12-12', '2014-02-02'), 12, '2026-03-04', { startKnown: '2025-26/25' });
  // P0013: a birth date recorded a year too early, so that the child was paid for as an 11-year-old.
  const [misdated] = child('2015-11-06') as [string];
  stay([misdated], 13, '2025-03-10');
  corrections.push({ client: misdated, recorded: '2014-11-06', correctedIn: '2025-26/26' });
  // P0014 and P0015: a placement recorded with the wrong carer for a month.
  stay(child('2021-05-30'), 14, '2024-03-18');
  const wrongCarer = { fields: { carer: cast[13]!.ref }, correctedIn: '2025-26/25' };
  stay(child('2018-08-16'), 15, '2026-02-04', { startKnown: '2025-26/23', mistaken: wrongCarer });
  // P0016: began in February, known in March.
  stay(child('2016-10-09'), 16, '2025-06-02', { startKnown: '2025-26/05' });
  stay(child('2022-01-18'), 16, '2026-02-06', { startKnown: '2025-26/25' });
  // P0017 and P0018: three siblings together, and two with a carer of a higher fee level.
  stay(child('2012-05-03', '2014-09-21', '2017-01-30'), 17, '2022-08-15');
  stay(child('2015-02-14', '2019-11-11'), 18, '2024-12-02');
  // P0019 and P0020: supported lodgings, where a rate was backdated in February.
  stay(child('2007-06-18'), 19, '2025-01-06', { level: LODGINGS });
  stay(child('2008-04-09'), 19, '2025-11-03', { level: LODGINGS, startKnown: '2025-26/16' });
  stay(child('2006-12-20'), 20, '2024-10-14', { level: LODGINGS });
  // P0021: short breaks for the three siblings' eldest and for a child of P0022.
  const rested = child('2013-10-28');
  stay(rested, 22, '2023-04-24');
  stay(rested, 21, '2026-02-13', { end: '2026-02-18', level: RESPITE, startKnown: '2025-26/23' });
  stay(rested, 21, '2026-04-03', { end: '2026-04-07', level: RESPITE, startKnown: NOW });
  stay(child('2024-07-07'), 21, '2024-07-12');
  // P0023 to P0025: nothing unusual, but for a baby, a birthday and a move between them.
  stay(child('2025-10-19'), 23, '2025-10-24', { startKnown: '2025-26/15' });
  stay(child('2010-04-10'), 24, '2021-09-06');
  const moving = child('2016-12-24');
  stay(moving, 24, '2024-02-19', { end: '2026-03-05', endKnown: '2025-26/25' });
  stay(moving, 25, '2026-03-05', { startKnown: '2025-26/25' });
  return { stays, corrections, carers: cast.map((carer, index) => bankStory(carer, index + 1, cast)) };
}

/** P0001 has not given bank details; P0002 changed them, which nobody has confirmed. */
function bankStory(carer: Carer, number: number, cast: readonly Carer[]): Carer {
  const { row } = carer.versions[0]!;
  if (number === 1) {
    const without = { ...row, name: 'Margaret and Tom Okafor', email: 'margaret.okafor@example.org' };
    const none = { sort_code: '', account_number: '', account_name: '' };
    return { ...carer, versions: [{ knownIn: '2025-26/26', row: { ...without, ...none } }] };
  }
  if (number !== 2) return carer;
  // P0001's account was never given out: nobody else has it.
  const { sort_code, account_number } = cast[0]!.versions[0]!.row;
  const changed: Version<ProviderRow> = { knownIn: NOW, row: { ...row, sort_code, account_number } };
  return { ...carer, versions: [...carer.versions, changed] };
}
