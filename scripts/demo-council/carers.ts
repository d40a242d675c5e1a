import { addDays } from '../../domain/calendar/dates';
import { bankAccounts } from './bank-accounts';
import type { KnownIn, ProviderRow, Version } from './history';
import { household } from './names';
import { address } from './places';
import { knownAfter, LIVED_PERIODS, PERIODS, periodsLater } from './calendar';
import { chance, type Chance } from './random';
import type { FeeLevel } from './service-levels';

/** A carer of the story: the council's record, and how many children they take. */
export interface Carer {
  readonly ref: string;
  readonly type: ProviderRow['type'];
  readonly capacity: number;
  readonly fee: FeeLevel | null;
  /** A day from which they are at a higher fee level; the decision is known one or two periods later. */
  readonly feeRise: { readonly on: string; readonly to: FeeLevel; readonly knownIn: KnownIn } | null;
  /** From this day they take children: after their approval, for those who joined during the year. */
  readonly from: string;
  readonly versions: readonly Version<ProviderRow>[];
}

const CARERS = 450;
/** The first carers have parts in the stories; these of them offer supported lodgings, two of them in the stories. */
export const STORY_CARERS = 25;
const LODGINGS_AMONG_STORIES = new Set([19, 20]);
const LODGINGS_IN_ALL = 60;

/** Every carer, in order of reference; the first {@link STORY_CARERS} are cast by the stories. */
export function makeCarers(): Carer[] {
  const luck = chance(20_250_331);
  const account = bankAccounts(luck);
  const emails = new Map<string, number>();
  const lodgings = lodgingsNumbers(luck);
  return Array.from({ length: CARERS }, (_, index) => {
    const number = index + 1;
    const type = lodgings.has(number) ? 'supported_lodgings' : 'foster_carer';
    const joins = number > STORY_CARERS && luck.happens(0.07) ? luck.number(1, 24) : null;
    const row = record(luck, number, type, emails, account());
    const versions = [{ knownIn: joins === null ? '' : PERIODS[joins]!.period, row }];
    if (joins === null && number > STORY_CARERS) versions.push(...laterNews(luck, row, account));
    return {
      ref: row.provider_ref,
      type,
      from: joins === null ? '' : addDays(PERIODS[joins]!.firstDay, 14),
      versions,
      ...experience(luck, type, number <= STORY_CARERS),
    };
  });
}

function lodgingsNumbers(luck: Chance): ReadonlySet<number> {
  const others = luck.shuffled(
    Array.from({ length: CARERS - STORY_CARERS }, (_, index) => STORY_CARERS + 1 + index),
  );
  return new Set([
    ...LODGINGS_AMONG_STORIES,
    ...others.slice(0, LODGINGS_IN_ALL - LODGINGS_AMONG_STORIES.size),
  ]);
}

function experience(
  luck: Chance,
  type: ProviderRow['type'],
  cast: boolean,
): Pick<Carer, 'capacity' | 'fee' | 'feeRise'> {
  if (type === 'supported_lodgings')
    return { capacity: luck.happens(0.25) ? 2 : 1, fee: null, feeRise: null };
  const capacity = luck.weighted([
    { value: 1, weight: 30 },
    { value: 2, weight: 45 },
    { value: 3, weight: 25 },
  ]);
  const fee = luck.weighted<FeeLevel | null>([
    { value: null, weight: 76 },
    { value: 'FEE1', weight: 11 },
    { value: 'FEE2', weight: 8 },
    { value: 'FEE3', weight: 5 },
  ]);
  if (cast || fee === null || fee === 'FEE3' || !luck.happens(0.14)) return { capacity, fee, feeRise: null };
  const on = luck.oneOf(LIVED_PERIODS).firstDay;
  const knownIn = periodsLater(knownAfter(on), luck.number(1, 2));
  return { capacity, fee, feeRise: { on, to: fee === 'FEE1' ? 'FEE2' : 'FEE3', knownIn } };
}

function record(
  luck: Chance,
  number: number,
  type: ProviderRow['type'],
  emails: Map<string, number>,
  account: { sortCode: string; accountNumber: string },
): ProviderRow {
  const people = household(luck);
  return {
    provider_ref: `P${String(number).padStart(4, '0')}`,
    name: people.name,
    type,
    email: email(people.firstName, people.surname, emails),
    // Ofcom keeps 07700 900000 to 900999 for drama: nobody can be rung up by them.
    phone: `07700 900${String((number * 7) % 1000).padStart(3, '0')}`,
    ...address(luck),
    sort_code: account.sortCode,
    account_number: account.accountNumber,
    account_name: people.accountName,
    supplier_ref: `S${204_000 + number * 3}`,
  };
}

function email(firstName: string, surname: string, given: Map<string, number>): string {
  const plain = `${firstName}.${surname}`
    .normalize('NFD')
    .replace(/ł/g, 'l')
    .toLowerCase()
    .replace(/[^a-z.]/g, '');
  const count = (given.get(plain) ?? 0) + 1;
  given.set(plain, count);
  return `${plain}${count === 1 ? '' : count}@example.org`;
}

/** A few carers change their bank or move house during the year. */
function laterNews(
  luck: Chance,
  row: ProviderRow,
  account: () => { sortCode: string; accountNumber: string },
) {
  const versions: Version<ProviderRow>[] = [];
  const when = (): KnownIn => luck.oneOf(LIVED_PERIODS.slice(1)).period;
  const what = luck.weighted(LATER_NEWS);
  if (what === 'bank') {
    const { sortCode, accountNumber } = account();
    versions.push({ knownIn: when(), row: { ...row, sort_code: sortCode, account_number: accountNumber } });
  } else if (what === 'address') {
    versions.push({ knownIn: when(), row: { ...row, ...address(luck) } });
  }
  return versions;
}

const LATER_NEWS = [
  { value: 'bank', weight: 5 },
  { value: 'address', weight: 5 },
  { value: null, weight: 90 },
] as const;
