import { MOST_TEXT_CHARACTERS } from '../../domain/sync/submission';
import type { ChosenFiles } from '../files/use-files';
import type { FieldError } from '../govuk/error-summary';
import { readWords } from '../sending/read-words';

/** What is said where something that was written could not be sealed or kept. */
export const NOT_MADE_READY: FieldError = {
  text: 'Sorry, it could not be made ready for sending. Load the page again, and try once more',
};

/** What is wrong with a message's words as they are typed. */
export function bodyErrors(body: string, { mayBeEmpty = false } = {}): FieldError[] {
  const length = readWords(body).length;
  if (length === 0 && !mayBeEmpty) return [{ field: 'body', text: 'Enter your message' }];
  if (length <= MOST_TEXT_CHARACTERS) return [];
  const most = MOST_TEXT_CHARACTERS.toLocaleString('en-GB');
  return [{ field: 'body', text: `Enter a message of at most ${most} characters` }];
}

/** What is wrong with a message's files. */
export function fileErrors({ problem }: Pick<ChosenFiles, 'problem'>): FieldError[] {
  return problem === null ? [] : [{ field: 'files', text: problem }];
}
