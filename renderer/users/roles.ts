import type { Role } from '../../preload/contract/command';

/** What a role is called and what it may do, in words. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  officer: { name: 'Finance officer', does: 'keeps carers and placements, prepares payments' },
  approver: { name: 'Approver', does: 'finalises what another person prepared' },
  panel: { name: 'Panel member', does: 'accepts or rejects claims' },
  administrator: { name: 'Administrator', does: 'keeps users and settings' },
};

/** `['officer', 'approver']` → "Finance officer, approver". */
export function rolesInWords(roles: readonly Role[]): string {
  return roles
    .map((role, index) => (index === 0 ? ROLE_WORDS[role].name : ROLE_WORDS[role].name.toLowerCase()))
    .join(', ');
}
