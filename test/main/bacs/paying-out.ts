import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { bacsServices } from '../../../main/bacs/bacs-commands';
import { deskOf, payPeriod, type Desk } from '../../builders/desk';
import {
  aClient,
  aPlacement,
  aProvider,
  APPROVER,
  bankDetailsOf,
  changeBy,
  enterWorkedExample,
  OFFICER,
  withLedger,
} from '../../builders/ledger';
import { ADA, enterPeople, OLIVE } from '../../builders/people';
import { plainRenderer } from '../reports/reporting';

export const FIRST = '2026-27/01';
export const SECOND = '2026-27/02';

/** The council's own account and number with BACS. */
const COUNCIL_BANK = {
  'bacs.serviceUserNumber': '123456',
  'bacs.sortCode': '10-79-99',
  'bacs.accountNumber': '88837491',
  'bacs.accountName': 'Norfolk Council',
} as const;

export async function setCouncilBank(desk: Desk): Promise<void> {
  for (const [key, value] of Object.entries(COUNCIL_BANK))
    await desk.ask(ADA, 'settings.set', { key, value });
}

/** Two more carers, each with an account and a child. */
async function enterMoreCarers(ledger: Ledger): Promise<void> {
  await ledger.transaction(async (books) => {
    const officer = changeBy(OFFICER);
    for (const [index, [ref, name]] of [
      ['P002', 'Zoë O’Brien'],
      ['P003', 'Ben Ellis'],
    ].entries()) {
      await books.providers.save(aProvider({ ref: ref!, name: name!, supplierRef: `S${index}` }), officer);
      const account = { sortCode: '202959', accountNumber: '63748472', accountName: name! };
      await books.bankDetails.enter(bankDetailsOf(ref!, account), officer);
      await books.bankDetails.confirm(ref!, changeBy(APPROVER));
      const client = aClient({ ref: `C00${index + 2}`, name: 'Sam Lee', dateOfBirth: '2014-01-01' });
      await books.clients.save(client, officer);
      await books.placements.save(
        aPlacement({ ref: `PL00${index + 2}`, client: client.ref, provider: ref! }),
        officer,
      );
    }
  });
}

/**
 * Three carers and two finalised periods. In the second, P001 is paid nothing: their placement had ended, and what was
 * paid too much is carried forward.
 */
export async function enterPaidCouncil(ledger: Ledger): Promise<Desk> {
  await ledger.transaction(async (books) => {
    await enterWorkedExample(books);
    await enterPeople(books);
  });
  await enterMoreCarers(ledger);
  const desk = bacsDesk(ledger);
  desk.now = '2026-04-09T09:00:00.000Z';
  await payPeriod(desk, FIRST);
  desk.now = '2026-04-16T09:00:00.000Z';
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ endDate: '2026-04-11' }),
    isNew: false,
  });
  await payPeriod(desk, SECOND);
  return desk;
}

/** A desk at which totals sheets are plain text. */
export function bacsDesk(ledger: Ledger): Desk {
  return deskOf(
    ledger,
    bacsServices(() => plainRenderer()),
  );
}

/** Runs `work` at the desk of {@link enterPaidCouncil}, with a folder to export to. */
export async function withPaidCouncil(work: (desk: Desk, to: string) => Promise<void>): Promise<void> {
  await withLedger(
    async (ledger, folder) => await work(await enterPaidCouncil(ledger), path.join(folder, 'out')),
  );
}

/** As the window and the command line ask for it. */
export const asked = (to: string, period = FIRST) => ({ period, to, job: 'export' });

export async function textOf(files: readonly string[]): Promise<string> {
  return await readFile(files[0]!, 'ascii');
}
