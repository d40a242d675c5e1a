import type { ratesContract } from '../../preload/contract/rates';
import type { Handlers } from '../door/context';
import { checkRates } from './check-rates';
import { ratesEffect } from './rates-effect';

export const ratesCommands: Handlers<typeof ratesContract> = {
  'rates.effect': async (context, { rates }) => {
    await context.ledger.read((books) => checkRates(books, rates));
    return await ratesEffect(context, rates);
  },
  'rates.saveMany': async ({ books, change }, { rates }) => {
    await checkRates(books, rates);
    const changes = await books.rates.saveMany(rates, change);
    const count = (wanted: string): number => changes.filter(({ result }) => result === wanted).length;
    return { added: count('added'), updated: count('updated'), unchanged: count('unchanged') };
  },
};
