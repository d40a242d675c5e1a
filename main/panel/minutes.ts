import type { BooksReader } from '../../db/books';
import { settingValue } from '../settings/settings-commands';
import type { MinutedClaim, PanelMinutes } from '../documents/panel-minutes';
import type { SittingDecision } from '../../preload/contract/panel';
import { sittingDetail } from './sitting-rows';
import { findSitting } from './sittings';

/** What the minutes of a sitting say. */
export async function readMinutes(books: BooksReader, id: number): Promise<PanelMinutes> {
  const sitting = await findSitting(books, id);
  const detail = await sittingDetail(books, sitting);
  const byClaim = Map.groupBy(detail.decisions, ({ claim }) => claim);
  const claims: MinutedClaim[] = [];
  for (const claim of await books.claims.ofSitting(id)) {
    const decisions = byClaim.get(claim.id) ?? [];
    const { id: number, provider, day, notes, enteredBy } = claim;
    const providerName = decisions[0]?.providerName ?? provider;
    claims.push({
      claim: number,
      provider,
      providerName,
      day,
      notes,
      enteredBy,
      items: decisions.map(minuted),
    });
  }
  const { heldOn, present, notes, openedBy, openedAt, closedBy, closedAt } = sitting;
  return {
    organisation: {
      name: await settingValue(books, 'organisation.name'),
      contact: await settingValue(books, 'organisation.contact'),
    },
    state: closedAt === null ? 'draft' : 'final',
    sitting: id,
    heldOn,
    present,
    notes,
    opened: { by: openedBy, at: openedAt },
    closed: closedBy === null || closedAt === null ? null : { by: closedBy, at: closedAt },
    claims,
    totals: {
      accepted: detail.accepted,
      acceptedPence: detail.acceptedPence,
      rejected: detail.rejected,
      rejectedPence: detail.rejectedPence,
      takenBack: detail.decisions.filter(({ takenBack }) => takenBack !== null).length,
    },
  };
}

function minuted(decision: SittingDecision): MinutedClaim['items'][number] {
  const { claim: _claim, provider: _provider, providerName: _name, sitting: _sitting, ...rest } = decision;
  return rest;
}
