import type { PdfDocument, reportsContract } from '../../preload/contract/reports';
import type { PeriodName } from '../../domain/calendar/periods';
import { applicationRenderer } from '../documents/application-renderer';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import { remittanceDefinition } from '../../domain/documents/remittance-definition';
import type { ApplicationContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { findPeriod, rememberedSchedule } from '../periods/period-schedule';
import { exportRemittances } from './export-remittances';
import { readExports } from './read-exports';
import { pdfFileNames } from './file-names';
import { draftAdviceOf, finalisedAdviceOf } from './read-remittances';

type ReportServices = Handlers<
  Pick<typeof reportsContract, 'reports.remittance' | 'reports.exportRemittances' | 'reports.exports'>
>;

/** The services of the reports, on the renderer that `renderer` gives when a document is first needed. */
export function reportServices(renderer: () => PdfRenderer): ReportServices {
  return {
    'reports.remittance': async (context, { period, provider }): Promise<PdfDocument> => {
      const advice = await readAdvice(context, period, provider);
      const draft = advice.state === 'draft' ? 'draft-' : '';
      return {
        fileName: `${draft}${pdfFileNames(period, [provider]).get(provider)!}`,
        bytes: await renderer().render(remittanceDefinition(advice)),
      };
    },
    'reports.exports': async ({ books }, { period }) => await readExports(books, period),
    'reports.exportRemittances': async (context, { period, provider, to }) =>
      await exportRemittances(context, renderer(), { period, provider, to }),
  };
}

/** The reports as the application and the command line run them. */
export const reportsCommands = reportServices(applicationRenderer);

async function readAdvice(
  { ledger }: Pick<ApplicationContext, 'ledger'>,
  name: PeriodName,
  provider: string,
): Promise<RemittanceAdvice> {
  const advice = await ledger.read(async (books) => {
    const period = await findPeriod(books, name);
    if (period.state === 'finalised') return await finalisedAdviceOf(books, period, provider);
    if (period.state === 'current') {
      return await draftAdviceOf(
        books,
        period,
        await rememberedSchedule({ ledger, books }, period),
        provider,
      );
    }
    const message = `Period ${name} is in the future: a remittance advice can be drafted once the periods before it are finalised.`;
    throw new Refusal('not_current_period', message);
  });
  return found(
    advice,
    `Carer ${provider} gets no payment in period ${name}, so there is no remittance advice.`,
  );
}
