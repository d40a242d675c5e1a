import type { ProviderType } from '../../domain/facts';

export const CARER_TYPES: Readonly<Record<ProviderType, string>> = {
  foster_carer: 'Foster carer',
  supported_lodgings: 'Supported lodgings',
};

/** The address of a carer's page. */
export function carerAddress(ref: string): string {
  return `/carers/${encodeURIComponent(ref)}`;
}

export const BANK_DETAILS_ADDRESS = '/carers/bank-details';
