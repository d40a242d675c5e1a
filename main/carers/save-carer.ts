import type { carersContract } from '../../preload/contract/carers';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { carerRows } from './carer-rows';

/** Adds a carer, or changes one who is there. */
export const saveCarer: Handlers<typeof carersContract>['carers.save'] = async (
  { books, change },
  { isNew, ...carer },
) => {
  const known = await books.providers.find(carer.ref);
  if (isNew && known) {
    throw new Refusal(
      'already_exists',
      `Reference ${carer.ref} belongs to ${known.name} already. Give another one.`,
    );
  }
  if (!isNew) found(known, `There is no carer ${carer.ref}.`);
  await books.providers.save(carer, change);
  const rowOf = await carerRows(books);
  return rowOf((await books.providers.find(carer.ref))!);
};
