import type { EntityManager } from 'typeorm';
import {
  yearOfPeriod,
  type FinancialYear,
  type PaymentPeriod,
  type PeriodName,
} from '../../domain/calendar/periods';
import { sumPence } from '../../domain/money/pence';
import type { PeriodState } from '../../domain/schedule/schedule';
import type { Change, RowChange, SaveResult } from '../changes';
import { PeriodEntity, type PeriodRow } from '../entities/payment-period';
import { PeriodPreparationEntity } from '../entities/period-preparation';
import { sealOfPeriod } from '../seals';
import type { AuditWriter } from './audit';
import { AuditedRows } from './audited-rows';
import { insertPayments } from './insert-payments';
import type { NewPayment } from './payments';
import { Rows } from './rows';

export interface PeriodWithState extends PeriodRow {
  readonly state: PeriodState;
}

export interface PeriodsReader {
  /** Every period, or a year's, in order of time. */
  list(year?: FinancialYear): Promise<PeriodWithState[]>;
  find(period: PeriodName): Promise<PeriodWithState | null>;
  /** The first that is not finalised; null where every period is, or there is none. */
  current(): Promise<PeriodWithState | null>;
  /** In order of time. */
  finalised(): Promise<PeriodWithState[]>;
  /** What was prepared, as {@link PeriodsWriter.prepare} kept it; null where the period is not prepared. */
  preparation(period: PeriodName): Promise<unknown>;
  /** What {@link PeriodsWriter.saveMany} would do, without doing it. */
  compare(periods: readonly PaymentPeriod[]): Promise<RowChange<PeriodRow>[]>;
}

export interface PeriodsWriter extends PeriodsReader {
  /** Saves a period's days and pay date. The database refuses a change to a sealed period, or a period before one. */
  save(period: PaymentPeriod, change: Change): Promise<SaveResult>;
  saveMany(periods: readonly PaymentPeriod[], change: Change): Promise<RowChange<PeriodRow>[]>;
  remove(period: PeriodName, change: Change): Promise<boolean>;
  /** Marks the period as prepared by `change.user`, with what was prepared (any JSON but null) and its digest. */
  prepare(
    period: PeriodName,
    prepared: { digest: string; snapshot: unknown },
    change: Change,
  ): Promise<PeriodRow>;
  /** Takes a preparation back; false where the period was not prepared. */
  withdraw(period: PeriodName, change: Change): Promise<boolean>;
  /**
   * Inserts the payments with their lines (in the order given: it becomes their position), then seals the period.
   * The database refuses it where the period is not prepared, or by the same user, or an earlier period is open.
   */
  finalise(period: PeriodName, payments: readonly NewPayment[], change: Change): Promise<PeriodRow>;
}

const UNSEALED = {
  preparedBy: null,
  preparedAt: null,
  preparedDigest: null,
  finalisedBy: null,
  finalisedAt: null,
  seal: null,
  previousSeal: null,
  paymentCount: null,
  lineCount: null,
  totalPence: null,
} as const;
const UNPREPARED = { preparedBy: null, preparedAt: null, preparedDigest: null } as const;

export class PeriodsRepository implements PeriodsWriter {
  readonly #calendar: AuditedRows<PeriodRow, PaymentPeriod>;
  readonly #rows: Rows<PeriodRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new Rows(manager, PeriodEntity);
    this.#calendar = new AuditedRows(manager, audit, {
      entity: PeriodEntity,
      subjectKind: 'period',
      key: 'period',
      refOf: ({ period }) => period,
      order: ['period'],
      complete: ({ period, firstDay, lastDay, payDate }, before) => ({
        ...(before ?? UNSEALED),
        period,
        firstDay,
        lastDay,
        payDate,
        year: yearOfPeriod(period),
      }),
      shown: ({ period, firstDay, lastDay, payDate }) => ({ period, firstDay, lastDay, payDate }),
    });
  }

  async list(year?: FinancialYear): Promise<PeriodWithState[]> {
    const all = withStates(await this.#calendar.list());
    return year === undefined ? all : all.filter((row) => row.year === year);
  }

  async find(period: PeriodName): Promise<PeriodWithState | null> {
    return (await this.list()).find((row) => row.period === period) ?? null;
  }

  async current(): Promise<PeriodWithState | null> {
    return (await this.list()).find((row) => row.state === 'current') ?? null;
  }

  async finalised(): Promise<PeriodWithState[]> {
    return (await this.list()).filter((row) => row.state === 'finalised');
  }

  async preparation(period: PeriodName): Promise<unknown> {
    const row = await this.manager.findOneBy(PeriodPreparationEntity, { period });
    return row?.snapshot ?? null;
  }

  async compare(periods: readonly PaymentPeriod[]): Promise<RowChange<PeriodRow>[]> {
    return this.#calendar.compare(periods);
  }

  async save(period: PaymentPeriod, change: Change): Promise<SaveResult> {
    return this.#calendar.save(period, change);
  }

  async saveMany(periods: readonly PaymentPeriod[], change: Change): Promise<RowChange<PeriodRow>[]> {
    return this.#calendar.saveMany(periods, change);
  }

  async remove(period: PeriodName, change: Change): Promise<boolean> {
    return this.#calendar.remove(period, change);
  }

  async prepare(
    period: PeriodName,
    prepared: { digest: string; snapshot: unknown },
    change: Change,
  ): Promise<PeriodRow> {
    const before = await this.#existing(period);
    const after = {
      ...before,
      preparedBy: change.user,
      preparedAt: change.at,
      preparedDigest: prepared.digest,
    };
    await this.#rows.update(after);
    await this.manager.delete(PeriodPreparationEntity, { period });
    await new Rows(this.manager, PeriodPreparationEntity).insert([{ period, snapshot: prepared.snapshot }]);
    await this.#append(period, preparationOf(before), preparationOf(after), change);
    return after;
  }

  async withdraw(period: PeriodName, change: Change): Promise<boolean> {
    const before = await this.#existing(period);
    if (before.preparedBy === null) return false;
    await this.#rows.update({ ...before, ...UNPREPARED });
    await this.manager.delete(PeriodPreparationEntity, { period });
    await this.#append(period, preparationOf(before), null, change);
    return true;
  }

  async finalise(period: PeriodName, payments: readonly NewPayment[], change: Change): Promise<PeriodRow> {
    const before = await this.#existing(period);
    const inserted = await insertPayments(this.manager, period, payments);
    const unsealed = {
      ...before,
      finalisedBy: change.user,
      finalisedAt: change.at,
      previousSeal: (await this.finalised()).at(-1)?.seal ?? null,
      paymentCount: inserted.length,
      lineCount: inserted.reduce((count, payment) => count + payment.lines.length, 0),
      totalPence: sumPence(inserted.map((payment) => payment.totalPence)),
    };
    const sealed = { ...unsealed, seal: sealOfPeriod(unsealed, inserted) };
    await this.#rows.update(sealed);
    const { seal, previousSeal, paymentCount, lineCount, totalPence } = sealed;
    await this.#append(period, null, { seal, previousSeal, paymentCount, lineCount, totalPence }, change);
    return sealed;
  }

  async #existing(period: PeriodName): Promise<PeriodRow> {
    const row = await this.#calendar.find(period);
    if (!row) throw new Error(`there is no period ${period}`);
    return row;
  }

  async #append(period: PeriodName, before: unknown, after: unknown, change: Change): Promise<void> {
    await this.audit.append({ ...change, subjectKind: 'period', subjectRef: period, before, after });
  }
}

/** Names sort in order of time: the first without a seal is the current one, and none after it has one. */
function withStates(rows: readonly PeriodRow[]): PeriodWithState[] {
  const current = rows.find((row) => row.seal === null);
  return rows.map((row) => {
    if (row.seal !== null) return { ...row, state: 'finalised' };
    return { ...row, state: row === current ? 'current' : 'future' };
  });
}

function preparationOf({ preparedBy, preparedAt, preparedDigest }: PeriodRow): object | null {
  return preparedBy === null ? null : { preparedBy, preparedAt, preparedDigest };
}
