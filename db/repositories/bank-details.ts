import type { EntityManager } from 'typeorm';
import type { Change, RowChange, SaveResult } from '../changes';
import { BankDetailsEntity, type BankDetailsRow } from '../entities/bank-details';
import type { AuditWriter, NewAuditEvent } from './audit';
import { ofProviders } from './of-providers';
import { Rows } from './rows';

/** Bank details as somebody enters them. */
export interface BankDetails {
  readonly provider: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
}

/** A provider's bank details in force, and those that wait for a second person. Payable only where none wait. */
export interface CurrentBankDetails {
  readonly confirmed: BankDetailsRow | null;
  readonly unconfirmed: BankDetailsRow | null;
}

export interface BankDetailsReader {
  current(provider: string): Promise<CurrentBankDetails>;
  /** All that wait for confirmation, in order of provider. */
  unconfirmed(): Promise<BankDetailsRow[]>;
  /** By provider, the confirmed details of those with nothing waiting: what a finalised payment copies; of some, or all. */
  payable(providers?: readonly string[]): Promise<ReadonlyMap<string, BankDetailsRow>>;
  /** Everything that was ever entered for a provider, the newest first. */
  history(provider: string): Promise<BankDetailsRow[]>;
  /** What {@link BankDetailsWriter.enterMany} would do, without doing it. */
  compare(rows: readonly BankDetails[]): Promise<RowChange<BankDetails>[]>;
}

export interface BankDetailsWriter extends BankDetailsReader {
  /**
   * Enters details, which then wait for confirmation in place of any that waited before. `unchanged` where they are
   * the same as those that wait, or as the confirmed ones with nothing waiting.
   */
  enter(details: BankDetails, change: Change): Promise<SaveResult>;
  /** The same for many (each provider at most once). */
  enterMany(details: readonly BankDetails[], change: Change): Promise<RowChange<BankDetails>[]>;
  /**
   * Confirms what waits, replacing what was confirmed before; null where nothing waits. Throws where `change.user`
   * entered it: nobody confirms their own.
   */
  confirm(provider: string, change: Change): Promise<BankDetailsRow | null>;
  /** Takes back details that wait for confirmation; false where nothing waits. */
  withdraw(provider: string, change: Change): Promise<boolean>;
}

interface Entry {
  readonly details: BankDetails;
  readonly current: CurrentBankDetails;
  readonly result: SaveResult;
}

const NONE: CurrentBankDetails = { confirmed: null, unconfirmed: null };

export class BankDetailsRepository implements BankDetailsWriter {
  readonly #rows: Rows<BankDetailsRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new Rows(manager, BankDetailsEntity);
  }

  async current(provider: string): Promise<CurrentBankDetails> {
    return (await this.#currentOf([provider])).get(provider) ?? NONE;
  }

  async unconfirmed(): Promise<BankDetailsRow[]> {
    return this.manager.find(BankDetailsEntity, {
      where: { state: 'unconfirmed' },
      order: { provider: 'ASC' },
    });
  }

  async payable(providers?: readonly string[]): Promise<ReadonlyMap<string, BankDetailsRow>> {
    const payable = new Map<string, BankDetailsRow>();
    for (const [provider, { confirmed, unconfirmed }] of await this.#currentOf(providers)) {
      if (confirmed && !unconfirmed) payable.set(provider, confirmed);
    }
    return payable;
  }

  async history(provider: string): Promise<BankDetailsRow[]> {
    return this.manager.find(BankDetailsEntity, { where: { provider }, order: { id: 'DESC' } });
  }

  async compare(rows: readonly BankDetails[]): Promise<RowChange<BankDetails>[]> {
    return (await this.#entries(rows)).map(rowChange);
  }

  async enter(details: BankDetails, change: Change): Promise<SaveResult> {
    const [entered] = await this.enterMany([details], change);
    return entered!.result;
  }

  async enterMany(details: readonly BankDetails[], change: Change): Promise<RowChange<BankDetails>[]> {
    const entries = await this.#entries(details);
    const written = entries.filter(({ result }) => result !== 'unchanged');
    for (const { unconfirmed } of written.map(({ current }) => current)) {
      if (unconfirmed) await this.#rows.update({ ...unconfirmed, state: 'superseded' });
    }
    const firstId = await this.#rows.nextId();
    // Going back to what is confirmed needs no second confirmation: what waited is superseded, and that is all.
    const waiting = written.filter(({ details: entered, current }) => !same(entered, current.confirmed));
    await this.#rows.insert(
      waiting.map((entry, index) => ({
        ...bankDetails(entry.details),
        id: firstId + index,
        state: 'unconfirmed',
        enteredBy: change.user,
        enteredAt: change.at,
        confirmedBy: null,
        confirmedAt: null,
      })),
    );
    const events = written.map(rowChange).map(({ ref, before, after }) => event(ref, before, after, change));
    await this.audit.appendMany(events);
    return entries.map(rowChange);
  }

  async confirm(provider: string, change: Change): Promise<BankDetailsRow | null> {
    const { confirmed, unconfirmed } = await this.current(provider);
    if (!unconfirmed) return null;
    if (unconfirmed.enteredBy === change.user) throw new Error(`${change.user} entered these bank details`);
    if (confirmed) await this.#rows.update({ ...confirmed, state: 'superseded' });
    const after = {
      ...unconfirmed,
      state: 'confirmed',
      confirmedBy: change.user,
      confirmedAt: change.at,
    } as const;
    await this.#rows.update(after);
    await this.audit.append(event(provider, unconfirmed, after, change));
    return after;
  }

  async withdraw(provider: string, change: Change): Promise<boolean> {
    const { unconfirmed } = await this.current(provider);
    if (!unconfirmed) return false;
    const after = { ...unconfirmed, state: 'superseded' } as const;
    await this.#rows.update(after);
    await this.audit.append(event(provider, unconfirmed, after, change));
    return true;
  }

  async #entries(rows: readonly BankDetails[]): Promise<Entry[]> {
    const current = await this.#currentOf(rows.map(({ provider }) => provider));
    return rows.map((details) => {
      const own = current.get(details.provider) ?? NONE;
      const latest = own.unconfirmed ?? own.confirmed;
      const result = same(details, latest) ? 'unchanged' : latest ? 'updated' : 'added';
      return { details, current: own, result };
    });
  }

  async #currentOf(providers?: readonly string[]): Promise<Map<string, CurrentBankDetails>> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    const rows = await this.#rows.select(
      `WHERE ${sql} AND state IN ('unconfirmed', 'confirmed') ORDER BY id`,
      parameters,
    );
    const current = new Map<string, CurrentBankDetails>();
    for (const row of rows) {
      current.set(row.provider, { ...(current.get(row.provider) ?? NONE), [row.state]: row });
    }
    return current;
  }
}

function same(details: BankDetails, row: BankDetailsRow | null): boolean {
  return (
    row !== null &&
    row.sortCode === details.sortCode &&
    row.accountNumber === details.accountNumber &&
    row.accountName === details.accountName
  );
}

function bankDetails({ provider, sortCode, accountNumber, accountName }: BankDetails): BankDetails {
  return { provider, sortCode, accountNumber, accountName };
}

function rowChange({ details, current, result }: Entry): RowChange<BankDetails> {
  const before = current.unconfirmed ?? current.confirmed;
  return {
    ref: details.provider,
    result,
    before: before && bankDetails(before),
    after: bankDetails(details),
  };
}

function event(provider: string, before: unknown, after: unknown, change: Change): NewAuditEvent {
  return { ...change, subjectKind: 'bank_details', subjectRef: provider, before, after };
}
