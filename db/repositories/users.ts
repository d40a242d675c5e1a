import type { EntityManager } from 'typeorm';
import { UserEntity, type UserRow } from '../entities/user';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';

export type UsersReader = RowsReader<UserRow>;

/** Users; passwords' hashes never reach the audit trail. */
export interface UsersWriter extends RowsWriter<UserRow> {
  /** Keeps the throttle's counters. Not audited: the service records sign-ins as events of their own. */
  recordSignIn(name: string, throttle: Pick<UserRow, 'failedSignIns' | 'lockedUntil'>): Promise<void>;
}

export class UsersRepository extends AuditedRows<UserRow> implements UsersWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: UserEntity,
      subjectKind: 'user',
      key: 'name',
      refOf: (user) => user.name,
      order: ['name'],
      shown: (user) => ({ ...user, passwordHash: '•' }),
    });
  }

  async recordSignIn(name: string, throttle: Pick<UserRow, 'failedSignIns' | 'lockedUntil'>): Promise<void> {
    const { failedSignIns, lockedUntil } = throttle;
    await this.manager.update(UserEntity, { name }, { failedSignIns, lockedUntil });
  }
}
