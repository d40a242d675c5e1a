import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { PeriodName } from '../../domain/calendar/periods';
import { bacsFileRef } from '../bacs-file-ref';
import type { Change } from '../changes';
import {
  BacsFileEntity,
  BacsFilePaymentEntity,
  type BacsFilePaymentRow,
  type BacsFileRow,
} from '../entities/bacs-file';
import type { AuditWriter } from './audit';
import { Rows } from './rows';

/** A written file without its text: who made it, what it adds up to, and whose payments are in it. */
export interface BacsFile extends Omit<BacsFileRow, 'content'> {
  /** In the order of the file. */
  readonly providers: readonly string[];
}

/** A file about to be recorded; its number, who and when the ledger gives it. */
export interface NewBacsFile {
  readonly period: PeriodName;
  /** Null for the period's first file. */
  readonly reason: string | null;
  readonly processingDay: string;
  readonly totalPence: number;
  readonly sha256: string;
  readonly content: string;
  /** In the order of the file. */
  readonly payments: readonly { readonly id: number; readonly provider: string }[];
}

export interface BacsFilesReader {
  /** Every file, in order of period and number. */
  list(): Promise<BacsFile[]>;
  /** A period's files: the first, then its re-issues. */
  ofPeriod(period: PeriodName): Promise<BacsFile[]>;
  /** The file as it goes to the bank, accounts in full. */
  content(id: number): Promise<string>;
}

export interface BacsFilesWriter extends BacsFilesReader {
  /** Records a file with the next number of its period. The database refuses a payment that was in a first file. */
  add(file: NewBacsFile, change: Change): Promise<BacsFile>;
}

/** All but the text, which is long and secret. */
const SHOWN = {
  id: true,
  period: true,
  number: true,
  madeBy: true,
  madeAt: true,
  reason: true,
  processingDay: true,
  paymentCount: true,
  totalPence: true,
  sha256: true,
} as const;

export class BacsFilesRepository implements BacsFilesWriter {
  readonly #files: Rows<BacsFileRow>;
  readonly #payments: Rows<BacsFilePaymentRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#files = new Rows(manager, BacsFileEntity);
    this.#payments = new Rows(manager, BacsFilePaymentEntity);
  }

  async list(): Promise<BacsFile[]> {
    return this.#read({});
  }

  async ofPeriod(period: PeriodName): Promise<BacsFile[]> {
    return this.#read({ period });
  }

  async content(id: number): Promise<string> {
    const { content } = await this.manager.findOneByOrFail(BacsFileEntity, { id });
    return content;
  }

  async add({ payments, ...file }: NewBacsFile, change: Change): Promise<BacsFile> {
    const number = await this.manager.countBy(BacsFileEntity, { period: file.period });
    const who = { madeBy: change.user, madeAt: change.at };
    const id = await this.#files.nextId();
    const { content, ...row } = { ...file, ...who, id, number, paymentCount: payments.length };
    await this.#files.insert([{ ...row, content }]);
    const firstId = await this.#payments.nextId();
    await this.#payments.insert(
      payments.map((payment, index) => ({
        id: firstId + index,
        fileId: id,
        paymentId: payment.id,
        number,
      })),
    );
    const after: BacsFile = { ...row, providers: payments.map(({ provider }) => provider) };
    await this.audit.append({ ...change, subjectKind: 'bacs_file', subjectRef: bacsFileRef(row), after });
    return after;
  }

  async #read(where: FindOptionsWhere<BacsFileRow>): Promise<BacsFile[]> {
    const order = { period: 'ASC', number: 'ASC' } as const;
    const files = await this.manager.find(BacsFileEntity, { select: SHOWN, where, order });
    const read: BacsFile[] = [];
    for (const { content: _content, ...file } of files) {
      const rows = await this.manager.query<{ provider: string }[]>(PROVIDERS, [file.id]);
      read.push({ ...file, providers: rows.map(({ provider }) => provider) });
    }
    return read;
  }
}

const PROVIDERS = `
  SELECT payment.provider_ref AS "provider"
  FROM bacs_file_payment JOIN payment ON payment.id = bacs_file_payment.payment_id
  WHERE bacs_file_payment.file_id = ?
  ORDER BY bacs_file_payment.id`;
