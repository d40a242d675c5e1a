import { In, type EntityManager } from 'typeorm';
import type { PeriodName } from '../../domain/calendar/periods';
import { acceptanceRef } from '../acceptance-ref';
import type { Change, SaveResult } from '../changes';
import { ExceptionAcceptanceEntity, type ExceptionAcceptanceRow } from '../entities/exception-acceptance';
import type { AuditWriter } from './audit';
import { AuditedRows } from './audited-rows';

/** An exception as somebody accepts it; who and when come from the change. `note` may be empty. */
export type Acceptance = Omit<ExceptionAcceptanceRow, 'id' | 'acceptedBy' | 'acceptedAt'>;

export interface ExceptionsReader {
  /** In order of acceptance. */
  ofPeriod(period: PeriodName): Promise<ExceptionAcceptanceRow[]>;
}

export interface ExceptionsWriter extends ExceptionsReader {
  /** Accepts an exception. Accepting the same one again (period, provider, code, subject) replaces the acceptance. */
  accept(acceptance: Acceptance, change: Change): Promise<SaveResult>;
  acceptMany(acceptances: readonly Acceptance[], change: Change): Promise<SaveResult[]>;
  /** Takes an acceptance back; false where there is none with that id. */
  withdraw(id: number, change: Change): Promise<boolean>;
}

export class ExceptionsRepository implements ExceptionsWriter {
  readonly #rows: AuditedRows<ExceptionAcceptanceRow, Acceptance>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new AuditedRows<ExceptionAcceptanceRow, Acceptance>(manager, audit, {
      entity: ExceptionAcceptanceEntity,
      subjectKind: 'exception',
      key: null,
      refOf: acceptanceRef,
      among: (acceptances) => ({ period: In([...new Set(acceptances.map(({ period }) => period))]) }),
      order: ['id'],
      incidental: ['acceptedBy', 'acceptedAt'],
      complete: (acceptance, _before, change) => ({
        ...acceptance,
        id: 0,
        acceptedBy: change?.user ?? '',
        acceptedAt: change?.at ?? '',
      }),
    });
  }

  async ofPeriod(period: PeriodName): Promise<ExceptionAcceptanceRow[]> {
    return this.manager.find(ExceptionAcceptanceEntity, { where: { period }, order: { id: 'ASC' } });
  }

  async accept(acceptance: Acceptance, change: Change): Promise<SaveResult> {
    return this.#rows.save(acceptance, change);
  }

  async acceptMany(acceptances: readonly Acceptance[], change: Change): Promise<SaveResult[]> {
    const changes = await this.#rows.saveMany(acceptances, change);
    return changes.map(({ result }) => result);
  }

  async withdraw(id: number, change: Change): Promise<boolean> {
    const before = await this.manager.findOneBy(ExceptionAcceptanceEntity, { id });
    if (!before) return false;
    await this.manager.delete(ExceptionAcceptanceEntity, { id });
    await this.audit.append({
      ...change,
      subjectKind: 'exception',
      subjectRef: acceptanceRef(before),
      before,
    });
    return true;
  }
}
