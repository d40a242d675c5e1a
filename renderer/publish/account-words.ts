import type { AccountRow, HeldReason } from '../../preload/contract/accounts';
import type { ShownState } from '../format/state-badge';

interface StateWords {
  readonly look: ShownState;
  readonly word: string;
}

/** `held`: whatever its state is, it waits for a new password because this ledger is restored from a backup. */
export const ACCOUNT_STATES: Readonly<Record<AccountRow['state'] | 'held', StateWords>> = {
  none: { look: 'inactive', word: 'No account' },
  issued: { look: 'pending', word: 'Never signed in' },
  active: { look: 'active', word: 'Active' },
  withdrawn: { look: 'withdrawn', word: 'Withdrawn' },
  held: { look: 'invalid', word: 'Needs a new password' },
};

export function stateOf({ state, held }: Pick<AccountRow, 'state' | 'held'>): StateWords {
  return ACCOUNT_STATES[held === null ? state : 'held'];
}

/** Why an account is not published, and what there is to do. */
export const HELD_WORDS: Readonly<Record<HeldReason, string>> = {
  newer_password:
    'This carer changed their password after the backup from which this ledger was restored. They see what was published before, and what they send can’t be taken. Issue a new password.',
  withdrawn_since:
    'This account was withdrawn after the backup from which this ledger was restored, so it is not published again. Withdraw it here too, or issue a new password.',
};

/** Whether a carer can sign in, now or once it is published. */
export function isInUse({ state }: Pick<AccountRow, 'state'>): boolean {
  return state === 'issued' || state === 'active';
}
