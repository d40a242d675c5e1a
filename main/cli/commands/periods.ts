import type { Command } from 'commander';
import { formatDate, formatDateRange } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import { findPeriod, readSchedule } from '../../periods/period-schedule';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';
import { scheduleJson, type ScheduleJson } from '../schedule-json';

/** `periods`, `schedule`, `prepare`, `finalise`: paying a period. */
export function addPeriodCommands(program: Command): void {
  program
    .command('periods')
    .description('list the payment periods')
    .option('--year <year>', 'of one financial year')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { year?: string }>();
      const { periods } = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('periods.list', options.year === undefined ? {} : { year: options.year }),
      );
      const rows = periods.map(({ period, firstDay, lastDay, payDate, state }) => ({
        period,
        firstDay,
        lastDay,
        payDate,
        state,
      }));
      printOutcome({ periods: rows }, options.json ?? false, () =>
        table(
          rows.map((row) => [
            row.period,
            formatDateRange(row.firstDay, row.lastDay),
            formatDate(row.payDate),
            row.state,
          ]),
        ),
      );
    });

  program
    .command('schedule <period>')
    .description('what the period pays by today’s facts')
    .action(async (period: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const schedule = await withLedger(options, { mustSignIn: false }, ({ ledger }) =>
        ledger.read(async (books) =>
          scheduleJson(await readSchedule(books, await findPeriod(books, period))),
        ),
      );
      printOutcome(schedule, options.json ?? false, () => scheduleInWords(schedule));
    });

  program
    .command('prepare <period>')
    .description('submit the current period for another person’s approval')
    .option('--accept-exceptions', 'accept every exception that does not block, in your name')
    .action(async (period: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { acceptExceptions?: boolean }>();
      const prepared = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('periods.prepare', { period, acceptExceptions: options.acceptExceptions ?? false }),
      );
      const outcome = { period, state: prepared.state, preparedBy: prepared.prepared?.by ?? null };
      printOutcome(
        outcome,
        options.json ?? false,
        () => `Period ${period} is prepared. Another person finalises it.`,
      );
    });

  program
    .command('finalise <period>')
    .description('pay what another user prepared')
    .action(async (period: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const paid = await withLedger(options, { mustSignIn: true }, ({ call, password }) =>
        call('periods.finalise', { period, password }),
      );
      printOutcome(
        paid,
        options.json ?? false,
        () =>
          `Period ${period} is finalised: ${paid.payments} payments, ${paid.lines} lines, ${formatPence(paid.totalPence)}. Seal ${paid.seal}.`,
      );
    });
}

function scheduleInWords({ period, state, totalPence, payments }: ScheduleJson): string {
  const rows = payments.map((payment) => [
    payment.provider,
    payment.lines.length === 1 ? '1 line' : `${payment.lines.length} lines`,
    formatPence(payment.totalPence),
    payment.exceptions.map((exception) => exception.code).join(' '),
  ]);
  return [`${period} (${state}): ${formatPence(totalPence)}`, table(rows)].join('\n');
}
