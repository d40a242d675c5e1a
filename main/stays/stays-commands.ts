import type { StayConfirmationRow } from '../../db/entities/stay-confirmation';
import type { StayConfirmation, staysContract } from '../../preload/contract/stays';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { confirmStays } from './confirm-stays';
import { rememberedStays } from './read-stays';

export const staysCommands: Handlers<typeof staysContract> = {
  'stays.list': async (context, { all }) => {
    const stays = await rememberedStays(context);
    return all ? stays : { ...stays, stays: stays.stays.filter(({ isDue }) => isDue) };
  },
  'stays.history': async ({ books }, { placement }) => {
    found(await books.placements.find(placement), `There is no placement ${placement}.`);
    return (await books.stays.ofPlacement(placement)).map(confirmationOf);
  },
  'stays.confirm': confirmStays,
  'stays.takeBack': async ({ books, change }, { ids }) => {
    const takenBack = await books.stays.takeBackMany(ids, change);
    if (takenBack.length === 0) {
      throw new Refusal(
        'changed_meanwhile',
        'These confirmations were taken back already. Nothing was changed.',
      );
    }
    return { takenBack: takenBack.length };
  },
};

function confirmationOf(row: StayConfirmationRow): StayConfirmation {
  const { id, asOf, note, confirmedBy, confirmedAt, takenBackBy, takenBackAt } = row;
  return {
    id,
    asOf,
    by: confirmedBy,
    at: confirmedAt,
    note,
    takenBack: takenBackBy === null || takenBackAt === null ? null : { by: takenBackBy, at: takenBackAt },
  };
}
