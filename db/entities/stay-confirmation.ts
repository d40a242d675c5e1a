import { EntitySchema } from 'typeorm';
import { day, instant, numberedId, optional, word } from './columns';

/** Somebody's word that a child lived with a carer up to a day; and who took it back, where it was mistaken. */
export interface StayConfirmationRow {
  readonly id: number;
  readonly placement: string;
  /** The day up to which the stay is confirmed. */
  readonly asOf: string;
  /** How it was confirmed: by phone, from the social workers' list. */
  readonly note: string | null;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
  readonly takenBackBy: string | null;
  readonly takenBackAt: string | null;
}

export const StayConfirmationEntity = new EntitySchema<StayConfirmationRow>({
  name: 'StayConfirmation',
  tableName: 'stay_confirmation',
  columns: {
    id: numberedId,
    placement: word('placement_ref'),
    asOf: day('as_of'),
    note: { type: 'text', nullable: true },
    confirmedBy: word('confirmed_by'),
    confirmedAt: instant('confirmed_at'),
    takenBackBy: word('taken_back_by', optional),
    takenBackAt: instant('taken_back_at', optional),
  },
});
