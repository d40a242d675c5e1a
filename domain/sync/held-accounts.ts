/**
 * Why an account is not published: what a host knew and this ledger, restored from an older backup, does not.
 * `newer_password`: the carer has chosen another password since; `withdrawn_since`: the team has withdrawn the account since.
 */
export const HELD_REASONS = ['newer_password', 'withdrawn_since'] as const;

export type HeldReason = (typeof HELD_REASONS)[number];

const HELD_WORDS: Readonly<Record<HeldReason, readonly [since: string, toDo: string]>> = {
  newer_password: [
    'changed their password',
    'What was published for them before stays as it is, and what they send can’t be taken. Issue a new temporary password, then publish.',
  ],
  withdrawn_since: [
    'had their account withdrawn',
    'It is not published again. Withdraw it here too, or issue a new temporary password.',
  ],
};

/** Who is held, why, and what there is to do. `whom`: `This carer`, `3 carers`; `names`: which. */
export function whyHeld(reason: HeldReason, whom: string, names: readonly string[] = []): string {
  const [since, toDo] = HELD_WORDS[reason];
  const named = names.length === 0 ? '' : `: ${names.join(', ')}`;
  return `${whom} ${since} after the backup from which this ledger was restored${named}. ${toDo}`;
}

/** The same in a cell of a table. */
export const HELD_IN_SHORT: Readonly<Record<HeldReason, string>> = {
  newer_password: 'password changed after the backup: issue a new one',
  withdrawn_since: 'withdrawn after the backup: withdraw it again, or issue a new password',
};
