import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { CheckedItem, ItemStanding } from '../../domain/claims/check-types';
import { checkClaimItems } from '../../domain/claims/checks';
import type { ClaimItemCheck } from '../../preload/contract/claims';
import { standingDecision, type ClaimBooks } from './claim-books';

/** The checks of a claim by its items, as the council's settings have them. */
export type ChecksOf = (claim: StoredClaim) => ReadonlyMap<number, readonly ClaimItemCheck[]>;

/**
 * How to check claims of `books`, which have to hold every other claim of the same provider and every one with the same
 * attachments.
 */
export function claimChecks(books: ClaimBooks): ChecksOf {
  const checked = books.items.map((item) => checkedItem(books, item));
  const byProvider = Map.groupBy(checked, ({ provider }) => provider);
  const byFile = Map.groupBy(
    checked.filter(({ attachmentHash }) => attachmentHash !== null),
    ({ attachmentHash }) => attachmentHash!,
  );
  return (claim) => {
    const ofProvider = byProvider.get(claim.provider) ?? [];
    const items = ofProvider.filter((item) => item.claim === claim.id);
    const withSameFile = items.flatMap(({ attachmentHash }) => byFile.get(attachmentHash ?? '') ?? []);
    const others = new Set([...ofProvider, ...withSameFile].filter((item) => item.claim !== claim.id));
    const found = checkClaimItems({
      items,
      others: [...others].sort((a, b) => a.id - b.id),
      placements: books.placementsOf.get(claim.provider) ?? [],
      clients: books.clients,
      serviceLevels: books.serviceLevels,
      rates: books.rates,
      usual: books.usual,
      limits: books.limits,
    });
    return checksByItem(books, found);
  };
}

function checksByItem(
  { levels }: Pick<ClaimBooks, 'levels'>,
  found: ReturnType<typeof checkClaimItems>,
): Map<number, ClaimItemCheck[]> {
  const checks = new Map<number, ClaimItemCheck[]>();
  for (const { item, code, message, comparedWith } of found) {
    const level = levels[code];
    if (level === 'off') continue;
    checks.set(item, [...(checks.get(item) ?? []), { code, level, message, comparedWith }]);
  }
  return checks;
}

function checkedItem(books: ClaimBooks, item: ClaimBooks['items'][number]): CheckedItem {
  const claim = books.claims.get(item.claim)!;
  const decision = standingDecision(books, item.id);
  return {
    ...item,
    provider: claim.provider,
    claimDay: claim.day,
    position: (books.itemsOf.get(item.claim) ?? []).findIndex(({ id }) => id === item.id) + 1,
    standing: standingOf(claim, decision?.decision ?? null),
    decidedOn: decision ? dayOfInstant(decision.decidedAt) : null,
  };
}

function standingOf({ state }: StoredClaim, decision: 'accepted' | 'rejected' | null): ItemStanding {
  return state === 'submitted' ? (decision ?? 'pending') : state;
}
