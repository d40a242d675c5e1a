import { createHash } from 'node:crypto';
import { Not, type EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { PortalAccountEntity, type PortalAccountRow } from '../entities/portal-account';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';
import { Rows } from './rows';

export type PortalAccountOverview = Omit<PortalAccountRow, 'accountFile'>;

/** What tells whether an account is to be published anew. */
const SEALED_TO = ['provider', 'account', 'state', 'credentials', 'recipient'] as const;
export type SealedToAccount = Pick<PortalAccountRow, (typeof SEALED_TO)[number]>;

export interface PortalAccountsReader {
  /** Withdrawn ones too, the oldest first. */
  list(): Promise<PortalAccountRow[]>;
  /** The same without their files, which are most of them; of one provider, or all. */
  overview(provider?: string): Promise<PortalAccountOverview[]>;
  /** Withdrawn ones too, the oldest first: quickly, for there may be many. */
  sealedTo(): Promise<SealedToAccount[]>;
  /** Those of these names at the host, also withdrawn ones. */
  named(accounts: readonly string[]): Promise<PortalAccountRow[]>;
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
  readonly #rows: Rows<PortalAccountRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#accounts = new NumberedRows(manager, audit, PortalAccountEntity, 'portal_account', shownAccount);
    this.#rows = new Rows(manager, PortalAccountEntity);
  }

  async list(): Promise<PortalAccountRow[]> {
    return this.#accounts.list();
  }

  async overview(provider?: string): Promise<PortalAccountOverview[]> {
    const [where, parameters] = provider === undefined ? ['', []] : ['WHERE provider_ref = ?', [provider]];
    return await this.#rows.selectWithout('accountFile', `${where} ORDER BY id`, parameters);
  }

  async sealedTo(): Promise<SealedToAccount[]> {
    return await this.#rows.selectOnly(SEALED_TO, 'ORDER BY id');
  }

  async named(accounts: readonly string[]): Promise<PortalAccountRow[]> {
    const named = 'WHERE account IN (SELECT value FROM json_each(?)) ORDER BY id';
    return await this.#rows.select(named, [JSON.stringify(accounts)]);
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

/** An account as the audit trail has it: the hash in place of the file. */
export function shownAccount({ accountFile, ...shown }: PortalAccountRow): unknown {
  return { ...shown, accountFileHash: createHash('sha256').update(accountFile).digest('hex') };
}
