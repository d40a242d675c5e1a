import path from 'node:path';
import type { FinancialYear, PaymentPeriod } from '../../domain/calendar/periods';
import type { OrderKey } from '../../domain/orders/period-spend';
import { orderDefinition } from '../documents/order-definition';
import { orderListDefinition } from '../documents/order-list-definition';
import type { OrderPaper } from '../documents/order-paper';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { ApplicationContext } from '../door/context';
import { fileNameOf } from '../reports/file-names';
import { prepareFolder, writeWholeFile } from '../reports/write-files';
import { settingValue } from '../settings/settings-commands';
import { ordersCsv } from './order-csv';
import { orderDetail, orderList, readOrderNames, type OrderFilter } from './order-views';
import { rememberedYear, type YearOfOrders } from './read-year';

/** Which document: of one order, or of the list that the filter leaves. */
export interface OrderDocument extends OrderFilter {
  readonly year: FinancialYear;
  readonly order?: OrderKey | undefined;
}

/** A document before it is made, and the CSV that goes with a list. */
interface WrittenOrder {
  /** Without its ending. */
  readonly fileName: string;
  readonly definition: PdfDocumentDefinition;
  readonly csv: string | null;
  /** What the audit trail calls it. */
  readonly subject: string;
}

/** Reads what a document says. Refused where the order is not there. */
export async function writtenOrder(
  { ledger }: Pick<ApplicationContext, 'ledger'>,
  asked: OrderDocument,
): Promise<WrittenOrder> {
  const year = await rememberedYear(ledger, asked.year);
  return await ledger.read(async (books) => {
    const names = await readOrderNames(books);
    const paper: OrderPaper = {
      organisation: {
        name: await settingValue(books, 'organisation.name'),
        contact: await settingValue(books, 'organisation.contact'),
      },
      year: asked.year,
      ...reachOf(year),
    };
    if (asked.order) {
      const detail = orderDetail(year, asked.order, names);
      const { provider, client, serviceLevel } = asked.order;
      return {
        fileName: fileNameOf('purchase-order', [
          asked.year,
          provider,
          ...(client === null ? [] : [client]),
          serviceLevel,
        ]),
        definition: orderDefinition(paper, detail),
        csv: null,
        subject: detail.order.order,
      };
    }
    const list = orderList(year, asked, names);
    const { provider, client } = asked;
    const of = [
      ...(provider === undefined ? [] : [`${names.provider(provider)} (${provider})`]),
      ...(client === undefined ? [] : [`${names.client(client)} (${client})`]),
    ].join(', ');
    const parts = [asked.year, provider, client].filter((part) => part !== undefined);
    return {
      fileName: fileNameOf('purchase-orders', parts),
      definition: orderListDefinition(paper, list, of === '' ? null : of),
      csv: ordersCsv(list.orders),
      subject: parts.join('/'),
    };
  });
}

function reachOf({ periods }: YearOfOrders): {
  paidUpTo: PaymentPeriod | null;
  projectedTo: PaymentPeriod | null;
} {
  return {
    paidUpTo: periods.findLast(({ state }) => state === 'paid')?.period ?? null,
    projectedTo: periods.at(-1)?.period ?? null,
  };
}

/** Writes the document, and of a list the CSV, to a folder; gives the files' whole paths. It is audited. */
export async function exportOrders(
  context: Pick<ApplicationContext, 'ledger' | 'change'>,
  renderer: PdfRenderer,
  asked: OrderDocument & { readonly to: string },
): Promise<{ files: string[] }> {
  const { fileName, definition, csv, subject } = await writtenOrder(context, asked);
  const folder = path.resolve(asked.to);
  await prepareFolder(folder);
  const files = [path.join(folder, `${fileName}.pdf`)];
  await writeWholeFile(files[0]!, await renderer.render(definition));
  if (csv !== null) {
    files.push(path.join(folder, `${fileName}.csv`));
    await writeWholeFile(files[1]!, csv);
  }
  await context.ledger.transaction(async (books) => {
    await books.audit.append({
      ...context.change,
      subjectKind: 'ledger',
      subjectRef: subject,
      after: { folder, files: files.length },
    });
  });
  return { files };
}
