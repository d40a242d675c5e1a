import type { BooksReader } from '../../db/books';
import type { ClaimDecisionRow, PanelSittingRow } from '../../db/entities/claim-decision';
import { sumPence } from '../../domain/money/pence';
import type { ClaimItemRow } from '../../preload/contract/claims';
import type { SittingDecision, SittingDetail, SittingRow } from '../../preload/contract/panel';
import { readClaimBooks, type ClaimBooks } from '../claims/claim-books';
import { decisionOf, itemRow, takingBackOf } from '../claims/claim-rows';

/** Sittings in the order given, each with what its standing decisions come to. */
export async function sittingRows(
  books: BooksReader,
  sittings: readonly PanelSittingRow[],
): Promise<SittingRow[]> {
  const claimBooks = await readClaimBooks(books, await books.claims.list());
  const decisions = [...claimBooks.decisionsOn.values()].flat();
  const bySitting = Map.groupBy(decisions, ({ sitting }) => sitting);
  const rowOfItem = itemRows(claimBooks);
  return sittings.map((sitting) => {
    const { rejectedPence: _pence, ...totals } = totalsOf(
      (bySitting.get(sitting.id) ?? []).map((decision) => sittingDecision(decision, claimBooks, rowOfItem)),
    );
    return { ...sitting, ...totals };
  });
}

/** A sitting with every decision that was taken in it, those taken back since too. */
export async function sittingDetail(books: BooksReader, sitting: PanelSittingRow): Promise<SittingDetail> {
  const claimBooks = await readClaimBooks(books, await books.claims.ofSitting(sitting.id));
  const rowOfItem = itemRows(claimBooks);
  const decisions = (await books.claims.decisionsIn(sitting.id)).map((decision) =>
    sittingDecision(decision, claimBooks, rowOfItem),
  );
  return { ...sitting, ...totalsOf(decisions), decisions };
}

type RowOfItem = (item: number) => ClaimItemRow;

function itemRows(claimBooks: ClaimBooks): RowOfItem {
  const items = new Map(claimBooks.items.map((item) => [item.id, item]));
  return (id) => itemRow(items.get(id)!, claimBooks, []);
}

function sittingDecision(
  row: ClaimDecisionRow,
  { claims, providerNames }: ClaimBooks,
  rowOfItem: RowOfItem,
): SittingDecision {
  const item = rowOfItem(row.item);
  const { provider } = claims.get(item.claim)!;
  return {
    ...decisionOf(row),
    claim: item.claim,
    item: item.id,
    provider,
    providerName: providerNames.get(provider) ?? provider,
    client: item.client,
    clientName: item.clientName,
    serviceLevelName: item.serviceLevelName,
    description: item.description,
    fromDay: item.fromDay,
    toDay: item.toDay,
    quantityHundredths: item.quantityHundredths,
    unit: item.unit,
    ratePence: row.ratePence,
    amountPence: row.amountPence,
    takenBack: takingBackOf(row),
  };
}

function totalsOf(
  decisions: readonly SittingDecision[],
): Pick<SittingDetail, 'accepted' | 'rejected' | 'acceptedPence' | 'rejectedPence'> {
  const standing = decisions.filter(({ takenBack }) => takenBack === null);
  const accepted = standing.filter(({ decision }) => decision === 'accepted');
  const rejected = standing.filter(({ decision }) => decision === 'rejected');
  const pence = (of: readonly SittingDecision[]): number => sumPence(of.map((row) => row.amountPence ?? 0));
  return {
    accepted: accepted.length,
    rejected: rejected.length,
    acceptedPence: pence(accepted),
    rejectedPence: pence(rejected),
  };
}
