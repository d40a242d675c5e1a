import { claimsAddress, FIRST_VIEW } from '../claims/claims-address';

/** The address where a claim is begun, for a carer where one is named. */
export function newClaimAddress(carer?: string): string {
  return carer === undefined ? '/claims/new' : `/claims/new?carer=${encodeURIComponent(carer)}`;
}

/** The address where the items of a claim are entered. */
export function entryAddress(claim: number): string {
  return `/claims/${claim}/edit`;
}

/** Everybody's claims that are not submitted yet, in the queue. */
export const UNSUBMITTED_ADDRESS = claimsAddress({ ...FIRST_VIEW, state: 'unsubmitted' });
