import { daysOfYear, type FinancialYear } from '../../calendar/periods';
import type { Client, Placement } from '../../facts';
import type { CheckedItem, ClaimCheckInput, ItemCheck } from '../check-types';
import { unitOf } from './compared';
import { readJourney, type Journey } from './read-journey';
import { asksForMoney, itemsNearby } from './standing';

/** What a check found on the item that it was asked about. */
export type Finding = Omit<ItemCheck, 'item'>;

/** The input with what several checks read of it, read once. */
export interface CheckContext extends ClaimCheckInput {
  /** The items of the claim and those of others whose days touch its days. */
  readonly nearby: readonly CheckedItem[];
  journeyOf(item: Pick<CheckedItem, 'description'>): Journey;
  /** What the carer asks for in other claims at a service level. */
  historyAt(serviceLevel: string): readonly CheckedItem[];
  /** All miles of the carer in a financial year, in hundredths, whatever was decided: never less than what counts. */
  yearMilesHundredths(year: FinancialYear): number;
}

/** A check looks at one item of a claim, beside everything else of the input. */
export type Check = (item: CheckedItem, context: CheckContext) => readonly Finding[];

export function checkContext(input: ClaimCheckInput): CheckContext {
  const { clients, placements } = input;
  let history: ReadonlyMap<string, readonly CheckedItem[]> | null = null;
  const years = new Map<FinancialYear, number>();
  return {
    ...input,
    nearby: itemsNearby(input),
    journeyOf: journeyReader(clients, placements),
    historyAt: (serviceLevel) => {
      history ??= historyOf(input);
      return history.get(serviceLevel) ?? [];
    },
    yearMilesHundredths: (year) => {
      const miles = years.get(year) ?? milesIn(year, input);
      years.set(year, miles);
      return miles;
    },
  };
}

function historyOf({ items, others }: ClaimCheckInput): ReadonlyMap<string, readonly CheckedItem[]> {
  const provider = items[0]?.provider;
  const own = others.filter((other) => other.provider === provider && asksForMoney(other));
  return Map.groupBy(own, ({ serviceLevel }) => serviceLevel);
}

function milesIn(year: FinancialYear, input: ClaimCheckInput): number {
  const { firstDay, lastDay } = daysOfYear(year);
  const provider = input.items[0]?.provider;
  let sum = 0;
  for (const item of [...input.items, ...input.others]) {
    if (item.provider !== provider || item.fromDay < firstDay || item.fromDay > lastDay) continue;
    if (unitOf(item, input) === 'mile') sum += item.quantityHundredths;
  }
  return sum;
}

/** The finding's way to an item that it was compared with. */
export function itemRef({ claim, id }: CheckedItem): { readonly claim: number; readonly item: number } {
  return { claim, item: id };
}

type Clients = ReadonlyMap<string, Client>;
type Reader = CheckContext['journeyOf'];

/** What was read of a carer's descriptions is kept for as long as their placements are: they say the same each week. */
const readers = new WeakMap<readonly Placement[], { readonly clients: Clients; readonly read: Reader }>();

function journeyReader(clients: Clients, placements: readonly Placement[]): Reader {
  const kept = readers.get(placements);
  if (kept?.clients === clients) return kept.read;
  const names = new Set(placements.flatMap(({ client }) => firstNames(clients.get(client))));
  const journeys = new Map<string, Journey>();
  const read: Reader = ({ description }) => {
    const known = journeys.get(description);
    if (known) return known;
    const journey = readJourney(description, names);
    journeys.set(description, journey);
    return journey;
  };
  readers.set(placements, { clients, read });
  return read;
}

function firstNames(client: Pick<Client, 'name'> | undefined): string[] {
  const first = client?.name.trim().split(/\s+/)[0]?.toLowerCase().replace(/['’]/g, '');
  // As "Robin" and as "Robin's", which is read without its apostrophe.
  return first ? [first, `${first}s`] : [];
}
