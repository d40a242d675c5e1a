import type { Command } from 'commander';
import { formatPence } from '../../../domain/money/format-money';
import type { OrderList } from '../../../preload/contract/orders';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

interface OrderOptions extends GlobalOptions {
  readonly provider?: string;
  readonly client?: string;
}

/** `orders`. */
export function addOrderCommands(program: Command): void {
  program
    .command('orders <year>')
    .description('a year’s purchase orders: paid, and projected to the year’s end')
    .option('--provider <ref>', 'of one carer')
    .option('--client <ref>', 'of one child')
    .action(async (year: string, _options: unknown, command: Command) => {
      const { provider, client, json, ...options } = command.optsWithGlobals<OrderOptions>();
      const list = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('orders.list', {
          year,
          ...(provider === undefined ? {} : { provider }),
          ...(client === undefined ? {} : { client }),
        }),
      );
      printOutcome(ordersJson(list), json ?? false, ordersInWords);
    });
}

/** What `orders` prints. `mileage` is a part of the totals; `recoveries` lead from them to the year's `payments`. */
function ordersJson({ year, orders, totals, mileage, recoveries, payments, notices }: OrderList) {
  return {
    year,
    orders: orders.map(({ order, provider, client, serviceLevel, ...row }) => ({
      order,
      provider,
      client,
      serviceLevel,
      paidPence: row.paidPence,
      projectedPence: row.projectedPence,
      totalPence: row.totalPence,
    })),
    ...totals,
    mileage,
    recoveries,
    payments,
    notices,
  };
}

function ordersInWords(outcome: ReturnType<typeof ordersJson>): string {
  const amounts = ({ paidPence, projectedPence, totalPence }: OrderList['totals']): string[] =>
    [paidPence, projectedPence, totalPence].map(formatPence);
  const rows = [
    ['Order', 'Paid', 'Projected', 'Total'],
    ...outcome.orders.map((row) => [row.order, ...amounts(row)]),
    ['All orders', ...amounts(outcome)],
    ['Mileage among them', ...amounts(outcome.mileage)],
    ['Brought and carried forward, recoveries', ...amounts(outcome.recoveries)],
    ['Payments', ...amounts(outcome.payments)],
  ];
  return [table(rows), ...outcome.notices].join('\n');
}
