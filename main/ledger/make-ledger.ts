import { rm } from 'node:fs/promises';
import { openLedger } from '../../db/ledger-file/open-ledger';
import type { Ledger } from '../../db/ledger-file/ledger';
import { periodsOfYear, type Frequency } from '../../domain/calendar/periods';
import { Refusal } from '../door/refusal';
import type { Role } from '../../preload/contract/command';
import { addUser } from '../users/users-commands';

/** What a new ledger begins with. */
export interface NewLedger {
  readonly path: string;
  /** 64 hexadecimal digits. */
  readonly key: string;
  readonly organisation: string;
  readonly administrator: {
    readonly name: string;
    readonly password: string;
    readonly roles: readonly Role[];
  };
  readonly year: string;
  readonly firstDay: string;
  readonly frequency: Frequency;
  readonly at: string;
}

/** Makes a ledger with its first administrator and the year's periods. Where anything fails, no file is left. */
export async function makeLedger(wanted: NewLedger): Promise<Ledger> {
  const { path, key, year, firstDay, frequency, administrator, at } = wanted;
  const periods = periodsOfYear(year, firstDay, frequency);
  if (periods.length === 0) {
    const message = `A period that begins on ${firstDay} is not paid in ${year}. Give the first day of the year's first period.`;
    throw new Refusal('bad_input', message);
  }
  const ledger = await openLedger({ path, key, create: true });
  try {
    await ledger.transaction(async (books) => {
      const change = { user: administrator.name, at, action: 'ledger.create' };
      await addUser(books, administrator, change);
      await books.settings.set('organisation.name', wanted.organisation, change);
      await books.periods.saveMany(periods, change);
    });
    return ledger;
  } catch (error) {
    await ledger.close();
    await rm(path, { force: true });
    throw error;
  }
}
