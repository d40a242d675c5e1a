import type { ActionEntryRow, ChangeRequestRow } from '../../../db/entities/action';
import type { BankDetailsRow } from '../../../db/entities/bank-details';
import { normaliseAccountNumber } from '../../../domain/bank-details/account-number';
import { normaliseSortCode } from '../../../domain/bank-details/sort-code';
import type { RequestedChange } from '../../../domain/actions/change-request';
import type { Check } from './check';

/** What carers asked to have changed: told in its thread, and what was made of it is what was asked for. */
export const actionChangesCheck: Check = {
  name: 'action_changes',
  title: 'Every change that a carer asked for is told in its action, and became what was asked for.',
  run: async ({ books }) => {
    const changes = await books.actions.changes();
    const providers = new Map((await books.actions.list()).map(({ id, provider }) => [id, provider]));
    const entries = (await books.actions.entries()).filter(({ kind }) => kind === 'change');
    const told = Map.groupBy(entries, ({ details }) => details.change);
    const faults: string[] = [];
    for (const change of changes) {
      const provider = providers.get(change.action) ?? '';
      const entered = change.bankDetails === null ? [] : await books.bankDetails.history(provider);
      faults.push(
        ...faultsOf(change, told.get(change.id) ?? [], entered).map(
          (fault) => `Change request ${change.id}: ${fault}`,
        ),
      );
    }
    return { faults, counted: `${changes.length.toLocaleString('en-GB')} change requests` };
  },
};

function faultsOf(
  change: ChangeRequestRow,
  told: readonly ActionEntryRow[],
  entered: readonly BankDetailsRow[],
): string[] {
  const { action, state, requested, bankDetails } = change;
  const outcomes = told.map((entry) => `${entry.action} ${entry.details.outcome}`);
  const expected = ['requested', ...(state === 'requested' ? [] : [state])].map(
    (outcome) => `${action} ${outcome}`,
  );
  const faults: string[] = [];
  if (outcomes.join() !== expected.join()) faults.push('its action does not tell what became of it.');
  const isMade = state === 'made' && requested.kind === 'bank_details';
  if (!isMade && bankDetails !== null) faults.push('it names bank details that it did not become.');
  if (isMade && !entered.some((row) => row.id === bankDetails && isAsRequested(row, requested)))
    faults.push('the bank details that it became are not those that were asked for.');
  return faults;
}

function isAsRequested(
  row: BankDetailsRow,
  requested: Extract<RequestedChange, { kind: 'bank_details' }>,
): boolean {
  return (
    row.sortCode === normaliseSortCode(requested.sortCode) &&
    row.accountNumber === normaliseAccountNumber(requested.accountNumber) &&
    row.accountName === requested.accountName
  );
}
