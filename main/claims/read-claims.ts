import type { BooksReader } from '../../db/books';
import type { ClaimRow as StoredClaim } from '../../db/entities/claim';
import { isOwnClaim, type ClaimItem } from '../../domain/claims/claim';
import { financialYearOf } from '../../domain/calendar/periods';
import type { ClaimDetail, ClaimRemark, ClaimRow, claimsContract } from '../../preload/contract/claims';
import type { AuditEventRow } from '../../preload/contract/audit';
import { historyOf } from '../audit/event-rows';
import type { Handlers, QueryContext } from '../door/context';
import { found } from '../door/refusal';
import { rememberUntilChange } from '../periods/remember';
import { readClaimBooks, type ClaimBooks } from './claim-books';
import { claimChecks } from './claim-checks';
import { claimRow, itemRow, type SharedClaimRow } from './claim-rows';

type Services = Handlers<typeof claimsContract>;

/** A claim's row with what it takes to tell whose it is. */
interface RememberedClaim {
  readonly row: SharedClaimRow;
  readonly items: readonly ClaimItem[];
}

const remembered = rememberUntilChange<readonly RememberedClaim[]>();

export const listClaims: Services['claims.list'] = async (context, { provider, client, state, year }) => {
  const all = await remembered(context.ledger, 'claims', async () => await readAll(context.books));
  return all
    .filter(
      ({ row, items }) =>
        (provider === undefined || row.provider === provider) &&
        (state === undefined || row.state === state) &&
        (year === undefined || financialYearOf(row.day) === year) &&
        (client === undefined || items.some((item) => item.client === client)),
    )
    .map(({ row, items }) => ({ ...row, isOwn: isOwnClaim(row, items, context.user.name) }));
};

/** Every claim, the newest first. */
async function readAll(books: BooksReader): Promise<RememberedClaim[]> {
  const claims = await books.claims.list();
  const claimBooks = await readClaimBooks(books, claims);
  const checksOf = claimChecks(claimBooks);
  return claims
    .map((claim) => ({
      row: claimRow(claim, claimBooks, checksOf),
      items: claimBooks.itemsOf.get(claim.id) ?? [],
    }))
    .reverse();
}

/** A claim by its number, or a refusal that says so. */
export async function findClaim(books: BooksReader, id: number): Promise<StoredClaim> {
  return found(await books.claims.find(id), `There is no claim ${id}.`);
}

/** A claim with all that its checks compare it with. */
export async function readWithRelated(
  books: BooksReader,
  id: number,
): Promise<{ claim: StoredClaim; items: readonly ClaimItem[]; claimBooks: ClaimBooks }> {
  const claim = await findClaim(books, id);
  const claimBooks = await readClaimBooks(books, await books.claims.related(claim.provider));
  return { claim, items: claimBooks.itemsOf.get(id) ?? [], claimBooks };
}

/** Everything of one claim, as the person who asks sees it. */
export async function readClaim(
  { books, user }: Pick<QueryContext, 'books' | 'user'>,
  id: number,
): Promise<ClaimDetail> {
  const { claim, items, claimBooks } = await readWithRelated(books, id);
  const checksOf = claimChecks(claimBooks);
  const checks = checksOf(claim);
  const row: ClaimRow = {
    ...claimRow(claim, claimBooks, checksOf),
    isOwn: isOwnClaim(claim, items, user.name),
  };
  const history = await historyOfClaim(books, claimBooks, id);
  return {
    claim: row,
    withdrawn: withdrawalOf(claim),
    items: items.map((item) => itemRow(item, claimBooks, checks.get(item.id) ?? [])),
    remarks: remarksIn(history),
    history,
  };
}

function withdrawalOf(claim: StoredClaim): ClaimDetail['withdrawn'] {
  const { withdrawnBy: by, withdrawnAt: at, withdrawnReason: reason } = claim;
  return by === null || at === null ? null : { by, at, reason: reason ?? '' };
}

async function historyOfClaim(
  books: BooksReader,
  { itemsOf, decisionsOn }: ClaimBooks,
  id: number,
): Promise<AuditEventRow[]> {
  const history = await historyOf(books, ['claim'], String(id));
  for (const item of itemsOf.get(id) ?? []) {
    history.push(...(await historyOf(books, ['claim_item'], String(item.id))));
    for (const decision of decisionsOn.get(item.id) ?? []) {
      history.push(...(await historyOf(books, ['claim_decision'], String(decision.id))));
    }
  }
  return history.sort((a, b) => b.seq - a.seq);
}

/** The action of a remark's event in the trail, by what it is. New questions are asked in actions. */
const REMARK_ACTIONS = { question: 'claims.question', answer: 'claims.answer' } as const;

/** Questions and answers, in the order in which they were written. */
function remarksIn(history: readonly AuditEventRow[]): ClaimRemark[] {
  return history
    .flatMap(({ action, note, user: by, at }): ClaimRemark[] => {
      if (note === null) return [];
      if (action === REMARK_ACTIONS.question) return [{ kind: 'question', text: note, by, at }];
      return action === REMARK_ACTIONS.answer ? [{ kind: 'answer', text: note, by, at }] : [];
    })
    .reverse();
}
