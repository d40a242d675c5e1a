import path from 'node:path';
import { plainTextJournal } from '../../domain/journal/plain-text-journal';
import { journalTotals } from '../../domain/journal/postings';
import type { journalContract } from '../../preload/contract/journal';
import type { Handlers } from '../door/context';
import { finalisedPeriod } from '../periods/period-schedule';
import { journalFileName } from '../reports/file-names';
import { writePlannedFiles } from '../reports/write-planned-files';
import { journalCsv } from './journal-csv';

export const journalCommands: Handlers<typeof journalContract> = {
  'journal.read': async ({ books }, { period: name }) => {
    const { period } = await finalisedPeriod(books, name);
    const { byAccount, ...totals } = journalTotals(await books.payments.ofPeriod(period));
    const accounts = [...byAccount].map(([account, amountPence]) => ({ account, amountPence }));
    return { ...totals, accounts };
  },
  'journal.export': async (context, { period: name, to }) => {
    const { ledger, change } = context;
    const folder = path.resolve(to);
    const { period, payments } = await ledger.read(async (books) => ({
      period: await finalisedPeriod(books, name),
      payments: await books.payments.ofPeriod(name),
    }));
    return await writePlannedFiles(context, {
      title: 'Writing the journal',
      folder,
      planned: [
        {
          file: path.join(folder, journalFileName(name, 'csv')),
          content: async () => journalCsv(period, payments),
        },
        {
          file: path.join(folder, journalFileName(name, 'journal')),
          content: async () => plainTextJournal(period, payments),
        },
      ],
      parallel: 1,
      audit: async ({ written, planned }) =>
        await ledger.transaction(async (books) => {
          const after = { folder, files: written, of: planned };
          await books.audit.append({ ...change, subjectKind: 'period', subjectRef: name, after });
        }),
    });
  },
};
