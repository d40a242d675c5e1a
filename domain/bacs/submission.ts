import type { IsoDate } from '../calendar/dates';
import type { Pence } from '../money/pence';

/** Who pays: the council's service user number (six digits) and the account that is debited. */
export interface Originator {
  readonly serviceUserNumber: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly name: string;
}

/** Money to one account. Names and references as people write them; the file has them in its own characters. */
export interface BacsCredit {
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly payeeName: string;
  readonly amountPence: Pence;
  readonly reference: string;
}

/** What one BACS file says: credits that are processed on one day, and one debit of their total. */
export interface BacsSubmission {
  /** Six digits. */
  readonly serial: string;
  /** From 0: the file's place among those of its period. */
  readonly fileNumber: number;
  readonly createdOn: IsoDate;
  /** The day on which BACS processes it: a banking day. */
  readonly processingDay: IsoDate;
  readonly originator: Originator;
  readonly credits: readonly BacsCredit[];
}
