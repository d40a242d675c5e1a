/** What a carer asks to have changed, as it would be entered by hand. */
export type RequestedChange =
  | {
      readonly kind: 'bank_details';
      readonly sortCode: string;
      readonly accountNumber: string;
      readonly accountName: string;
    }
  | { readonly kind: 'address'; readonly address: string; readonly postcode: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'email'; readonly email: string };

export const CHANGE_KINDS = ['bank_details', 'address', 'phone', 'email'] as const;

/** `made` once it is entered in the carer's record: bank details then wait for a second person like any others. */
export type ChangeRequestState = 'requested' | 'made' | 'refused';
