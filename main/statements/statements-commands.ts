import { yearTotals } from '../../domain/statements/year-totals';
import type { PdfDocument } from '../../preload/contract/reports';
import type { statementsContract } from '../../preload/contract/statements';
import { applicationRenderer } from '../documents/application-renderer';
import type { PdfRenderer } from '../documents/pdf-renderer';
import { statementDefinition } from '../../domain/documents/statement-definition';
import type { Handlers } from '../door/context';
import { exportStatements } from './export-statements';
import { statementFileNames } from './file-names';
import { readYear, statementOf } from './read-statement';

type StatementServices = Handlers<Omit<typeof statementsContract, 'reports.printStatement'>>;

/** The services of the year's reports, on the renderer that `renderer` gives when a document is first needed. */
export function statementServices(renderer: () => PdfRenderer): StatementServices {
  return {
    'reports.statement': async ({ books }, { provider, ...year }) => await statementOf(books, year, provider),
    'reports.statementCarers': async ({ books }, year) => {
      const { periods } = await readYear(books, year);
      const paid = await books.payments.paidToProviders([...periods.keys()]);
      return paid.map(({ provider, totalPence }) => ({ ref: provider, totalPence }));
    },
    'reports.statementPdf': async ({ ledger }, { provider, ...year }): Promise<PdfDocument> => {
      const statement = await ledger.read(async (books) => await statementOf(books, year, provider));
      return {
        fileName: `${statementFileNames(year, [provider]).get(provider)!}.pdf`,
        bytes: await renderer().render(statementDefinition(statement)),
      };
    },
    'reports.exportStatements': async (context, { job: _job, ...asked }) =>
      await exportStatements(context, renderer(), asked),
    'reports.yearTotals': async ({ books }, { year }) => {
      const periods = (await books.periods.list(year)).filter(({ state }) => state === 'finalised');
      const names = new Map((await books.serviceLevels.list()).map(({ code, name }) => [code, name]));
      return yearTotals(periods, await books.payments.paidAmounts(year), (code) => names.get(code) ?? code);
    },
  };
}

/** The reports as the application and the command line run them. */
export const statementsCommands = statementServices(applicationRenderer);
