import { EntitySchema } from 'typeorm';
import { instant, numberedId, optional, word } from './columns';

/** A key of the team's: the newest of its kind is the one in use, the older ones still open and endorse. */
export interface SyncKeyRow {
  readonly id: number;
  readonly kind: 'signing' | 'recipient';
  readonly public: string;
  readonly secret: string;
  /** Of a signing key after the first: the key before it, and its signature over this one. */
  readonly endorsedBy: string | null;
  readonly endorsement: string | null;
  readonly madeBy: string;
  readonly madeAt: string;
}

export const SyncKeyEntity = new EntitySchema<SyncKeyRow>({
  name: 'SyncKey',
  tableName: 'sync_key',
  columns: {
    id: numberedId,
    kind: word(),
    public: word(),
    secret: word(),
    endorsedBy: word('endorsed_by', optional),
    endorsement: word('endorsement', optional),
    madeBy: word('made_by'),
    madeAt: instant('made_at'),
  },
});
