import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Placement } from '../../domain/facts';
import type { Change } from '../../db/changes';
import type { ClientRow } from '../../db/entities/client';
import type { ProviderRow } from '../../db/entities/provider';
import type { ServiceLevelRow } from '../../db/entities/service-level';
import type { UserRow } from '../../db/entities/user';
import type { Books } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import { openLedger } from '../../db/ledger-file/open-ledger';
import type { BankDetails } from '../../db/repositories/bank-details';
import type { RateFacts } from '../../db/repositories/rates';

/** The key of every ledger in tests. */
export const TEST_KEY = '5f'.repeat(32);

export const OFFICER = 'Olive Officer';
export const APPROVER = 'Aaron Approver';

/** A change by `user` at a fixed moment. */
export function changeBy(user: string, action = 'edit', at = '2026-04-14T09:00:00.000Z'): Change {
  return { user, at, action };
}

/** Runs `work` with a folder of its own, removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = await keepFolder();
  try {
    return await work(folder);
  } finally {
    await remove();
  }
}

/** A folder for all the tests of a file, and how to remove it after them. */
export async function keepFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'carer-payments-test-'));
  return { folder, remove: async () => await rm(folder, { recursive: true, force: true }) };
}

/** Runs `work` with a new encrypted ledger in a folder of its own; both are gone afterwards. */
export async function withLedger<T>(work: (ledger: Ledger, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const ledger = await openLedger({ path: join(folder, 'ledger.db'), key: TEST_KEY, create: true });
    try {
      return await work(ledger, folder);
    } finally {
      await ledger.close();
    }
  });
}

export function aUser(facts: Partial<UserRow> = {}): UserRow {
  return {
    name: OFFICER,
    roles: ['officer'],
    passwordHash: 'scrypt:not-a-real-hash',
    active: true,
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: '2026-04-01T09:00:00.000Z',
    ...facts,
  };
}

export function aProvider(facts: Partial<ProviderRow> = {}): ProviderRow {
  return {
    ref: 'P001',
    name: 'Amara Okafor',
    type: 'foster_carer',
    email: null,
    phone: null,
    address: '1 Mill Lane, Norwich',
    postcode: 'NR1 1AA',
    supplierRef: null,
    ...facts,
  };
}

export function bankDetailsOf(provider: string, facts: Partial<BankDetails> = {}): BankDetails {
  return { provider, sortCode: '089999', accountNumber: '66374958', accountName: 'A OKAFOR', ...facts };
}

export function aClient(facts: Partial<ClientRow> = {}): ClientRow {
  return { ref: 'C001', name: 'Robin Vale', dateOfBirth: '2015-04-09', ...facts };
}

export function aServiceLevel(facts: Partial<ServiceLevelRow> = {}): ServiceLevelRow {
  return {
    code: 'FOST',
    name: 'In-house Fostering Placement',
    kind: 'placement',
    unit: 'week',
    glCode: '4100',
    costCentre: 'CS01',
    providerType: null,
    ...facts,
  };
}

export function aRate(facts: Partial<RateFacts> = {}): RateFacts {
  return {
    serviceLevel: 'FOST',
    effectiveFrom: '2025-04-01',
    amountPence: 19400,
    minAge: 5,
    maxAge: 10,
    ...facts,
  };
}

export function aPlacement(facts: Partial<Placement> = {}): Placement {
  return {
    ref: 'PL001',
    client: 'C001',
    provider: 'P001',
    serviceLevel: 'FOST',
    startDate: '2026-03-01',
    endDate: null,
    ...facts,
  };
}

/** An officer and an approver, entered by the officer. Nearly every other row names one of them. */
export async function enterUsers(books: Books): Promise<void> {
  const users = [aUser(), aUser({ name: APPROVER, roles: ['approver'] })];
  await books.users.saveMany(users, changeBy(OFFICER));
}

/** The worked example of the design: one carer, one child, two bands, weekly periods; bank details confirmed. */
export async function enterWorkedExample(books: Books): Promise<void> {
  const officer = changeBy(OFFICER);
  await enterUsers(books);
  await books.providers.save(aProvider(), officer);
  await books.bankDetails.enter(bankDetailsOf('P001'), officer);
  await books.bankDetails.confirm('P001', changeBy(APPROVER, 'confirm'));
  await books.clients.save(aClient(), officer);
  await books.serviceLevels.save(aServiceLevel(), officer);
  await books.rates.saveMany([aRate(), aRate({ amountPence: 22000, minAge: 11, maxAge: 15 })], officer);
  await books.placements.save(aPlacement(), officer);
  await books.periods.saveMany(
    [
      { period: '2026-27/01', firstDay: '2026-04-06', lastDay: '2026-04-12', payDate: '2026-04-13' },
      { period: '2026-27/02', firstDay: '2026-04-13', lastDay: '2026-04-19', payDate: '2026-04-20' },
      { period: '2026-27/03', firstDay: '2026-04-20', lastDay: '2026-04-26', payDate: '2026-04-27' },
    ],
    officer,
  );
}
