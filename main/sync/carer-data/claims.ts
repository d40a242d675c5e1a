import type { ClaimRow } from '../../../db/entities/claim';
import { addDays } from '../../../domain/calendar/dates';
import { claimState, type ClaimItem } from '../../../domain/claims/claim';
import { compareText } from '../../../domain/schedule/payment-line';
import type {
  ClaimChoicesOfCarer,
  PublishedClaim,
  PublishedClaimItem,
} from '../../../domain/sync/carer-data';
import { standingDecision } from '../../claims/claim-books';
import { amountOf } from '../../claims/claim-rows';
import type { Names } from '../../periods/names';
import type { Carers, CarerRows } from './read-carers';
import type { Council } from './read-council';

/** A carer's claims in order of number. One that the team has not sent to the panel yet is still the team's own. */
export function publishedClaims(
  council: Council,
  { claims }: CarerRows,
  carers: Carers,
  names: Names,
): PublishedClaim[] {
  return claims
    .filter(({ state }) => state !== 'unsubmitted')
    .map((claim) => publishedClaim(council, claim, carers, names));
}

function publishedClaim(council: Council, claim: ClaimRow, carers: Carers, names: Names): PublishedClaim {
  const { id, submission, day, notes } = claim;
  const items = carers.items.get(id) ?? [];
  const progress = items.map((item) => ({
    decision: standingDecision(carers, item.id)?.decision ?? null,
    isPaid: carers.paidItems.has(item.id),
  }));
  return {
    id,
    submission,
    day,
    notes,
    state: claimState({ state: claim.state, items: progress }),
    items: items.map((item) => publishedItem(council, item, carers, names)),
  };
}

function publishedItem(
  { facts: { serviceLevels, rates } }: Council,
  item: ClaimItem,
  carers: Carers,
  names: Names,
): PublishedClaimItem {
  const { kind, serviceLevel, client, fromDay, toDay, description, quantityHundredths } = item;
  const unit = serviceLevels.get(serviceLevel)?.unit;
  const books = { paid: carers.paidItems, clients: carers.clients, serviceLevels, rates };
  const standing = standingDecision(carers, item.id);
  return {
    kind,
    serviceLevel,
    serviceLevelName: names.serviceLevel(serviceLevel),
    client,
    clientName: client === null ? null : names.client(client),
    fromDay,
    toDay,
    description,
    quantityHundredths,
    unit: unit === 'mile' || unit === 'item' ? unit : null,
    amountPence: amountOf(item, books),
    attachment: item.attachmentName,
    // Why something was accepted the panel says to itself.
    decision: standing && {
      decision: standing.decision,
      reason: standing.decision === 'rejected' ? standing.reason : null,
    },
    paidIn: carers.paidItems.get(item.id)?.period ?? null,
  };
}

/** What a carer may claim for: the children who live there, or left not long ago, with their nights. */
export function claimChoicesOf(
  { claimLevels, claimSince }: Council,
  { provider, placements, approvedToClaim }: CarerRows,
  names: Names,
): ClaimChoicesOfCarer {
  const stays = placements.filter(
    ({ startDate, endDate }) =>
      endDate === null || (endDate > startDate && (claimSince === null || endDate >= claimSince)),
  );
  const children = [...Map.groupBy(stays, ({ client }) => client)].map(([client, own]) => ({
    client,
    name: names.client(client),
    stays: own
      .map(({ startDate, endDate }) => ({
        from: startDate,
        to: endDate === null ? null : addDays(endDate, -1),
      }))
      .sort((a, b) => compareText(a.from, b.from) || compareText(a.to ?? '9', b.to ?? '9')),
  }));
  return {
    approved: approvedToClaim,
    children: children.sort((a, b) => compareText(a.name, b.name) || compareText(a.client, b.client)),
    levels: claimLevels[provider.type],
  };
}
