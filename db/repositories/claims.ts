import { In, type EntityManager } from 'typeorm';
import type { AcceptedItem, ClaimItem } from '../../domain/claims/claim';
import type { PeriodName } from '../../domain/calendar/periods';
import type { Pence } from '../../domain/money/pence';
import type { Change } from '../changes';
import { ClaimEntity, ClaimItemEntity, type ClaimRow } from '../entities/claim';
import { ClaimDecisionEntity, type ClaimDecisionRow } from '../entities/claim-decision';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';

/** What finalised periods paid for an item: the period of its payment, and the sum with every correction since. */
export interface PaidItem {
  readonly period: PeriodName;
  readonly amountPence: Pence;
}

export interface ClaimsReader {
  /** In order of number; of one provider, or all. */
  list(provider?: string): Promise<ClaimRow[]>;
  find(id: number): Promise<ClaimRow | null>;
  /** In order of number; of the claims named, or all. */
  items(claims?: readonly number[]): Promise<ClaimItem[]>;
  /** Every decision, those taken back too, in order; on the items named, or all. */
  decisions(items?: readonly number[]): Promise<ClaimDecisionRow[]>;
  /** Every item that stands accepted, paid or not, in order of number. */
  accepted(): Promise<AcceptedItem[]>;
  /** What finalised periods paid, by item. */
  paid(): Promise<ReadonlyMap<number, PaidItem>>;
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
    return this.#items.list(claims === undefined ? {} : { claim: In([...claims]) });
  }

  async decisions(items?: readonly number[]): Promise<ClaimDecisionRow[]> {
    return this.#decisions.list(items === undefined ? {} : { item: In([...items]) });
  }

  async accepted(): Promise<AcceptedItem[]> {
    return this.manager.query<AcceptedItem[]>(ACCEPTED);
  }

  async paid(): Promise<ReadonlyMap<number, PaidItem>> {
    const rows = await this.manager.query<(PaidItem & { item: number })[]>(PAID);
    return new Map(rows.map(({ item, ...paid }) => [item, paid]));
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

const ACCEPTED = `
  SELECT item.id AS "id", item.claim_id AS "claim", item.kind AS "kind", item.service_level_code AS "serviceLevel",
    item.client_ref AS "client", item.from_day AS "fromDay", item.to_day AS "toDay",
    item.description AS "description", item.quantity_hundredths AS "quantityHundredths",
    item.attachment_hash AS "attachmentHash", item.attachment_name AS "attachmentName",
    item.entered_by AS "enteredBy", claim.provider_ref AS "provider", decision.decided_by AS "acceptedBy"
  FROM claim_decision AS decision
  JOIN claim_item AS item ON item.id = decision.item_id
  JOIN claim ON claim.id = item.claim_id
  WHERE decision.taken_back_at IS NULL AND decision.decision = 'accepted' AND claim.state = 'submitted'
  ORDER BY item.id`;

const PAID = `
  SELECT json_extract(reason, '$.claimItem') AS "item", min(period) AS "period", sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE kind = 'claim'
  GROUP BY json_extract(reason, '$.claimItem')`;
