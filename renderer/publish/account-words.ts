import type { AccountRow } from '../../preload/contract/accounts';
import type { ShownState } from '../format/state-badge';

export const ACCOUNT_STATES: Readonly<
  Record<AccountRow['state'], { readonly look: ShownState; readonly word: string }>
> = {
  none: { look: 'inactive', word: 'No account' },
  issued: { look: 'pending', word: 'Never signed in' },
  active: { look: 'active', word: 'Active' },
  withdrawn: { look: 'withdrawn', word: 'Withdrawn' },
};

/** Whether a carer can sign in, now or once it is published. */
export function isInUse({ state }: Pick<AccountRow, 'state'>): boolean {
  return state === 'issued' || state === 'active';
}
