import { z } from 'zod';
import type { ClaimDecision, ClaimDetail } from './claims';
import { application, change, query, window } from './command';
import { isoDate, note, nothing, optionalText } from './fields';
import type { PdfDocument } from './reports';

/** A meeting of the panel. */
export interface SittingRow {
  readonly id: number;
  readonly heldOn: string;
  /** Names: of members, and of others who sat in. */
  readonly present: readonly string[];
  readonly notes: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  /** Of decisions that stand. */
  readonly accepted: number;
  readonly rejected: number;
  readonly acceptedPence: number;
}

/** A decision as the minutes have it, in the order in which they were taken. */
export interface SittingDecision extends ClaimDecision {
  readonly claim: number;
  readonly item: number;
  readonly provider: string;
  readonly providerName: string;
  /** The child; null for the carer's own items. */
  readonly client: string | null;
  readonly clientName: string | null;
  readonly serviceLevelName: string;
  readonly description: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly quantityHundredths: number;
  readonly unit: 'mile' | 'item' | null;
  /** What the panel saw, whatever rate holds since; null where there was no rate. */
  readonly ratePence: number | null;
  readonly amountPence: number | null;
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

export interface SittingDetail extends SittingRow {
  readonly decisions: readonly SittingDecision[];
  /** Of the items whose rejection stands. */
  readonly rejectedPence: number;
}

const claimNumber = z.number().int().min(1);
/** A claim, or some of its items: where none are named, every one that can be. */
const items = z.object({ claim: claimNumber, items: z.array(claimNumber).min(1).max(1000).optional() });
const present = z
  .array(z.string().trim().min(1, 'Give a name.').max(120, 'A name has at most 120 characters.'))
  .min(1, 'Say who is present.')
  .max(40);
const sittingNotes = z.string().trim().max(4000, 'At most 4,000 characters.');
const oneSitting = z.object({ id: claimNumber });
/** `withNames`: carers' names beside their references. Children's names are never in minutes. */
const minutes = oneSitting.extend({ withNames: z.boolean() });

export const panelContract = {
  /** Accepts: the next finalised period pays it. Refused while a blocking check stands on one of the items. */
  'claims.accept': change<ClaimDetail>()(['panel'], items.extend({ note: optionalText(1000).optional() })),
  'claims.reject': change<ClaimDetail>()(['panel'], items.extend({ reason: note })),
  /** Takes decisions back, as long as no finalised period has paid the item: the panel decides anew. */
  'claims.takeBack': change<ClaimDetail>()(['panel'], items.extend({ reason: note })),
  /** What a rejection often says, as the council's settings have it. */
  'panel.reasons': query<readonly string[]>()('signedIn', nothing),
  /** The sitting that is open; null where none is. */
  'panel.sitting': query<SittingDetail | null>()('signedIn', nothing),
  /** Decisions that are taken from now on belong to it, until it is closed. */
  'panel.open': change<SittingDetail>()(
    ['panel'],
    z.object({ heldOn: isoDate, present, notes: sittingNotes }),
  ),
  /** Changes who is present and the notes of the open sitting. */
  'panel.amend': change<SittingDetail>()(['panel'], z.object({ present, notes: sittingNotes })),
  /** Ends the open sitting; where notes are given, they take the place of those that are there. */
  'panel.close': change<SittingDetail>()(['panel'], z.object({ notes: sittingNotes.optional() })),
  /** The newest first. */
  'panel.list': query<readonly SittingRow[]>()('signedIn', nothing),
  'panel.read': query<SittingDetail>()('signedIn', oneSitting),
  /** The minutes as a PDF; a draft while the sitting is open. */
  'panel.minutes': application<PdfDocument>()('signedIn', minutes),
  /** Writes the minutes of a sitting to a folder, beside what is there already. */
  'panel.saveMinutes': application<{ file: string }>()('signedIn', minutes.extend({ to: z.string().min(1) })),
  /** Opens the system's print dialog for the minutes. */
  'panel.printMinutes': window<{ printed: boolean }>()('signedIn', minutes),
};
