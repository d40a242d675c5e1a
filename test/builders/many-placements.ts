import type { Books } from '../../db/books';
import {
  aClient,
  aPlacement,
  aProvider,
  aRate,
  aServiceLevel,
  bankDetailsOf,
  changeBy,
  OFFICER,
} from './ledger';
import { AARON, enterPeople } from './people';

const CHILDREN_A_CARER = 5;

/** A council with `count` children, five with each carer, all placed through three weekly periods: one line each. */
export async function enterManyPlacements(books: Books, count: number): Promise<void> {
  const change = changeBy(OFFICER);
  await enterPeople(books);
  const carers = Array.from({ length: Math.ceil(count / CHILDREN_A_CARER) }, (_unused, index) => `P${index}`);
  await books.providers.saveMany(
    carers.map((ref) => aProvider({ ref, name: `Carer ${ref}` })),
    change,
  );
  await books.bankDetails.enterMany(
    carers.map((ref) => bankDetailsOf(ref)),
    change,
  );
  for (const ref of carers) await books.bankDetails.confirm(ref, changeBy(AARON.name));
  const children = Array.from({ length: count }, (_unused, index) => `C${index}`);
  await books.clients.saveMany(
    children.map((ref) => aClient({ ref, name: `Child ${ref}`, dateOfBirth: '2017-01-01' })),
    change,
  );
  await books.serviceLevels.save(aServiceLevel(), change);
  await books.rates.save(aRate(), change);
  await books.placements.saveMany(
    children.map((client, index) =>
      aPlacement({ ref: `PL${index}`, client, provider: carers[Math.floor(index / CHILDREN_A_CARER)]! }),
    ),
    change,
  );
  await books.periods.saveMany(
    [
      { period: '2026-27/01', firstDay: '2026-04-06', lastDay: '2026-04-12', payDate: '2026-04-13' },
      { period: '2026-27/02', firstDay: '2026-04-13', lastDay: '2026-04-19', payDate: '2026-04-20' },
      { period: '2026-27/03', firstDay: '2026-04-20', lastDay: '2026-04-26', payDate: '2026-04-27' },
    ],
    change,
  );
}
