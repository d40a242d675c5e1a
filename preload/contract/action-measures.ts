import { z } from 'zod';
import type { AnsweringMeasures } from '../../domain/actions/measures';
import type { FinancialYear } from '../../domain/calendar/periods';
import { query } from './command';
import { financialYear } from './fields';

export type { AnsweringMeasures };

/** The actions of one type that were opened in the year. */
export interface TypeMeasures extends AnsweringMeasures {
  readonly type: string;
  readonly typeName: string;
}

/** How carers were answered in the actions opened in a financial year. Merged actions are not counted. */
export interface AnsweringReport {
  readonly year: FinancialYear;
  /** The years to choose from: from the first in which an action was opened up to the present one. */
  readonly years: readonly FinancialYear[];
  /** The type that was asked for; null for all. */
  readonly type: string | null;
  /** Every type that there is, or that an action of the year has. */
  readonly types: readonly { readonly code: string; readonly name: string }[];
  readonly total: AnsweringMeasures;
  /** By month of opening, the year's months from April on. */
  readonly months: readonly (AnsweringMeasures & { readonly month: string })[];
  /** The types with an action in the year, the most first. */
  readonly byType: readonly TypeMeasures[];
}

/** Without a year: the present one. */
const ofYear = z.object({ year: financialYear.optional(), type: z.string().max(40).optional() });

export const actionMeasuresContract = {
  'actions.measures': query<AnsweringReport>()('signedIn', ofYear),
  /** A row a month and type, as a CSV file's text, for a spreadsheet. */
  'actions.measuresCsv': query<{ fileName: string; text: string }>()('signedIn', ofYear),
};
