import type { BooksReader } from '../../../db/books';
import type { AuditSubject } from '../../../db/entities/audit-event';
import type { ChangeCause } from '../../../preload/contract/publish';
import { Holdings } from '../carer-data/changed-providers';
import { concernedBy } from '../carer-data/concerned-by';

/** What changes of these are about, as an officer knows it; null for what no carer sees. */
const CAUSES: Readonly<Record<AuditSubject, ChangeCause | null>> = {
  ledger: null,
  user: null,
  setting: 'settings',
  provider: 'details',
  bank_details: 'details',
  client: 'children',
  service_level: 'rates',
  rate: 'rates',
  placement: 'placements',
  period: 'periods',
  exception: null,
  bacs_file: null,
  import: null,
  one_off: 'payments',
  extra_rule: 'rates',
  recovery_plan: 'payments',
  attachment: null,
  stay_confirmation: null,
  claim: 'claims',
  claim_item: 'claims',
  claim_decision: 'claims',
  claimant: 'claims',
  panel_sitting: null,
  action: 'messages',
  action_entry: 'messages',
  action_attachment: 'messages',
  action_change: 'messages',
  sync_key: null,
  portal_account: null,
  destination: null,
  publication: null,
  submission: 'sent',
};

/** By what a carer's data may have changed. */
export type Causes = (provider: string) => readonly ChangeCause[];

/** What happened after an event of the audit trail; nothing where all of it did, or the trail has not come that far. */
export async function readCauses(
  books: Pick<BooksReader, 'audit' | 'providers'>,
  sinceSeq: number,
): Promise<Causes> {
  const last = (await books.audit.last())?.seq ?? 0;
  if (sinceSeq <= 0 || last < sinceSeq) return () => [];
  const everybodys = new Set<ChangeCause>();
  const holdings = new Map<ChangeCause, Holdings>();
  for await (const batch of books.audit.since(sinceSeq)) {
    for (const change of batch) {
      const cause = CAUSES[change.subjectKind];
      if (cause === null || everybodys.has(cause)) continue;
      const by = concernedBy(change);
      if (by === 'everybody') everybodys.add(cause);
      else holdings.set(cause, (holdings.get(cause) ?? new Holdings()).with(by));
    }
  }
  const some = new Map<ChangeCause, ReadonlySet<string>>();
  for (const [cause, held] of holdings) some.set(cause, new Set(await books.providers.holding(held.all())));
  const order = [...new Set(Object.values(CAUSES))].filter((cause) => cause !== null);
  return (provider) => order.filter((cause) => everybodys.has(cause) || some.get(cause)?.has(provider));
}
