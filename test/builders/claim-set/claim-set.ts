import type { CheckCode, CheckedItem, ClaimCheckInput, ItemCheck } from '../../../domain/claims/check-types';
import { checkClaimItems } from '../../../domain/claims/checks';
import { spreadsOfLevels } from '../../../domain/claims/checks/spread';
import type { Placement, ServiceLevel } from '../../../domain/facts';
import { rateTable } from '../../../domain/rates/rate-table';
import { claimingFamilies, type ClaimingFamily } from './claim-families';
import { honestClaims, type NewClaim, type NewItem } from './honest-claims';

/** An item that stands in the set, with the route that it was written from. */
export interface SetItem extends CheckedItem {
  readonly route: NewItem['route'];
}

/** Something that a check has to find: on each of these items. */
export interface Planted {
  readonly what: string;
  readonly code: CheckCode;
  readonly items: readonly number[];
}

const LEVELS: readonly ServiceLevel[] = [
  { code: 'MILES', name: 'Mileage', kind: 'client_item', unit: 'mile', providerType: null },
  { code: 'CARER-MILES', name: 'Carer mileage', kind: 'provider_item', unit: 'mile', providerType: null },
  { code: 'TRAIN', name: 'Training', kind: 'provider_item', unit: 'item', providerType: null },
];

const RATES = LEVELS.flatMap(({ code }) =>
  [
    { effectiveFrom: '2025-04-01', amountPence: 45 },
    { effectiveFrom: '2026-04-06', amountPence: 55 },
  ].map((rate) => ({
    ...rate,
    serviceLevel: code,
    minAge: null,
    maxAge: null,
    enteredBy: 'Olive Officer',
    enteredAt: '2026-03-01T09:00:00.000Z',
  })),
);

/** A council's claims of a year, to which claims with something wrong are added one by one. */
export class ClaimSet {
  readonly families: readonly ClaimingFamily[];
  readonly items: SetItem[] = [];
  readonly planted: Planted[] = [];
  claims = 0;

  constructor(families: number, claimsEach: number, seed: number) {
    this.families = claimingFamilies(families, seed);
    const honest = this.families.flatMap((family, index) => honestClaims(family, claimsEach, seed + index));
    for (const claim of honest.sort((a, b) => (a.day < b.day ? -1 : 1))) this.add(claim);
  }

  /** Adds a claim, the newest; gives its items. Each has a paper of its own where nothing else is said. */
  add({ provider, day, standing, items }: NewClaim): SetItem[] {
    this.claims += 1;
    const added = items.map((item, index): SetItem => {
      const id = this.items.length + index + 1;
      return {
        attachmentName: item.attachmentHash === null ? null : 'log.pdf',
        attachmentHash: `paper ${id}`,
        ...item,
        id,
        claim: this.claims,
        position: index + 1,
        enteredBy: 'Olive Officer',
        provider,
        claimDay: day,
        standing,
        decidedOn: standing === 'accepted' || standing === 'rejected' ? day : null,
      };
    });
    this.items.push(...added);
    return added;
  }

  /** What the checks of every claim find. */
  check(): ItemCheck[] {
    return [...inputsOf(this)].flatMap(checkClaimItems);
  }
}

/** What the checks of each claim look at, as the services gather it. */
export function* inputsOf({
  families,
  items,
}: Pick<ClaimSet, 'families' | 'items'>): Generator<ClaimCheckInput> {
  const byProvider = Map.groupBy(items, ({ provider }) => provider);
  const byFile = Map.groupBy(items, ({ attachmentHash }) => attachmentHash ?? '');
  const placementsOf = new Map<string, Placement[]>(
    families.map(({ provider, children }) => [provider, children.map(({ placement }) => placement)]),
  );
  const shared = {
    clients: new Map(families.flatMap(({ children }) => children.map(({ client }) => [client.ref, client]))),
    serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
    rates: rateTable(RATES),
    usual: spreadsOfLevels(items.filter(({ standing }) => standing === 'accepted' || standing === 'pending')),
    limits: { oldestMonths: 3, yearMiles: 10_000 },
  };
  for (const [claim, own] of Map.groupBy(items, (item) => item.claim)) {
    const { provider } = own[0]!;
    const withFile = own.flatMap(({ attachmentHash }) =>
      attachmentHash === null ? [] : (byFile.get(attachmentHash) ?? []),
    );
    const others = new Set(
      [...byProvider.get(provider)!, ...withFile].filter((item) => item.claim !== claim),
    );
    yield { ...shared, items: own, others: [...others], placements: placementsOf.get(provider) ?? [] };
  }
}
