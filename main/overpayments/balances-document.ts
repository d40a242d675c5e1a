import type { overpaymentsContract } from '../../preload/contract/overpayments';
import { applicationRenderer } from '../documents/application-renderer';
import { balancesDefinition } from '../documents/balances-definition';
import type { Handlers } from '../door/context';
import { balancesCsv, balancesFileName } from './balances-csv';
import { balancesReport } from './balances-report';

type Documents = Pick<typeof overpaymentsContract, 'overpayments.balancesPdf' | 'overpayments.balancesCsv'>;

/** The statement of all balances to be printed, and for spreadsheets. */
export const balancesDocuments: Handlers<Documents> = {
  'overpayments.balancesPdf': async ({ ledger }, { period }) => {
    const report = await ledger.read(async (books) => await balancesReport({ ledger, books }, period));
    return {
      fileName: balancesFileName(report, 'pdf'),
      bytes: await applicationRenderer().render(balancesDefinition(report)),
    };
  },
  'overpayments.balancesCsv': async (context, { period }) => {
    const report = await balancesReport(context, period);
    return { fileName: balancesFileName(report, 'csv'), text: balancesCsv(report) };
  },
};
