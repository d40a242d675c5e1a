/** What somebody who may sign in may do; a person can have several. */
export const ROLES = ['officer', 'approver', 'panel', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
