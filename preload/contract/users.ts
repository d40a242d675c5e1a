import { z } from 'zod';
import { application, change, query, ROLES, type Role } from './command';
import { newPassword, nothing, personName } from './fields';

export interface SignedInUser {
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface UserRow extends SignedInUser {
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

const roles = z.array(z.enum(ROLES)).min(1, 'Choose at least one role.');

export const usersContract = {
  'users.signIn': change<SignedInUser>()('anyone', z.object({ name: z.string(), password: z.string() })),
  /** Takes effect at once: it waits for no other work on the ledger. */
  'users.signOut': application<null>()('anyone', nothing),
  'users.list': query<readonly UserRow[]>()('signedIn', nothing),
  'users.add': change<UserRow>()(
    ['administrator'],
    z.object({ name: personName, roles, password: newPassword }),
  ),
  'users.change': change<UserRow>()(
    ['administrator'],
    z.object({ name: personName, roles, active: z.boolean(), newPassword: newPassword.optional() }),
  ),
  'users.changeOwnPassword': change<null>()(
    'signedIn',
    z.object({ currentPassword: z.string(), newPassword }),
  ),
};
