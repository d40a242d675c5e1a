import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import type { ClaimDecisionRow } from '../../db/entities/claim-decision';
import { claimState, type ClaimItem } from '../../domain/claims/claim';
import { sumPence } from '../../domain/money/pence';
import type {
  ClaimAttachment,
  ClaimDecision,
  ClaimItemCheck,
  ClaimItemRow,
  ClaimRow,
  TakenBackDecision,
} from '../../preload/contract/claims';
import { priceInBooks, standingDecision, type ClaimBooks } from './claim-books';
import type { ChecksOf } from './claim-checks';

/** A claim as lists have it, but for whose it is: that depends on who asks. */
export type SharedClaimRow = Omit<ClaimRow, 'isOwn'>;

/** A claim of `books` in a row. */
export function claimRow(claim: StoredClaim, books: ClaimBooks, checksOf: ChecksOf): SharedClaimRow {
  const { id, provider, day, notes, origin, enteredBy, enteredAt, submittedBy, submittedAt } = claim;
  const items = books.itemsOf.get(id) ?? [];
  const decisions = items.map((item) => standingDecision(books, item.id)?.decision ?? null);
  const progress = items.map((item, index) => ({
    decision: decisions[index] ?? null,
    isPaid: books.paid.has(item.id),
  }));
  const amounts = items.map((item) => amountOf(item, books) ?? 0);
  const isWaiting = claim.state !== 'withdrawn' && decisions.some((decision) => decision === null);
  const checks = isWaiting ? [...checksOf(claim)] : [];
  const undecided = new Set(items.filter((_item, index) => decisions[index] === null).map((item) => item.id));
  const found = checks.filter(([item]) => undecided.has(item)).flatMap(([, of]) => of);
  const count = (level: ClaimItemCheck['level']): number =>
    found.filter((check) => check.level === level).length;
  return {
    id,
    provider,
    providerName: books.providerNames.get(provider) ?? provider,
    day,
    notes,
    origin,
    state: claimState({ state: claim.state, items: progress }),
    items: items.length,
    amountPence: sumPence(amounts),
    acceptedPence: sumPence(amounts.filter((_amount, index) => decisions[index] === 'accepted')),
    paidIn: [...new Set(items.flatMap((item) => books.paid.get(item.id)?.period ?? []))].sort(),
    enteredBy,
    enteredAt,
    submittedBy,
    submittedAt,
    checks: { blocking: count('blocking'), advisory: count('advisory') },
  };
}

/** What was paid for an item with every correction since, or what it is due by today's rates; null without a rate. */
export function amountOf(
  item: ClaimItem,
  books: Pick<ClaimBooks, 'paid' | 'clients' | 'serviceLevels' | 'rates'>,
): number | null {
  return books.paid.get(item.id)?.amountPence ?? priceInBooks(item, books)?.amountPence ?? null;
}

/** An item with the names that a person reads, the decisions on it, and what the checks found. */
export function itemRow(item: ClaimItem, books: ClaimBooks, checks: readonly ClaimItemCheck[]): ClaimItemRow {
  const { attachmentHash: _hash, attachmentName: _name, enteredBy: _enteredBy, ...facts } = item;
  const level = books.serviceLevels.get(item.serviceLevel);
  const price = priceInBooks(item, books);
  const standing = standingDecision(books, item.id);
  return {
    ...facts,
    serviceLevelName: level?.name ?? item.serviceLevel,
    clientName: item.client === null ? null : (books.clients.get(item.client)?.name ?? item.client),
    unit: level?.unit === 'mile' || level?.unit === 'item' ? level.unit : null,
    ratePence: price?.rate.amountPence ?? null,
    amountPence: amountOf(item, books),
    attachment: attachmentOf(item, books),
    decision: standing && decisionOf(standing),
    takenBack: (books.decisionsOn.get(item.id) ?? []).flatMap(takenBackOf),
    paid: books.paid.get(item.id) ?? null,
    checks,
  };
}

function attachmentOf(
  { attachmentHash, attachmentName }: ClaimItem,
  { attachments }: ClaimBooks,
): ClaimAttachment | null {
  const file = attachmentHash === null ? undefined : attachments.get(attachmentHash);
  return file ? { name: attachmentName ?? '', mediaType: file.mediaType, sizeBytes: file.sizeBytes } : null;
}

/** A decision as screens show it. */
export function decisionOf(row: ClaimDecisionRow): ClaimDecision {
  const { decision, reason, decidedBy: by, decidedAt: at, sitting } = row;
  return { decision, reason, by, at, sitting };
}

function takenBackOf(row: ClaimDecisionRow): TakenBackDecision[] {
  const takenBack = takingBackOf(row);
  return takenBack ? [{ ...decisionOf(row), takenBack }] : [];
}

/** Who took a decision back, when and why; null where it stands. */
export function takingBackOf(row: ClaimDecisionRow): TakenBackDecision['takenBack'] | null {
  const { takenBackBy: by, takenBackAt: at, takenBackReason: reason } = row;
  return by === null || at === null ? null : { by, at, reason: reason ?? '' };
}
