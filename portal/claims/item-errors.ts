import { parseQuantity } from '../../domain/money/quantity';
import type { FileLimits } from '../../domain/sync/file-limits';
import { sumProblem } from '../files/file-rules';
import type { FieldError } from '../govuk/error-summary';
import { dayErrors, type TypedDay } from '../govuk/typed-day';
import { readWords } from '../sending/read-words';
import type { ClaimChild, ClaimLevel } from './claim-draft';

export const MOST_DESCRIPTION = 500;
/** A million; what is sensible the application's checks look at. */
const MOST_QUANTITY_HUNDREDTHS = 100_000_000;
const TOO_MUCH = 'Quantity must be 1,000,000 or less';

/** An item as somebody types it. */
export interface TypedItem {
  readonly serviceLevel: string;
  readonly client: string | null;
  readonly day: TypedDay;
  readonly description: string;
  readonly quantity: string;
}

interface ItemSurroundings {
  readonly isForChild: boolean;
  /** What can be claimed; an item kept for long may be of another one. */
  readonly levels: readonly Pick<ClaimLevel, 'code'>[];
  /** Who lived with the carer on that day. */
  readonly children: readonly Pick<ClaimChild, 'client'>[];
  readonly today: string;
  /** Nothing from before this day can be claimed here. */
  readonly oldest: string;
  /** How large the files of the claim's other items are. */
  readonly others: readonly number[];
  readonly file: { readonly bytes: Uint8Array } | null;
  readonly limits: FileLimits;
}

/** What is wrong with an item, in the order of its fields. */
export function itemErrors(typed: TypedItem, around: ItemSurroundings): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, text: string): void => void errors.push({ field, text });
  if (!around.levels.some(({ code }) => code === typed.serviceLevel)) add('level', 'Select a service level');
  const wrongDay = dayErrors('day', typed.day, around);
  errors.push(...wrongDay);
  if (wrongDay.length === 0 && around.isForChild) childErrors(typed, around, add);
  const length = readWords(typed.description).length;
  if (length === 0) add('description', 'Enter what it was for');
  if (length > MOST_DESCRIPTION)
    add('description', `Enter a description of at most ${MOST_DESCRIPTION} characters`);
  const wrongQuantity = quantityProblem(typed.quantity);
  if (wrongQuantity !== null) add('quantity', wrongQuantity);
  const problem = around.file && sumProblem([...around.others, around.file.bytes.length], around.limits);
  if (problem) add('file', problem);
  return errors;
}

function quantityProblem(typed: string): string | null {
  if (typed.trim() === '') return 'Enter the quantity';
  if (/^[-−]/.test(typed.trim())) return 'Quantity must be more than 0';
  if (/^\d{8,}(\.\d*)?$/.test(typed.trim())) return TOO_MUCH;
  const quantity = parseQuantity(typed);
  if (quantity === null) return 'Quantity must be a number with at most 2 decimal places, such as 12 or 12.5';
  if (quantity === 0) return 'Quantity must be more than 0';
  return quantity > MOST_QUANTITY_HUNDREDTHS ? TOO_MUCH : null;
}

function childErrors(
  { client }: TypedItem,
  { children }: ItemSurroundings,
  add: (field: string, text: string) => void,
): void {
  if (children.length === 0)
    add('day', 'Enter a day on which a child lived with you: by what we know none did on that day');
  else if (!children.some((child) => child.client === client)) add('child', 'Select a child');
}
