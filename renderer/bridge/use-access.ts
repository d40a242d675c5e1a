import { contract, type CommandName } from '../../preload/contract';
import { isAtCommandLine, type Access } from '../../preload/contract/command';
import type { SignedInUser } from '../../preload/contract/users';
import { useSession } from './session';

/** Who is signed in. */
export function useSignedInUser(): SignedInUser {
  return useSession().user;
}

/** True where the person who is signed in may call the command: for hiding buttons. The door checks it again. */
export function useMay(name: CommandName): boolean {
  return mayCall(contract[name].access, useSignedInUser());
}

/** True where `access` lets `user` in. */
export function mayCall(access: Access, user: SignedInUser): boolean {
  if (isAtCommandLine(access)) return false;
  return typeof access === 'string' || access.some((role) => user.roles.includes(role));
}
