import type { BooksReader } from '../../db/books';
import type { ActionType } from '../../domain/actions/action';
import { readActionTypes, typesOpenTo } from '../../domain/actions/action-types';
import { dueDate } from '../../domain/actions/due';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { ProviderType } from '../../domain/facts';
import { found, Refusal } from '../door/refusal';
import { settingValue } from '../settings/settings-commands';

/** Every type, in the order of the setting. */
export async function actionTypes(books: BooksReader): Promise<readonly ActionType[]> {
  const read = readActionTypes(await settingValue(books, 'actions.types'));
  return read.ok ? read.types : [];
}

/** The type that a new thread with such a carer is to have, or a refusal that says which there are. */
export async function typeToOpen(
  books: BooksReader,
  code: string,
  carers: ProviderType,
): Promise<ActionType> {
  const offered = typesOpenTo(await actionTypes(books), carers);
  const type = offered.find((candidate) => candidate.code === code);
  if (type) return type;
  const there = offered.map((candidate) => candidate.code).join(', ');
  throw new Refusal('not_found', `There is no type of action "${code}" for this carer. There are: ${there}.`);
}

/** The type of a query of such a carer's that a thread has which nobody chose a type for. */
export async function queryType(books: BooksReader, providerType: ProviderType): Promise<ActionType> {
  const offered = (await actionTypes(books)).filter(({ retired }) => !retired);
  const type =
    offered.find((candidate) => candidate.providerType === providerType) ??
    offered.find((candidate) => candidate.providerType === null);
  return found(
    type,
    'There is no type of action for this carer. An administrator adds one under Settings, Actions.',
  );
}

/** Where a type is not in the setting any more: as long as a payment query has by default. */
const ANSWER_DAYS = 5;

/** The day by which the team answers in a thread of this type what came to it at an instant. */
export async function answerBy(books: BooksReader, type: string, at: string): Promise<string> {
  const known = (await actionTypes(books)).find(({ code }) => code === type);
  return dueDate(known ?? { answerDays: ANSWER_DAYS }, dayOfInstant(at));
}
