import type { AccountRow } from '../../preload/contract/accounts';
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

/** Whether a carer can sign in, now or once it is published. */
export function isInUse({ state }: Pick<AccountRow, 'state'>): boolean {
  return state === 'issued' || state === 'active';
}
