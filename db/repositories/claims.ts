import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { AcceptedItem, ClaimItem } from '../../domain/claims/claim';
import type { PeriodName } from '../../domain/calendar/periods';
import type { Pence } from '../../domain/money/pence';
import type { Change } from '../changes';
import { ClaimEntity, ClaimItemEntity, type ClaimRow } from '../entities/claim';
import { ClaimDecisionEntity, type ClaimDecisionRow } from '../entities/claim-decision';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';
import { ofProviders } from './of-providers';
import { Rows } from './rows';

/** What finalised periods paid for an item: the period of its payment, and the sum with every correction since. */
export interface PaidItem {
  readonly period: PeriodName;
  readonly amountPence: Pence;
}

/** How much an item asks for, of what, for which days. */
export type ClaimedQuantity = Pick<ClaimItem, 'serviceLevel' | 'fromDay' | 'toDay' | 'quantityHundredths'>;

/** What is said of some carers' claims. */
export interface ClaimsOfProviders {
  readonly claims: ClaimRow[];
  readonly items: ClaimItem[];
  readonly decisions: ClaimDecisionRow[];
}

export interface ClaimsReader {
  /** In order of number; of one provider, or all. */
  list(provider?: string): Promise<ClaimRow[]>;
  find(id: number): Promise<ClaimRow | null>;
  /** In order of number; of the claims named, or all. */
  items(claims?: readonly number[]): Promise<ClaimItem[]>;
  findItem(id: number): Promise<ClaimItem | null>;
  /** Every decision, those taken back too, in order; on the items named, or all. */
  decisions(items?: readonly number[]): Promise<ClaimDecisionRow[]>;
  /** How much the newest items ask for that are before the panel or stand accepted. */
  claimedQuantities(newest: number): Promise<ClaimedQuantity[]>;
  /** Every item that stands accepted, paid or not, in order of number; of some providers, or all. */
  accepted(providers?: readonly string[]): Promise<AcceptedItem[]>;
  /** What finalised periods paid, by item; of the items named, or all. */
  paid(items?: readonly number[]): Promise<ReadonlyMap<number, PaidItem>>;
  /** A provider's claims, and those of others that have one of its attachments, in order of number. */
  related(provider: string): Promise<ClaimRow[]>;
  /** All claims of these providers with their items and every decision on those, each in order of number. */
  ofProviders(providers: readonly string[]): Promise<ClaimsOfProviders>;
  /** The claims on whose items a sitting decided, in order of number. */
  ofSitting(sitting: number): Promise<ClaimRow[]>;
  /** Every decision that was taken in a sitting, in order. */
  decisionsIn(sitting: number): Promise<ClaimDecisionRow[]>;
  /** How many claims wait for the panel that this person neither entered nor submitted. */
  pendingFor(user: string): Promise<number>;
}

/** The database refuses what must never be: a change to a submitted claim, a decision on one's own. */
export interface ClaimsWriter extends ClaimsReader {
  add(claim: Omit<ClaimRow, 'id'>, change: Change): Promise<ClaimRow>;
  save(claim: ClaimRow, change: Change): Promise<ClaimRow>;
  /** Deletes an unsubmitted claim that has no items. */
  remove(id: number, change: Change): Promise<boolean>;
  addItem(item: Omit<ClaimItem, 'id'>, change: Change): Promise<ClaimItem>;
  saveItem(item: ClaimItem, change: Change): Promise<ClaimItem>;
  removeItem(id: number, change: Change): Promise<boolean>;
  decide(decision: Omit<ClaimDecisionRow, 'id'>, change: Change): Promise<ClaimDecisionRow>;
  /** Takes a decision back, in the name of `change.user`. */
  takeBack(decision: ClaimDecisionRow, reason: string, change: Change): Promise<ClaimDecisionRow>;
}

export class ClaimsRepository implements ClaimsWriter {
  readonly #claims: NumberedRows<ClaimRow>;
  readonly #items: NumberedRows<ClaimItem>;
  readonly #decisions: NumberedRows<ClaimDecisionRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#claims = new NumberedRows(manager, audit, ClaimEntity, 'claim');
    this.#items = new NumberedRows(manager, audit, ClaimItemEntity, 'claim_item');
    this.#decisions = new NumberedRows(manager, audit, ClaimDecisionEntity, 'claim_decision');
  }

  async list(provider?: string): Promise<ClaimRow[]> {
    return this.#claims.list(provider === undefined ? {} : { provider });
  }

  async find(id: number): Promise<ClaimRow | null> {
    return this.#claims.find(id);
  }

  async items(claims?: readonly number[]): Promise<ClaimItem[]> {
    return listAmong(this.#items, 'claim', claims);
  }

  async findItem(id: number): Promise<ClaimItem | null> {
    return this.#items.find(id);
  }

  async decisions(items?: readonly number[]): Promise<ClaimDecisionRow[]> {
    return listAmong(this.#decisions, 'item', items);
  }

  async claimedQuantities(newest: number): Promise<ClaimedQuantity[]> {
    return this.manager.query<ClaimedQuantity[]>(CLAIMED_QUANTITIES, [newest]);
  }

  async accepted(providers?: readonly string[]): Promise<AcceptedItem[]> {
    const { sql, parameters } = ofProviders('claim.provider_ref', providers);
    return this.manager.query<AcceptedItem[]>(acceptedSql(sql), [...parameters]);
  }

  async paid(items?: readonly number[]): Promise<ReadonlyMap<number, PaidItem>> {
    const rows = await this.manager.query<(PaidItem & { item: number })[]>(
      paidSql(items !== undefined),
      items === undefined ? [] : [JSON.stringify(items)],
    );
    return new Map(rows.map(({ item, ...paid }) => [item, paid]));
  }

  async related(provider: string): Promise<ClaimRow[]> {
    return this.#among(RELATED, [provider, provider]);
  }

  async ofProviders(providers: readonly string[]): Promise<ClaimsOfProviders> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    const claims = `SELECT id FROM claim WHERE ${sql}`;
    const items = `SELECT id FROM claim_item WHERE claim_id IN (${claims})`;
    return {
      claims: await new Rows(this.manager, ClaimEntity).select(`WHERE ${sql} ORDER BY id`, parameters),
      items: await new Rows(this.manager, ClaimItemEntity).select(
        `WHERE claim_id IN (${claims}) ORDER BY id`,
        parameters,
      ),
      decisions: await new Rows(this.manager, ClaimDecisionEntity).select(
        `WHERE item_id IN (${items}) ORDER BY id`,
        parameters,
      ),
    };
  }

  async ofSitting(sitting: number): Promise<ClaimRow[]> {
    return this.#among(OF_SITTING, [sitting]);
  }

  async decisionsIn(sitting: number): Promise<ClaimDecisionRow[]> {
    return this.#decisions.list({ sitting });
  }

  async pendingFor(user: string): Promise<number> {
    const [counted] = await this.manager.query<{ count: number }[]>(PENDING_FOR, [user, user, user]);
    return counted!.count;
  }

  async #among(numbers: string, parameters: readonly unknown[]): Promise<ClaimRow[]> {
    const found = await this.manager.query<{ id: number }[]>(numbers, [...parameters]);
    const among = found.map(({ id }) => id);
    return listAmong(this.#claims, 'id', among);
  }

  async add(claim: Omit<ClaimRow, 'id'>, change: Change): Promise<ClaimRow> {
    return this.#claims.add(claim, change);
  }

  async save(claim: ClaimRow, change: Change): Promise<ClaimRow> {
    return this.#claims.save(claim, change);
  }

  async remove(id: number, change: Change): Promise<boolean> {
    return this.#claims.remove(id, change);
  }

  async addItem(item: Omit<ClaimItem, 'id'>, change: Change): Promise<ClaimItem> {
    return this.#items.add(item, change);
  }

  async saveItem(item: ClaimItem, change: Change): Promise<ClaimItem> {
    return this.#items.save(item, change);
  }

  async removeItem(id: number, change: Change): Promise<boolean> {
    return this.#items.remove(id, change);
  }

  async decide(decision: Omit<ClaimDecisionRow, 'id'>, change: Change): Promise<ClaimDecisionRow> {
    return this.#decisions.add(decision, change);
  }

  async takeBack(decision: ClaimDecisionRow, reason: string, change: Change): Promise<ClaimDecisionRow> {
    const takenBack = { takenBackBy: change.user, takenBackAt: change.at, takenBackReason: reason };
    return this.#decisions.save({ ...decision, ...takenBack }, change);
  }
}

/** Looking for this many numbers at once is dearer than reading the table. */
const LOOK_UP_AT_MOST = 200;

/** The rows whose `column` is one of the numbers, or all. */
async function listAmong<Row extends { readonly id: number }>(
  rows: NumberedRows<Row>,
  column: keyof Row & string,
  numbers?: readonly number[],
): Promise<Row[]> {
  if (numbers === undefined) return rows.list();
  if (numbers.length <= LOOK_UP_AT_MOST) {
    return rows.list({ [column]: In([...numbers]) } as FindOptionsWhere<Row>);
  }
  const wanted = new Set(numbers);
  return (await rows.list()).filter((row) => wanted.has(row[column] as number));
}

const CLAIMED_QUANTITIES = `
  SELECT item.service_level_code AS "serviceLevel", item.from_day AS "fromDay", item.to_day AS "toDay",
    item.quantity_hundredths AS "quantityHundredths"
  FROM claim_item AS item
  JOIN claim ON claim.id = item.claim_id
  WHERE claim.state = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM claim_decision
    WHERE item_id = item.id AND taken_back_at IS NULL AND decision = 'rejected')
  ORDER BY item.id DESC LIMIT ?`;

const acceptedSql = (whose: string): string => `
  SELECT item.id AS "id", item.claim_id AS "claim", item.kind AS "kind", item.service_level_code AS "serviceLevel",
    item.client_ref AS "client", item.from_day AS "fromDay", item.to_day AS "toDay",
    item.description AS "description", item.quantity_hundredths AS "quantityHundredths",
    item.attachment_hash AS "attachmentHash", item.attachment_name AS "attachmentName",
    item.entered_by AS "enteredBy", claim.provider_ref AS "provider", decision.decided_by AS "acceptedBy"
  FROM claim_decision AS decision
  JOIN claim_item AS item ON item.id = decision.item_id
  JOIN claim ON claim.id = item.claim_id
  WHERE decision.taken_back_at IS NULL AND decision.decision = 'accepted' AND claim.state = 'submitted' AND ${whose}
  ORDER BY item.id`;

const paidSql = (isOfItems: boolean): string => `
  SELECT json_extract(reason, '$.claimItem') AS "item", min(period) AS "period", sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE kind = 'claim'
    ${isOfItems ? "AND json_extract(reason, '$.claimItem') IN (SELECT value FROM json_each(?))" : ''}
  GROUP BY json_extract(reason, '$.claimItem')`;

const RELATED = `
  SELECT id AS "id" FROM claim WHERE provider_ref = ?
  UNION
  SELECT other.claim_id FROM claim
  JOIN claim_item AS mine ON mine.claim_id = claim.id
  JOIN claim_item AS other ON other.attachment_hash = mine.attachment_hash
  WHERE claim.provider_ref = ?`;

const OF_SITTING = `
  SELECT DISTINCT item.claim_id AS "id" FROM claim_decision AS decision
  JOIN claim_item AS item ON item.id = decision.item_id
  WHERE decision.sitting_id = ?`;

const PENDING_FOR = `
  SELECT count(*) AS "count" FROM claim
  WHERE state = 'submitted' AND entered_by <> ? AND submitted_by <> ?
    AND EXISTS (SELECT 1 FROM claim_item AS item WHERE item.claim_id = claim.id AND NOT EXISTS (
      SELECT 1 FROM claim_decision WHERE item_id = item.id AND taken_back_at IS NULL))
    AND NOT EXISTS (SELECT 1 FROM claim_item AS own WHERE own.claim_id = claim.id AND own.entered_by = ?)`;
