import type { IsoDate } from './calendar/dates';
import type { PeriodName } from './calendar/periods';
import type { Pence } from './money/pence';

/** The facts that a payment rests on. References are the council's own and never change. */

export type ProviderType = 'foster_carer' | 'supported_lodgings';
export type ServiceLevelKind = 'placement' | 'client_item' | 'provider_item';
export type ServiceLevelUnit = 'week' | 'night' | 'mile' | 'item';

/** Whether money can be sent: `unconfirmed` until a second person has confirmed what the first one entered. */
export type BankState = 'missing' | 'invalid' | 'unconfirmed' | 'confirmed';

export interface Provider {
  readonly ref: string;
  readonly name: string;
  readonly type: ProviderType;
  readonly bank: BankState;
}

export interface Client {
  readonly ref: string;
  readonly name: string;
  readonly dateOfBirth: IsoDate;
}

export interface ServiceLevel {
  readonly code: string;
  readonly name: string;
  readonly kind: ServiceLevelKind;
  readonly unit: ServiceLevelUnit;
  /** The one type of provider that this level is for; null where it suits each. */
  readonly providerType: ProviderType | null;
}

/** The price of a service level for an age band from a day. Null ages are open: a rate without bands fits every age. */
export interface Rate {
  readonly serviceLevel: string;
  readonly effectiveFrom: IsoDate;
  readonly amountPence: Pence;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/** One client with one provider at one service level, for the nights from `startDate` up to, not including, `endDate`. */
export interface Placement {
  readonly ref: string;
  readonly client: string;
  readonly provider: string;
  readonly serviceLevel: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

/** What finalised periods already paid (placement and adjustment lines) for one placement, provider and care period. */
export interface PaidCare {
  readonly placement: string;
  readonly provider: string;
  readonly client: string;
  readonly serviceLevel: string;
  readonly carePeriod: PeriodName;
  readonly amountPence: Pence;
}
