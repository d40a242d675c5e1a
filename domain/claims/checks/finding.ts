import type { Client, Placement } from '../../facts';
import type { CheckedItem, ClaimCheckInput, ItemCheck } from '../check-types';
import { readJourney, type Journey } from './read-journey';
import { itemsNearby } from './standing';

/** What a check found on the item that it was asked about. */
export type Finding = Omit<ItemCheck, 'item'>;

/** The input with what several checks read of it, read once. */
export interface CheckContext extends ClaimCheckInput {
  /** The items of the claim and those of others whose days touch its days. */
  readonly nearby: readonly CheckedItem[];
  journeyOf(item: Pick<CheckedItem, 'description'>): Journey;
}

/** A check looks at one item of a claim, beside everything else of the input. */
export type Check = (item: CheckedItem, context: CheckContext) => readonly Finding[];

export function checkContext(input: ClaimCheckInput): CheckContext {
  const { clients, placements } = input;
  return { ...input, nearby: itemsNearby(input), journeyOf: journeyReader(clients, placements) };
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
