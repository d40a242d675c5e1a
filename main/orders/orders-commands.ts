import type { ordersContract } from '../../preload/contract/orders';
import { applicationRenderer } from '../documents/application-renderer';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { Handlers } from '../door/context';
import { yearForecast } from './forecast';
import { exportOrders, writtenOrder } from './order-documents';
import { orderDetail, orderList, readOrderNames, unknownIn } from './order-views';
import { rememberedYear } from './read-year';

type OrderServices = Handlers<Omit<typeof ordersContract, 'orders.print'>>;

/** The services of purchase orders, on the renderer that `renderer` gives when a document is first needed. */
export function orderServices(renderer: () => PdfRenderer): OrderServices {
  return {
    'orders.list': async ({ ledger }, { year: name, ...filter }) => {
      const year = await rememberedYear(ledger, name);
      return await ledger.read(async (books) => {
        const list = orderList(year, filter, await readOrderNames(books));
        return { ...list, notices: [...(await unknownIn(books, filter)), ...list.notices] };
      });
    },
    'orders.read': async ({ ledger }, { year: name, ...key }) => {
      const year = await rememberedYear(ledger, name);
      return orderDetail(year, key, await ledger.read(readOrderNames));
    },
    'orders.forecast': async ({ ledger }, { year: name }) => {
      const year = await rememberedYear(ledger, name);
      return await ledger.read(async (books) => await yearForecast({ ledger, books }, year));
    },
    'orders.document': async (context, asked) => {
      const { fileName, definition } = await writtenOrder(context, asked);
      return { fileName: `${fileName}.pdf`, bytes: await renderer().render(definition) };
    },
    'orders.export': async (context, asked) => await exportOrders(context, renderer(), asked),
  };
}

/** Purchase orders as the application and the command line run them. */
export const ordersCommands = orderServices(applicationRenderer);
