import { EntitySchema } from 'typeorm';
import { instant, numberedId, optional, whole, word } from './columns';

/** A carer's account at the portal. Neither its password nor, once the carer has chosen one, its identity is here. */
export interface PortalAccountRow {
  readonly id: number;
  readonly provider: string;
  /** What names it at the host: 32 hexadecimal digits. */
  readonly account: string;
  readonly userName: string;
  /** `issued`: with a temporary password; `active`: the carer has chosen their own. */
  readonly state: 'issued' | 'active' | 'withdrawn';
  /** 1 the first, one more with each change by the carer or the team. */
  readonly credentials: number;
  /** What the data file is sealed to. */
  readonly recipient: string;
  /** What the carer's submissions are signed with. */
  readonly signingKey: string;
  readonly accountFile: Uint8Array;
  readonly issuedBy: string;
  readonly issuedAt: string;
  readonly firstSignedInAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

export const PortalAccountEntity = new EntitySchema<PortalAccountRow>({
  name: 'PortalAccount',
  tableName: 'portal_account',
  columns: {
    id: numberedId,
    provider: word('provider_ref'),
    account: word('account', { length: 32 }),
    userName: word('user_name'),
    state: word(),
    credentials: whole(),
    recipient: word(),
    signingKey: word('signing_key'),
    accountFile: { type: 'blob', name: 'account_file' },
    issuedBy: word('issued_by'),
    issuedAt: instant('issued_at'),
    firstSignedInAt: instant('first_signed_in_at', optional),
    withdrawnBy: word('withdrawn_by', optional),
    withdrawnAt: instant('withdrawn_at', optional),
    withdrawnReason: { type: 'text', name: 'withdrawn_reason', nullable: true },
  },
});
