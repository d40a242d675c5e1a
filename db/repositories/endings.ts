import type { EntityManager } from 'typeorm';
import type { Placement } from '../../domain/facts';
import type { EndChange, Finalising, TakenBack } from '../../domain/placements/late-endings';

/** What the ledger tells of placements' endings: when each was entered, and what was taken back for it. */
export interface EndingsReader {
  /** Every change of a placement's end date, one placement after another, each in order. */
  changes(): Promise<EndChange[]>;
  /** Every finalising of a period, in order. */
  finalisings(): Promise<Finalising[]>;
  /** The finalised adjustments below nought of these placements. */
  takenBack(placements: readonly string[]): Promise<TakenBack[]>;
}

/** Reads by the indexes of the audit trail and of the lines: a year's trail is long, and most of it about other things. */
export class EndingsRepository implements EndingsReader {
  constructor(private readonly manager: EntityManager) {}

  async changes(): Promise<EndChange[]> {
    const rows = await this.manager.query<ChangeRow[]>(END_CHANGES);
    return rows.map(({ seq, at, by, before, after }) => ({
      seq,
      at,
      by,
      before: JSON.parse(before) as Placement,
      after: after === null ? null : (JSON.parse(after) as Placement),
    }));
  }

  async finalisings(): Promise<Finalising[]> {
    return this.manager.query<Finalising[]>(FINALISINGS);
  }

  async takenBack(placements: readonly string[]): Promise<TakenBack[]> {
    return this.manager.query<TakenBack[]>(TAKEN_BACK, [JSON.stringify(placements)]);
  }
}

interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly before: string;
  readonly after: string | null;
}

const END_CHANGES = `
  SELECT seq, at, user_name AS "by", before, after
  FROM audit_event
  WHERE subject_kind = 'placement' AND before IS NOT NULL
    AND json_extract(before, '$.endDate') IS NOT json_extract(after, '$.endDate')
  ORDER BY subject_ref, seq`;

const FINALISINGS = `
  SELECT subject_ref AS "period", seq
  FROM audit_event
  WHERE subject_kind = 'period' AND json_extract(after, '$.seal') IS NOT NULL
  ORDER BY seq`;

const TAKEN_BACK = `
  SELECT placement_ref AS "placement", provider_ref AS "provider", care_period AS "carePeriod",
    period AS "paidIn", amount_pence AS "amountPence"
  FROM payment_line
  WHERE placement_ref IN (SELECT value FROM json_each(?)) AND kind = 'adjustment' AND amount_pence < 0`;
