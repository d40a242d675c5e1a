import type { Books } from '../../db/books';
import type { Change } from '../../db/changes';
import type { Ledger } from '../../db/ledger-file/ledger';
import { addDays } from '../../domain/calendar/dates';
import { periodsOfYear } from '../../domain/calendar/periods';
import type { ChangeContext } from '../../main/door/context';
import { Session } from '../../main/door/session';
import { finalisePeriod } from '../../main/periods/finalise';
import { preparePeriod } from '../../main/periods/prepare';

/** Who does what in the measured council. */
const OFFICER = 'Officer';
const APPROVER = 'Approver';

const FIRST_DAY = '2026-03-30';
const AT = '2026-04-20T09:00:00.000Z';
const PERIODS = periodsOfYear('2026-27', FIRST_DAY, 'fortnightly');

/** How large the measured council is. Each child is one line a period. */
export interface CouncilSize {
  readonly carers: number;
  readonly childrenACarer: number;
  /** Periods that are finalised before the one that is measured. */
  readonly finalisedBefore: number;
}

/** The period that a council of this size has prepared. */
export function measuredPeriod({ finalisedBefore }: CouncilSize): string {
  return PERIODS[finalisedBefore]!.period;
}

/** Fills a new ledger with a council, and lives on to a period that one person has prepared. */
export async function prepareCouncil(ledger: Ledger, size: CouncilSize): Promise<void> {
  await ledger.transaction(async (books) => await enterCouncil(books, size));
  for (const { period } of PERIODS.slice(0, size.finalisedBefore + 1)) {
    await act(ledger, OFFICER, async (context) => {
      await preparePeriod(context, { period, acceptExceptions: true });
    });
    if (period !== measuredPeriod(size)) await finalise(ledger, period);
  }
}

/** The other person finalises: the one command that is measured. */
export async function finalise(ledger: Ledger, period: string): Promise<void> {
  await act(ledger, APPROVER, async (context) => void (await finalisePeriod(context, period)));
}

async function act(
  ledger: Ledger,
  name: string,
  work: (context: ChangeContext) => Promise<void>,
): Promise<void> {
  const user = { name, roles: ['officer', 'approver'] as const };
  await ledger.transaction(async (books) => {
    await work({
      ledger,
      books,
      user,
      at: AT,
      change: changeBy(name),
      session: new Session(user),
      progress: () => undefined,
      signal: new AbortController().signal,
    });
  });
}

function changeBy(user: string): Change {
  return { user, at: AT, action: 'bench' };
}

async function enterCouncil(books: Books, { carers, childrenACarer }: CouncilSize): Promise<void> {
  const change = changeBy(OFFICER);
  await enterUsers(books, change);
  await books.periods.saveMany(PERIODS, change);
  await enterPrices(books, change);
  const providers = numbered('P', carers).map((ref) => ({
    ref,
    name: `Carer ${ref}`,
    type: 'foster_carer' as const,
    email: null,
    phone: null,
    address: `${ref} Mill Lane, Harrowmere`,
    postcode: 'HM1 1AA',
    supplierRef: null,
  }));
  await books.providers.saveMany(providers, change);
  await enterBankDetails(books, change, providers);
  const children = numbered('C', carers * childrenACarer).map((ref, index) => ({
    ref,
    name: `Child ${ref}`,
    // Every age from a baby to seventeen, with birthdays all over the year.
    dateOfBirth: addDays('2009-06-01', index % 6000),
  }));
  await books.clients.saveMany(children, change);
  const placements = children.map((child, index) => ({
    ref: child.ref.replace('C', 'PL'),
    client: child.ref,
    provider: providers[Math.floor(index / childrenACarer)]!.ref,
    serviceLevel: 'FOST',
    startDate: '2026-01-05',
    endDate: null,
  }));
  await books.placements.saveMany(placements, change);
}

async function enterUsers(books: Books, change: Change): Promise<void> {
  const account = {
    roles: ['officer', 'approver'] as const,
    passwordHash: 'nobody signs in',
    active: true,
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: AT,
  };
  await books.users.saveMany(
    [OFFICER, APPROVER].map((name) => ({ ...account, name })),
    change,
  );
}

async function enterPrices(books: Books, change: Change): Promise<void> {
  const level = {
    code: 'FOST',
    name: 'In-house Fostering Placement',
    kind: 'placement',
    unit: 'week',
    glCode: '4100',
    costCentre: 'CS01',
    providerType: 'foster_carer',
  } as const;
  await books.serviceLevels.save(level, change);
  const bands = [
    { minAge: 0, maxAge: 4, amountPence: 17_600 },
    { minAge: 5, maxAge: 10, amountPence: 19_400 },
    { minAge: 11, maxAge: 15, amountPence: 22_000 },
    { minAge: 16, maxAge: 17, amountPence: 25_800 },
  ];
  const rates = bands.map((band) => ({ ...band, serviceLevel: 'FOST', effectiveFrom: '2025-04-01' }));
  await books.rates.saveMany(rates, change);
}

async function enterBankDetails(
  books: Books,
  change: Change,
  providers: readonly { readonly ref: string; readonly name: string }[],
): Promise<void> {
  const account = { sortCode: '089999', accountNumber: '66374958' };
  const details = providers.map(({ ref, name }) => ({ ...account, provider: ref, accountName: name }));
  await books.bankDetails.enterMany(details, change);
  for (const { ref } of providers) await books.bankDetails.confirm(ref, changeBy(APPROVER));
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(5, '0')}`);
}
