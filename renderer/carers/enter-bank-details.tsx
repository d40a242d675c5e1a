import { normaliseAccountNumber } from '../../domain/bank-details/account-number';
import { normaliseSortCode } from '../../domain/bank-details/sort-code';
import { bankDetailsInput, type CarerRow } from '../../preload/contract/carers';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { Notice } from '../layout/notice';
import { AccountFields } from './account-fields';

/** The contract's own fields, with a word on the form of the numbers; whether they fit each other, the ledger checks. */
const typedBankDetails = bankDetailsInput
  .refine(({ sortCode }) => normaliseSortCode(sortCode) !== null, {
    path: ['sortCode'],
    message: 'Give six digits, such as 08-99-99.',
  })
  .refine(({ accountNumber }) => normaliseAccountNumber(accountNumber) !== null, {
    path: ['accountNumber'],
    message:
      'Give eight digits. Where the bank writes fewer or more, ask the carer which eight the bank uses.',
  });

/** New bank details for a carer. They wait for another person: nobody confirms what they entered. */
export function EnterBankDetails({
  carer,
  onClose,
}: {
  readonly carer: CarerRow;
  readonly onClose: () => void;
}) {
  const enter = useCommand('carers.enterBankDetails');
  const notify = useNotify();
  return (
    <FormDialog
      title={`New bank details for ${carer.name}`}
      schema={typedBankDetails}
      defaultValues={{ provider: carer.ref, sortCode: '', accountNumber: '', accountName: carer.name }}
      submitLabel="Enter bank details"
      onSubmit={async (details) => {
        await enter.mutateAsync(details);
        notify(`Entered bank details of ${carer.name}; another person confirms them`);
      }}
      onClose={onClose}
    >
      <Notice intent="info">
        Another person must confirm what you enter before anything is paid to it. What is used now stays as it
        is until then.
      </Notice>
      <AccountFields autoFocus />
    </FormDialog>
  );
}
