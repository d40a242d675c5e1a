import { z } from 'zod';
import { CHECK_CODES, type CheckCode, type ComparedWith } from '../../domain/claims/check-types';
import {
  CLAIM_ITEM_KINDS,
  CLAIM_ORIGINS,
  CLAIM_STATES,
  type ClaimItemKind,
  type ClaimOrigin,
  type ClaimState,
} from '../../domain/claims/claim';
import type { AuditEventRow } from './audit';
import { application, change, query } from './command';
import { fileToAttach, financialYear, isoDate, note, nothing, optionalText, reference } from './fields';

export { CHECK_CODES, CLAIM_ITEM_KINDS, CLAIM_ORIGINS, CLAIM_STATES };
export type { CheckCode, ClaimItemKind, ClaimOrigin, ClaimState, ComparedWith };

/** A claim in a list. Amounts are what was paid, and by today's rates for what is not paid yet. */
export interface ClaimRow {
  readonly id: number;
  readonly provider: string;
  readonly providerName: string;
  /** The day that the carer wrote on it. */
  readonly day: string;
  readonly notes: string;
  readonly origin: ClaimOrigin;
  readonly state: ClaimState;
  readonly items: number;
  /** Of all items, whatever was decided; items without a rate count nothing. */
  readonly amountPence: number;
  /** Of the items that stand accepted. */
  readonly acceptedPence: number;
  /** The finalised periods that paid its items, each once, in order of time. */
  readonly paidIn: readonly string[];
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  /** True where the person who asks entered or submitted it: they do not decide on it. */
  readonly isOwn: boolean;
  /** How many checks found something, on items that are not decided yet. */
  readonly checks: { readonly blocking: number; readonly advisory: number };
}

/** What a check found on an item. A blocking one has to be settled, or its item rejected. */
export interface ClaimItemCheck {
  readonly code: CheckCode;
  readonly level: 'blocking' | 'advisory';
  readonly message: string;
  readonly comparedWith: ComparedWith;
}

export interface ClaimDecision {
  readonly decision: 'accepted' | 'rejected';
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  /** The number of the sitting in which it was taken; null outside one. */
  readonly sitting: number | null;
}

/** A decision that did not stand. */
export interface TakenBackDecision extends ClaimDecision {
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string };
}

export interface ClaimAttachment {
  readonly name: string;
  /** By its content: `application/pdf`. */
  readonly mediaType: string;
  readonly sizeBytes: number;
}

export interface ClaimItemRow {
  readonly id: number;
  readonly claim: number;
  readonly kind: ClaimItemKind;
  readonly serviceLevel: string;
  readonly serviceLevelName: string;
  readonly client: string | null;
  readonly clientName: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly description: string;
  /** Hundredths of the unit. */
  readonly quantityHundredths: number;
  readonly unit: 'mile' | 'item' | null;
  /** At the rate of its first day; null where there is none. */
  readonly ratePence: number | null;
  readonly amountPence: number | null;
  readonly attachment: ClaimAttachment | null;
  readonly decision: ClaimDecision | null;
  readonly takenBack: readonly TakenBackDecision[];
  /** The period that paid it, and what was paid with every correction since. */
  readonly paid: { readonly period: string; readonly amountPence: number } | null;
  readonly checks: readonly ClaimItemCheck[];
}

/** A question to the carer about a claim, or what they answered, as it was kept before there were actions. */
export interface ClaimRemark {
  readonly kind: 'question' | 'answer';
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface ClaimDetail {
  readonly claim: ClaimRow;
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly items: readonly ClaimItemRow[];
  readonly remarks: readonly ClaimRemark[];
  /** Everything that happened to the claim and its items, the newest first. */
  readonly history: readonly AuditEventRow[];
}

/** A service level that an item can have; `ratePence` on the first of the days, null where there is none. */
export interface ClaimableLevel {
  readonly code: string;
  readonly name: string;
  readonly unit: 'mile' | 'item';
  readonly ratePence: number | null;
}

/** What an item of a carer's claim can be for, on days. */
export interface ClaimChoices {
  /** Whether the carer may claim at all. */
  readonly approved: boolean;
  /** The children placed with the carer on all of those days, each with the levels and rates that are theirs. */
  readonly children: readonly {
    readonly client: string;
    readonly name: string;
    readonly levels: readonly ClaimableLevel[];
  }[];
  /** For the carer's own items. */
  readonly providerLevels: readonly ClaimableLevel[];
}

/** Whether a carer may claim. Every carer is in the list; one whom nobody approved may not. */
export interface ClaimantRow {
  readonly provider: string;
  readonly providerName: string;
  readonly approved: boolean;
  readonly note: string | null;
  readonly setBy: string | null;
  readonly setAt: string | null;
}

const claimNumber = z.number().int().min(1);
const oneClaim = z.object({ id: claimNumber });
const days = { fromDay: isoDate, toDay: isoDate };
const areInOrder = ({ fromDay, toDay }: { fromDay: string; toDay: string }): boolean => fromDay <= toDay;
const outOfOrder = { path: ['toDay'], message: 'The last day comes before the first.' };

/** What a claim says as a whole. */
export const claimFields = z.object({
  day: isoDate,
  notes: z.string().trim().max(1000, 'At most 1,000 characters.'),
  origin: z.enum(CLAIM_ORIGINS).exclude(['portal']),
});

/** `keep` leaves what is attached, null takes it away. */
const attachment = z.union([fileToAttach, z.literal('keep'), z.null()]);

const quantityHundredths = z
  .number()
  .int('A quantity has at most two decimals.')
  .min(1, 'A quantity is more than nought.')
  .max(9_999_999, 'That quantity is too large.');

/** An item as it is entered: for a child exactly where its kind is `client_item`. */
export const claimItemInput = z
  .object({
    kind: z.enum(CLAIM_ITEM_KINDS),
    serviceLevel: reference,
    client: reference.nullable(),
    ...days,
    description: z
      .string()
      .trim()
      .min(1, 'Say what it was for: for mileage from where to where.')
      .max(300, 'At most 300 characters.'),
    quantityHundredths,
    attachment,
  })
  .refine(areInOrder, outOfOrder)
  .refine((item) => (item.kind === 'client_item') === (item.client !== null), {
    path: ['client'],
    message: 'Choose the child that it was for.',
  });

const entering = ['officer', 'administrator'] as const;

export const claimsContract = {
  /** The newest first. `client`: claims with an item for that child. `year`: of the claim's day. */
  'claims.list': query<readonly ClaimRow[]>()(
    'signedIn',
    z.object({
      provider: reference.optional(),
      client: reference.optional(),
      state: z.enum(CLAIM_STATES).optional(),
      year: financialYear.optional(),
    }),
  ),
  'claims.read': query<ClaimDetail>()('signedIn', oneClaim),
  /** The attached file of an item, as it was taken. */
  'claims.attachment': query<{ name: string; mediaType: string; bytes: Uint8Array }>()(
    'signedIn',
    z.object({ item: claimNumber }),
  ),
  /** Writes the attached file of an item to a folder, beside what is there already; audited. Nothing opens it. */
  'claims.saveAttachment': application<{ file: string }>()(
    'signedIn',
    z.object({ item: claimNumber, to: z.string().min(1) }),
  ),
  /** Claims as CSV, in the order given; without names where a screen shows none. */
  'claims.csv': query<{ fileName: string; text: string }>()(
    'signedIn',
    z.object({ claims: z.array(claimNumber).max(100_000), withNames: z.boolean() }),
  ),
  'claims.choices': query<ClaimChoices>()(
    'signedIn',
    z.object({ provider: reference, ...days }).refine(areInOrder, outOfOrder),
  ),
  /** Begins a claim, unsubmitted and without items, for a carer who is approved to claim. */
  'claims.enter': change<ClaimDetail>()(entering, claimFields.extend({ provider: reference })),
  'claims.change': change<ClaimDetail>()(entering, claimFields.extend(oneClaim.shape)),
  /** Removes an unsubmitted claim with its items. */
  'claims.remove': change<null>()(entering, oneClaim),
  /** Adds an item (`id` null) or changes one, while the claim is unsubmitted. */
  'claims.saveItem': change<ClaimDetail>()(
    entering,
    z.object({ claim: claimNumber, id: claimNumber.nullable(), item: claimItemInput }),
  ),
  'claims.removeItem': change<ClaimDetail>()(entering, oneClaim),
  /** Puts it before the panel: from then on it cannot be changed. */
  'claims.submit': change<ClaimDetail>()(entering, oneClaim),
  /** Takes a submitted claim away before the panel has decided on any of it. */
  'claims.withdraw': change<ClaimDetail>()(entering, oneClaim.extend({ reason: note })),
  /** Asks the carer about a claim: in the action about it that is open, else in a new one. */
  'claims.ask': change<{ action: number }>()(
    ['panel', 'officer', 'administrator'],
    oneClaim.extend({ text: note }),
  ),
  /** Every carer, in order of name. */
  'claimants.list': query<readonly ClaimantRow[]>()('signedIn', nothing),
  'claimants.set': change<ClaimantRow>()(
    entering,
    z.object({ provider: reference, approved: z.boolean(), note: optionalText(300) }),
  ),
};
