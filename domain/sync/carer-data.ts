import type { ActionSide, EntryKind, MessageOrigin, RelatedTo } from '../actions/action';
import type { FinancialYear, PaymentPeriod } from '../calendar/periods';
import type { ClaimState, ClaimItemKind } from '../claims/claim';
import type { NamedOrder } from '../orders/order-table';
import type { OrderPeriod } from '../orders/purchase-orders';
import type { RemittanceAdvice } from '../remittances/remittance-advice';
import type { AnnualStatement } from '../statements/statement-paper';
import type { FileLimits } from './file-limits';

/**
 * Everything that is published for one carer: the data file's plaintext. It says nothing of when it was published, so
 * that what did not change is not written again. Money is in pence.
 */
export interface CarerData {
  readonly version: 1;
  /** The account that it is for, which the portal holds against its own. */
  readonly account: string;
  readonly organisation: { readonly name: string; readonly contact: string };
  readonly carer: RemittanceAdvice['carer'] & {
    readonly type: AnnualStatement['carer']['type'];
    /** The last four digits of the account that is paid into; null where there is none. */
    readonly accountEnding: string | null;
  };
  /** The calendar, oldest first: of every year in which the carer has anything, the current one, and those to come. */
  readonly periods: readonly PublishedPeriod[];
  readonly payments: readonly PublishedPayment[];
  /** One for each financial year with a finalised payment, oldest first. */
  readonly statements: readonly AnnualStatement[];
  readonly orders: readonly PublishedOrder[];
  readonly claims: readonly PublishedClaim[];
  readonly claiming: ClaimChoicesOfCarer;
  /** Which files can be sent; not there in what an earlier version published. */
  readonly files?: FileLimits;
  readonly actions: readonly PublishedAction[];
  /** The types of action that this carer may open. */
  readonly actionTypes: readonly { readonly code: string; readonly name: string }[];
  /** What arrived of what the carer sent, the newest 200: the portal shows everything else as sent and not confirmed. */
  readonly submissions: readonly PublishedSubmission[];
}

export interface PublishedPeriod extends PaymentPeriod {
  readonly state: 'future' | 'current' | 'finalised';
}

/** A payment of any state as its remittance advice says it: of current and future periods by today's facts. */
export type PublishedPayment = Omit<RemittanceAdvice, 'organisation' | 'carer' | 'state'> & {
  readonly state: 'future' | 'current' | 'finalised';
  /** The carer's name and address as they were when it was paid; only where they are not those of today. */
  readonly paidTo?: Pick<RemittanceAdvice['carer'], 'name' | 'address' | 'postcode'>;
};

/** A purchase order of this carer with every period that has an amount for it. */
export interface PublishedOrder extends NamedOrder {
  readonly year: FinancialYear;
  readonly isMileage: boolean;
  readonly periods: readonly OrderPeriod[];
}

export interface PublishedClaim {
  readonly id: number;
  /** What named it when it was sent from the portal; null for one on paper. */
  readonly submission: string | null;
  readonly day: string;
  readonly notes: string;
  readonly state: ClaimState;
  readonly items: readonly PublishedClaimItem[];
}

export interface PublishedClaimItem {
  readonly kind: ClaimItemKind;
  readonly serviceLevel: string;
  readonly serviceLevelName: string;
  readonly client: string | null;
  readonly clientName: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly description: string;
  readonly quantityHundredths: number;
  readonly unit: 'mile' | 'item' | null;
  readonly amountPence: number | null;
  /** The name of its attachment; the file itself is not published. */
  readonly attachment: string | null;
  /** Null while the panel has not decided. The reason of a rejection is for the carer. */
  readonly decision: { readonly decision: 'accepted' | 'rejected'; readonly reason: string | null } | null;
  readonly paidIn: string | null;
}

/** What this carer may claim for: children who are or were placed in the last two years, with the days. */
export interface ClaimChoicesOfCarer {
  readonly approved: boolean;
  readonly children: readonly {
    readonly client: string;
    readonly name: string;
    /** When the child lived with the carer; `to` is the last night, null while placed. */
    readonly stays: readonly { readonly from: string; readonly to: string | null }[];
  }[];
  readonly levels: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: ClaimItemKind;
    readonly unit: 'mile' | 'item';
  }[];
}

/** A thread as the carer sees it: never a note, nor anything else that only the team sees. */
export interface PublishedAction {
  readonly id: number;
  readonly submission: string | null;
  readonly typeName: string;
  readonly title: string;
  readonly relatedTo: RelatedTo & { readonly words: string };
  readonly state: 'open' | 'closed';
  readonly assignedTo: ActionSide;
  readonly closureRequested: boolean;
  readonly entries: readonly PublishedEntry[];
}

export interface PublishedEntry {
  readonly kind: EntryKind;
  readonly side: ActionSide;
  readonly at: string;
  readonly origin: MessageOrigin | null;
  readonly body: string;
  readonly submission: string | null;
  readonly attachments: readonly string[];
}

/** What became of a submission. */
export interface PublishedSubmission {
  readonly id: string;
  readonly outcome: 'taken' | 'set_aside';
  /** For the carer, where it was set aside. */
  readonly reason: string | null;
}
