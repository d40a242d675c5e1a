import { z } from 'zod';
import { application, change, query } from './command';
import { note, nothing, reference } from './fields';

/** A carer with the state of their account at the carers' page. */
export interface AccountRow {
  readonly provider: string;
  readonly providerName: string;
  /** `none`: never issued, or withdrawn and not issued again. */
  readonly state: 'none' | 'issued' | 'active' | 'withdrawn';
  readonly userName: string | null;
  readonly issuedAt: string | null;
  readonly issuedBy: string | null;
  /** When the carer's own password was collected; null while they have never signed in, as far as is known here. */
  readonly firstSignedInAt: string | null;
  /** When something of theirs was last published. */
  readonly lastPublishedAt: string | null;
  readonly lastSubmissionAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

/** Credentials as they stand in the letter: shown once, and kept nowhere. */
export interface IssuedCredentials {
  readonly provider: string;
  readonly providerName: string;
  readonly userName: string;
  readonly temporaryPassword: string;
}

/** The team's keys without their secrets. */
export interface TeamKeyRow {
  readonly kind: 'signing' | 'recipient';
  readonly public: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly inUse: boolean;
}

const issuing = ['officer', 'administrator'] as const;

export const accountsContract = {
  /** Every carer, in order of name. */
  'accounts.list': query<readonly AccountRow[]>()('signedIn', nothing),
  /**
   * Issues accounts, or new temporary passwords for those who have one: an old password stops working with the next
   * publication. Long work: a password takes half a second.
   */
  'accounts.issue': application<readonly IssuedCredentials[]>()(
    issuing,
    z.object({ providers: z.array(reference).min(1).max(2000), job: z.string().min(1).optional() }),
  ),
  /** Withdraws an account: with the next publication its files are gone. It is never used again. */
  'accounts.withdraw': change<AccountRow>()(issuing, z.object({ provider: reference, reason: note })),
  'accounts.keys': query<readonly TeamKeyRow[]>()('signedIn', nothing),
  /** Makes new keys for publishing; the old ones go on opening what was sealed to them. */
  'accounts.changeKeys': change<readonly TeamKeyRow[]>()(['administrator'], nothing),
};
