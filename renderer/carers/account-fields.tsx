import { TextField } from '../forms/text-field';

/** The account that a carer is paid to, as somebody types it. */
export function AccountFields({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  return (
    <>
      <TextField
        name="sortCode"
        label="Sort code"
        hint="Six digits, such as 08-99-99"
        required
        autoComplete="off"
        autoFocus={autoFocus}
      />
      <TextField
        name="accountNumber"
        label="Account number"
        hint="Eight digits"
        required
        autoComplete="off"
      />
      <TextField
        name="accountName"
        label="Account name"
        hint="As on the carer’s bank statement"
        required
        autoComplete="off"
      />
    </>
  );
}
