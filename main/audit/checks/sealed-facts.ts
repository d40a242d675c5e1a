import type { BooksReader } from '../../../db/books';
import type { ClaimRow } from '../../../db/entities/claim';
import type { ClaimDecisionRow } from '../../../db/entities/claim-decision';
import type { PeriodWithState } from '../../../db/repositories/periods';
import type { AcceptedItem, ClaimItem } from '../../../domain/claims/claim';
import type { ExtraRule } from '../../../domain/extras/extra-rule';
import type { Client, Placement, Rate, ServiceLevel } from '../../../domain/facts';
import { rateTable } from '../../../domain/rates/rate-table';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import { gatherFacts } from '../../periods/gather-facts';
import { readState, stateKey, type AuditedState } from './audited-state';

/**
 * The facts as they were known when the last period was finalised, with all that was finalised until then as paid:
 * today's, with every change since then taken back by the audit trail.
 */
export async function factsWhenSealed(books: BooksReader, last: PeriodWithState): Promise<ScheduleFacts> {
  const state = await stateWhenSealed(books, last.period);
  const facts = await gatherFacts(books, { ...last, state: 'current' });
  return {
    ...facts,
    placements: rowsOf<Placement>(state, 'placement'),
    clients: new Map(rowsOf<Client>(state, 'client').map((row) => [row.ref, row])),
    serviceLevels: new Map(rowsOf<ServiceLevel>(state, 'service_level').map((row) => [row.code, row])),
    rates: rateTable(rowsOf<Rate>(state, 'rate')),
    extraRules: rowsOf<ExtraRule>(state, 'extra_rule'),
    claimItems: acceptedItems(state),
  };
}

/** The items that stood accepted, in order of number. */
function acceptedItems(state: AuditedState): AcceptedItem[] {
  const claims = new Map(rowsOf<ClaimRow>(state, 'claim').map((row) => [row.id, row]));
  const items = new Map(rowsOf<ClaimItem>(state, 'claim_item').map((row) => [row.id, row]));
  const accepted = rowsOf<ClaimDecisionRow>(state, 'claim_decision').filter(
    ({ decision, takenBackAt }) => decision === 'accepted' && takenBackAt === null,
  );
  return accepted
    .flatMap(({ item: id, decidedBy: acceptedBy }): AcceptedItem[] => {
      const item = items.get(id);
      const claim = item && claims.get(item.claim);
      return claim?.state === 'submitted' ? [{ ...item!, provider: claim.provider, acceptedBy }] : [];
    })
    .sort((a, b) => a.id - b.id);
}

async function stateWhenSealed(books: BooksReader, period: string): Promise<AuditedState> {
  const [sealed] = await books.audit.search({
    action: 'periods.finalise',
    subjectKind: 'period',
    subjectRef: period,
    limit: 1,
  });
  const state = await readState(books);
  for (let beforeSeq: number | undefined; ;) {
    const events = await books.audit.search({
      limit: 1000,
      ...(beforeSeq === undefined ? {} : { beforeSeq }),
    });
    for (const { seq, subjectKind, subjectRef, before, after } of events) {
      if (seq <= (sealed?.seq ?? 0)) return state;
      const key = stateKey(subjectKind, subjectRef);
      if (before !== null) state.set(key, before);
      else if (after !== null) state.delete(key);
    }
    beforeSeq = events.at(-1)?.seq;
    if (beforeSeq === undefined) return state;
  }
}

function rowsOf<Row>(state: AuditedState, kind: Parameters<typeof stateKey>[0]): Row[] {
  return [...state].filter(([key]) => key.startsWith(`${kind} `)).map(([, row]) => row as Row);
}
