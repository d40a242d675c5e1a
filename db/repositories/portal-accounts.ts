import { createHash } from 'node:crypto';
import { Not, type EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { PortalAccountEntity, type PortalAccountRow } from '../entities/portal-account';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';

export type PortalAccountOverview = Omit<PortalAccountRow, 'accountFile'>;

export interface PortalAccountsReader {
  /** Withdrawn ones too, the oldest first. */
  list(): Promise<PortalAccountRow[]>;
  /** The same without their files, which are most of them; of one provider, or all. */
  overview(provider?: string): Promise<PortalAccountOverview[]>;
  /** Whether there is any. */
  any(): Promise<boolean>;
  /** The account of a provider that is not withdrawn; null where there is none. */
  ofProvider(provider: string): Promise<PortalAccountRow | null>;
  /** By what names it at the host, also a withdrawn one. */
  find(account: string): Promise<PortalAccountRow | null>;
}

export interface PortalAccountsWriter extends PortalAccountsReader {
  add(account: Omit<PortalAccountRow, 'id'>, change: Change): Promise<PortalAccountRow>;
  save(account: PortalAccountRow, change: Change): Promise<PortalAccountRow>;
}

export class PortalAccountsRepository implements PortalAccountsWriter {
  readonly #accounts: NumberedRows<PortalAccountRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#accounts = new NumberedRows(manager, audit, PortalAccountEntity, 'portal_account', shownAccount);
  }

  async list(): Promise<PortalAccountRow[]> {
    return this.#accounts.list();
  }

  async overview(provider?: string): Promise<PortalAccountOverview[]> {
    return this.manager.find(PortalAccountEntity, {
      select: OVERVIEW,
      where: provider === undefined ? {} : { provider },
      order: { id: 'ASC' },
    });
  }

  async any(): Promise<boolean> {
    return this.manager.exists(PortalAccountEntity);
  }

  async ofProvider(provider: string): Promise<PortalAccountRow | null> {
    return this.manager.findOneBy(PortalAccountEntity, { provider, state: Not('withdrawn') });
  }

  async find(account: string): Promise<PortalAccountRow | null> {
    return this.manager.findOneBy(PortalAccountEntity, { account });
  }

  async add(account: Omit<PortalAccountRow, 'id'>, change: Change): Promise<PortalAccountRow> {
    return this.#accounts.add(account, change);
  }

  async save(account: PortalAccountRow, change: Change): Promise<PortalAccountRow> {
    return this.#accounts.save(account, change);
  }
}

const OVERVIEW = {
  id: true,
  provider: true,
  account: true,
  userName: true,
  state: true,
  credentials: true,
  recipient: true,
  signingKey: true,
  issuedBy: true,
  issuedAt: true,
  firstSignedInAt: true,
  withdrawnBy: true,
  withdrawnAt: true,
  withdrawnReason: true,
} as const satisfies Record<keyof PortalAccountOverview, true>;

/** An account as the audit trail has it: the hash in place of the file. */
export function shownAccount({ accountFile, ...shown }: PortalAccountRow): unknown {
  return { ...shown, accountFileHash: createHash('sha256').update(accountFile).digest('hex') };
}
