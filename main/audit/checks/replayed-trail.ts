import type { AuditReader } from '../../../db/repositories/audit';
import type { AuditEventRow } from '../../../db/entities/audit-event';
import { ReplayedClaims } from './replayed-claims';
import { replayOneOff, type ReplayedOneOff } from './replayed-one-offs';
import { stateKey, STATE_SUBJECTS, type AuditedState } from './audited-state';

/** Bank details by the audit trail, with who really entered and confirmed them. */
export interface ReplayedBankDetails {
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly enteredBy: string;
  readonly confirmedBy: string | null;
}

export interface ReplayedBank {
  readonly confirmed: ReplayedBankDetails | null;
  readonly unconfirmed: ReplayedBankDetails | null;
}

/** What the ledger's tables should hold by the audit trail, gone through from its first event to its last. */
export interface ReplayedTrail {
  /** The rows of {@link STATE_SUBJECTS}, users and the days of periods; null where a row was removed. */
  readonly state: AuditedState;
  readonly bank: ReadonlyMap<string, ReplayedBank>;
  /** By period, who prepared it; null where the preparation was taken back. */
  readonly preparedBy: ReadonlyMap<string, string | null>;
  /** By period, the seal that it was finalised with. */
  readonly seals: ReadonlyMap<string, string>;
  /** By period, everybody's bank details as they were when it was finalised. */
  readonly bankWhenSealed: ReadonlyMap<string, ReadonlyMap<string, ReplayedBank>>;
  /** By period, the number of the event that sealed it. */
  readonly sealedAt: ReadonlyMap<string, number>;
  /** By number, manual lines with who entered and approved them. */
  readonly oneOffs: ReadonlyMap<string, ReplayedOneOff>;
  /** Claims with who wrote them, and who decided. */
  readonly claims: ReplayedClaims;
}

interface Replaying extends ReplayedTrail {
  readonly bank: Map<string, ReplayedBank>;
  readonly preparedBy: Map<string, string | null>;
  readonly seals: Map<string, string>;
  readonly bankWhenSealed: Map<string, ReadonlyMap<string, ReplayedBank>>;
  readonly sealedAt: Map<string, number>;
  readonly oneOffs: Map<string, ReplayedOneOff>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Goes through the whole trail. */
export async function replayTrail(audit: AuditReader): Promise<ReplayedTrail> {
  const trail: Replaying = {
    state: new Map(),
    bank: new Map(),
    preparedBy: new Map(),
    seals: new Map(),
    bankWhenSealed: new Map(),
    sealedAt: new Map(),
    oneOffs: new Map(),
    claims: new ReplayedClaims(),
  };
  for await (const batch of audit.batches()) {
    for (const event of batch) {
      if (event.before !== null || event.after !== null) replay(trail, event);
    }
  }
  return trail;
}

const CLAIM_SUBJECTS: readonly string[] = ['claim', 'claim_item', 'claim_decision'];

function replay(trail: Replaying, event: AuditEventRow): void {
  const { subjectKind, subjectRef } = event;
  const after = event.after as Fields | null;
  if ((STATE_SUBJECTS as readonly string[]).includes(subjectKind)) {
    trail.state.set(stateKey(subjectKind, subjectRef), after);
    if (subjectKind === 'one_off') replayOneOff(trail.oneOffs, event);
    if (CLAIM_SUBJECTS.includes(subjectKind)) trail.claims.take(event);
  } else if (subjectKind === 'user') {
    trail.state.set(stateKey('user', subjectRef), after && userFacts(after));
  } else if (subjectKind === 'bank_details') {
    replayBankDetails(trail.bank, event);
  } else if (subjectKind === 'period') {
    replayPeriod(trail, event);
  }
}

/** What the trail tells of a user: sign-ins' counters change without an event, and no hash is ever in it. */
export function userFacts(user: Fields): Fields {
  const { name, roles, active, createdAt } = user;
  return { name, roles, active, createdAt };
}

function replayPeriod(trail: Replaying, event: AuditEventRow): void {
  const period = event.subjectRef ?? '';
  const before = event.before as Fields | null;
  const after = event.after as Fields | null;
  const told = after ?? before ?? {};
  if ('seal' in told) {
    trail.seals.set(period, String(told['seal']));
    trail.sealedAt.set(period, event.seq);
    trail.bankWhenSealed.set(period, new Map(trail.bank));
  } else if ('firstDay' in told) trail.state.set(stateKey('period', period), after);
  else if ('preparedBy' in told) trail.preparedBy.set(period, after && String(after['preparedBy']));
}

function replayBankDetails(
  bank: Map<string, ReplayedBank>,
  { subjectRef, user, ...event }: AuditEventRow,
): void {
  const provider = subjectRef ?? '';
  const after = event.after as (ReplayedBankDetails & { readonly state?: string }) | null;
  const { confirmed, unconfirmed } = bank.get(provider) ?? { confirmed: null, unconfirmed: null };
  if (after === null || after.state === 'superseded') bank.set(provider, { confirmed, unconfirmed: null });
  else if (after.state === 'confirmed') {
    const enteredBy = unconfirmed?.enteredBy ?? '';
    bank.set(provider, { confirmed: details(after, enteredBy, user), unconfirmed: null });
  } else {
    // Entering what is confirmed already needs nobody: whatever waited is gone, and that is all.
    const isInForce = confirmed !== null && sameAccount(after, confirmed);
    bank.set(provider, { confirmed, unconfirmed: isInForce ? null : details(after, user, null) });
  }
}

function details(
  { sortCode, accountNumber, accountName }: ReplayedBankDetails,
  enteredBy: string,
  confirmedBy: string | null,
): ReplayedBankDetails {
  return { sortCode, accountNumber, accountName, enteredBy, confirmedBy };
}

/** True where money would go to the same account under the same name. */
export function sameAccount(
  a: Pick<ReplayedBankDetails, 'sortCode' | 'accountNumber' | 'accountName'>,
  b: Pick<ReplayedBankDetails, 'sortCode' | 'accountNumber' | 'accountName'>,
): boolean {
  return a.sortCode === b.sortCode && a.accountNumber === b.accountNumber && a.accountName === b.accountName;
}
