import type { Ledger } from '../../../db/ledger-file/ledger';
import type { PdfRenderer } from '../../../main/documents/pdf-renderer';
import type { ApplicationContext, ChangeContext } from '../../../main/door/context';
import { Session } from '../../../main/door/session';
import { finalisePeriod } from '../../../main/periods/finalise';
import { preparePeriod } from '../../../main/periods/prepare';
import type { JobProgress } from '../../../preload/contract/jobs';
import {
  aClient,
  aPlacement,
  aProvider,
  APPROVER,
  bankDetailsOf,
  changeBy,
  enterWorkedExample,
  OFFICER,
} from '../../builders/ledger';

const AT = '2026-04-20T09:00:00.000Z';
export const AN_OFFICER = { name: OFFICER, roles: ['officer'] } as const;

/** What a report's command is called with; every word of progress goes to `told`. */
export function reportContext(
  ledger: Ledger,
  {
    signal = new AbortController().signal,
    told = [],
  }: { signal?: AbortSignal; told?: Omit<JobProgress, 'job'>[] } = {},
): ApplicationContext {
  return {
    ledger,
    user: AN_OFFICER,
    at: AT,
    change: { user: OFFICER, at: AT, action: 'reports.exportRemittances' },
    session: new Session(AN_OFFICER),
    progress: (progress) => told.push(progress),
    signal,
  };
}

/** Prepares the current period as the officer and finalises it as the approver, by the application's own services. */
export async function pay(ledger: Ledger, period: string): Promise<void> {
  await ledger.transaction(async (books) => {
    const by = (user: string): ChangeContext => ({ ...reportContext(ledger), books, change: changeBy(user) });
    await preparePeriod(by(OFFICER), { period, acceptExceptions: true });
    await finalisePeriod(by(APPROVER), period);
  });
}

/**
 * The worked example with more carers, whose references are hard on file names; periods 1 and 2 paid. The first
 * placement turned out to have ended on 11 April, which period 2 corrected.
 */
export async function enterPaidCouncil(ledger: Ledger): Promise<void> {
  await ledger.transaction(async (books) => {
    await enterWorkedExample(books);
    const officer = changeBy(OFFICER);
    for (const [index, ref] of MORE_CARERS.entries()) {
      await books.providers.save(
        aProvider({ ref, name: index === 0 ? '=HYPERLINK("http://x")' : `Carer "${ref}"` }),
        officer,
      );
      await books.bankDetails.enter(bankDetailsOf(ref), officer);
      await books.bankDetails.confirm(ref, changeBy(APPROVER));
      const client = aClient({ ref: `C10${index}`, name: 'Zoë Łukasik', dateOfBirth: '2014-01-01' });
      await books.clients.save(client, officer);
      await books.placements.save(
        aPlacement({ ref: `PL10${index}`, client: client.ref, provider: ref }),
        officer,
      );
    }
  });
  await pay(ledger, '2026-27/01');
  await ledger.transaction(async (books) => {
    await books.placements.save(aPlacement({ endDate: '2026-04-11' }), changeBy(OFFICER));
  });
  await pay(ledger, '2026-27/02');
}

export const MORE_CARERS = ['P/2', 'P_2', 'p001'] as const;

/** A renderer that makes no PDF, for tests of everything around it. Calls `before` each document. */
export function plainRenderer(before: () => void | Promise<void> = () => undefined): PdfRenderer {
  return {
    parallel: 2,
    async render(document) {
      await before();
      return new TextEncoder().encode(document.title);
    },
    close: async () => undefined,
  };
}
