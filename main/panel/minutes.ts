import type { BooksReader } from '../../db/books';
import { hideNames, type HideNames, type NamedPerson } from '../../domain/privacy/without-names';
import type { SittingDecision } from '../../preload/contract/panel';
import type { MinutedClaim, MinutedDecision, PanelMinutes } from '../documents/panel-minutes';
import { settingValue } from '../settings/settings-commands';
import { sittingDetail } from './sitting-rows';
import { findSitting } from './sittings';

export interface MinutesAsked {
  readonly id: number;
  /** Carers' names beside their references. */
  readonly withNames: boolean;
}

/** What the minutes of a sitting say. A child's name is never in them, nor, without `withNames`, a carer's. */
export async function readMinutes(
  books: BooksReader,
  { id, withNames }: MinutesAsked,
): Promise<PanelMinutes> {
  const sitting = await findSitting(books, id);
  const detail = await sittingDetail(books, sitting);
  const byClaim = Map.groupBy(detail.decisions, ({ claim }) => claim);
  const hidden = [...(await books.clients.list()), ...(withNames ? [] : await books.providers.list())];
  const claims: MinutedClaim[] = [];
  for (const claim of await books.claims.ofSitting(id)) {
    const decisions = byClaim.get(claim.id) ?? [];
    const { id: number, provider, day, notes, enteredBy } = claim;
    const hide = hideNames(hidden, peopleOf(decisions, withNames));
    claims.push({
      claim: number,
      provider,
      providerName: withNames ? (decisions[0]?.providerName ?? null) : null,
      day,
      notes: hide(notes),
      enteredBy,
      items: decisions.map((decision) => minuted(decision, hide)),
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
    notes: hideNames(hidden, [])(notes),
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

/** Whom a claim is about, as far as they are not to be named. */
function peopleOf(decisions: readonly SittingDecision[], withNames: boolean): NamedPerson[] {
  return decisions.flatMap(({ client, clientName, provider, providerName }) => [
    ...(client === null || clientName === null ? [] : [{ ref: client, name: clientName }]),
    ...(withNames ? [] : [{ ref: provider, name: providerName }]),
  ]);
}

function minuted(decision: SittingDecision, hide: HideNames): MinutedDecision {
  const { claim: _claim, provider: _provider, providerName: _carer, ...rest } = decision;
  const { clientName: _child, sitting: _sitting, ...facts } = rest;
  const { description, reason, takenBack } = facts;
  return {
    ...facts,
    description: hide(description),
    reason: reason === null ? null : hide(reason),
    takenBack: takenBack && { ...takenBack, reason: hide(takenBack.reason) },
  };
}
