import { z } from 'zod';
import { application, change, query, window } from './command';
import { note, nothing, reference } from './fields';
import type { HeldReason } from '../../domain/sync/held-accounts';
import type { PdfDocument } from './reports';

export type { HeldReason };

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
  /** Why it is not published until a new password was issued: see {@link HeldReason}; null where it is. */
  readonly held: HeldReason | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

/** Credentials as they stand in the letter: shown once, and kept nowhere. */
export interface IssuedCredentials {
  readonly provider: string;
  readonly providerName: string;
  readonly userName: string;
  readonly temporaryPassword: string;
  /** Which of the account's credentials, 1 the first: tells whether newer ones were issued since. */
  readonly credentials: number;
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

/** What `accounts.issue` answered, which nobody else has. */
const issued = z.object({
  provider: reference,
  providerName: z.string(),
  userName: z.string().min(1).max(40),
  temporaryPassword: z.string().min(1).max(60),
  credentials: z.number().int().min(1),
});
const letters = z.object({ credentials: z.array(issued).min(1).max(2000) });

export const accountsContract = {
  /** Every carer, in order of name. */
  'accounts.list': query<readonly AccountRow[]>()('signedIn', nothing),
  'accounts.read': query<AccountRow>()('signedIn', z.object({ provider: reference })),
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
  /** A letter a carer, a page each. Refused for credentials that are not the newest of their account. */
  'accounts.letters': application<PdfDocument>()(issuing, letters),
  /** Writes the letters to a folder, as one file beside what is there already. */
  'accounts.saveLetters': application<{ file: string }>()(issuing, letters.extend({ to: z.string().min(1) })),
  /** Opens the system's print dialog for the letters. */
  'accounts.printLetters': window<{ printed: boolean }>()(issuing, letters),
  /** Opens a window with the carers' page as this carer would see it after a publication now. */
  'accounts.viewAs': window<null>()('signedIn', z.object({ provider: reference })),
  'accounts.keys': query<readonly TeamKeyRow[]>()('signedIn', nothing),
  /** Makes new keys for publishing; the old ones go on opening what was sealed to them. */
  'accounts.changeKeys': change<readonly TeamKeyRow[]>()(['administrator'], nothing),
};
