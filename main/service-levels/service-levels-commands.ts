import { rateRef } from '../../db/rate-ref';
import type { serviceLevelsContract } from '../../preload/contract/service-levels';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { checkRates } from '../rates/check-rates';

export const serviceLevelsCommands: Handlers<typeof serviceLevelsContract> = {
  'serviceLevels.list': async ({ books }) => await books.serviceLevels.list(),
  'serviceLevels.save': async ({ books, change }, { serviceLevel, isNew }) => {
    const known = await books.serviceLevels.find(serviceLevel.code);
    if (isNew && known) {
      throw new Refusal(
        'already_exists',
        `Code ${serviceLevel.code} belongs to ${known.name} already. Give another one.`,
      );
    }
    if (!isNew) found(known, `There is no service level ${serviceLevel.code}.`);
    if (known && (known.kind !== serviceLevel.kind || known.unit !== serviceLevel.unit)) {
      await refuseWhereUsed(books, serviceLevel.code);
    }
    await books.serviceLevels.save(serviceLevel, change);
    return serviceLevel;
  },
  'rates.list': async ({ books }) => await books.rates.list(),
  'rates.save': async ({ books, change }, rate) => {
    await checkRates(books, [rate]);
    await books.rates.save(rate, change);
    return (await books.rates.find(rateRef(rate)))!;
  },
};

async function refuseWhereUsed(
  books: Parameters<(typeof serviceLevelsCommands)['serviceLevels.save']>[0]['books'],
  code: string,
): Promise<void> {
  const used = (await books.placements.list()).some((placement) => placement.serviceLevel === code);
  if (!used) return;
  const message =
    'Placements use this service level: its kind and unit cannot change. Make a new service level instead.';
  throw new Refusal('bad_input', message);
}
