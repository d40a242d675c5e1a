import type { BooksReader } from '../../../db/books';
import type { Client, Placement, Rate, ServiceLevel } from '../../../domain/facts';
import { formatPence } from '../../../domain/money/format-money';
import { rateTable } from '../../../domain/rates/rate-table';
import { adjustments } from '../../../domain/schedule/adjustments';
import { gatherFacts } from '../../periods/gather-facts';
import { readState, stateKey, type AuditedState } from './audited-state';
import type { Check } from './check';

/**
 * Every placement's care in every finalised period: lines paid for it, then or later, add up to what was due by the
 * facts as they were known when the last period was finalised. Those facts are today's, with every change since then
 * taken back by the audit trail.
 */
export const careCheck: Check = {
  name: 'care_adds_up',
  title:
    'For every placement and finalised period, what was paid is what was due when the last period was finalised.',
  run: async ({ books, finalised }) => {
    const last = finalised.at(-1);
    if (!last) return { faults: [], counted: '0 finalised periods' };
    const state = await stateWhenSealed(books, last.period.period);
    const facts = await gatherFacts(books, { ...last.period, state: 'current' });
    const then = adjustments({
      ...facts,
      placements: rowsOf<Placement>(state, 'placement'),
      clients: new Map(rowsOf<Client>(state, 'client').map((row) => [row.ref, row])),
      serviceLevels: new Map(rowsOf<ServiceLevel>(state, 'service_level').map((row) => [row.code, row])),
      rates: rateTable(rowsOf<Rate>(state, 'rate')),
    });
    const faults = then.lines.map(
      (line) =>
        `Placement ${line.placement}, carer ${line.provider}, period ${line.carePeriod}: ${formatPence(line.amountPence)} is missing from what was paid.`,
    );
    // Nothing is finalised while a night has no rate: one without it now was changed since.
    faults.push(
      ...then.unpriced.map(
        ({ placement, period }) =>
          `Placement ${placement.ref}, carer ${placement.provider}, period ${period.period}: a night has no rate, so what was due is not known.`,
      ),
    );
    return { faults, counted: `${facts.paidCare.length.toLocaleString('en-GB')} payments of care` };
  },
};

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
