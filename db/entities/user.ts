import { EntitySchema } from 'typeorm';
import type { Role } from '../../domain/roles';
import { instant, json, key, optional, whole, word } from './columns';

/** Somebody who may sign in. The name is compared exactly. */
export interface UserRow {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly active: boolean;
  readonly failedSignIns: number;
  readonly lockedUntil: string | null;
  readonly createdAt: string;
}

export const UserEntity = new EntitySchema<UserRow>({
  name: 'User',
  tableName: 'app_user',
  columns: {
    name: word('name', key),
    roles: json(),
    passwordHash: word('password_hash'),
    active: { type: 'boolean' },
    failedSignIns: whole('failed_sign_ins'),
    lockedUntil: instant('locked_until', optional),
    createdAt: instant('created_at'),
  },
});
