import type { Command } from 'commander';
import { formatDate } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import type { StayRow, Stays } from '../../../preload/contract/stays';
import { WrongUsage } from '../failure';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

/** `stays` and `stays confirm`: are the children still where the current period pays for them? */
export function addStayCommands(program: Command): void {
  const stays = program
    .command('stays')
    .description('the placements whose stay nobody has confirmed for the set time');
  addList(stays);
  addConfirm(stays);
}

function addList(stays: Command): void {
  stays
    .command('list', { isDefault: true })
    .description('list them, the one unconfirmed for longest first')
    .option('--all', 'every placement that the current period pays for')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { all?: boolean }>();
      const found = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('stays.list', { all: options.all ?? false }),
      );
      const outcome = {
        period: found.period?.period ?? null,
        lastDay: found.period?.lastDay ?? null,
        everyDays: found.everyDays,
        total: found.total,
        due: found.due,
        stays: found.stays.map(stayJson),
      };
      printOutcome(outcome, options.json ?? false, () => inWords(found));
    });
}

function addConfirm(stays: Command): void {
  stays
    .command('confirm [placements...]')
    .description('confirm that the children of these placements are still there')
    .option('--all', 'every one that is due')
    .option('--as-of <day>', 'the day on which they were there; else the current period’s last day')
    .option('--note <text>', 'how it was confirmed')
    .action(async (placements: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        GlobalOptions & { all?: boolean; asOf?: string; note?: string }
      >();
      if ((placements.length === 0) === !options.all)
        throw new WrongUsage('Give the references of placements, or --all.');
      const outcome = await withLedger(options, { mustSignIn: true }, async ({ call }) => {
        const found = await call('stays.list', {});
        const due = found.stays.map((stay) => stay.placement.ref);
        const chosen = options.all ? due : placements;
        // Without a period there is nothing due; a day is asked for then.
        const asOf = options.asOf ?? found.period?.lastDay ?? '';
        if (chosen.length === 0) return { confirmed: 0, already: 0, asOf };
        const { confirmed, already } = await call('stays.confirm', {
          placements: chosen,
          asOf,
          note: options.note ?? null,
        });
        return { confirmed, already, asOf };
      });
      printOutcome(outcome, options.json ?? false, () =>
        outcome.already === 0
          ? `Confirmed: ${outcome.confirmed}.`
          : `Confirmed: ${outcome.confirmed}. Confirmed up to that day before: ${outcome.already}.`,
      );
    });
}

function stayJson({ placement, ...stay }: StayRow): object {
  const { ref, client, provider, serviceLevel, startDate, endDate } = placement;
  const { isDue, daysUnconfirmed, heardBy, heardOn, heardFrom, heardAt, note, weeklyPence } = stay;
  return {
    placement: ref,
    client,
    provider,
    serviceLevel,
    startDate,
    endDate,
    due: isDue,
    daysUnconfirmed,
    heardBy,
    heardOn,
    heardFrom,
    heardAt,
    note,
    weeklyPence,
  };
}

function inWords({ period, everyDays, total, due, stays }: Stays): string {
  if (!period) return 'There is no current period, so no stay has to be confirmed.';
  const head = `${due} of ${total} to confirm for period ${period.period}: not heard of for more than ${everyDays} days by ${formatDate(period.lastDay)}.`;
  const rows = stays.map(({ placement, heardBy, heardOn, heardFrom, daysUnconfirmed, weeklyPence }) => [
    placement.ref,
    placement.client,
    placement.provider,
    placement.serviceLevel,
    `${heardBy} ${formatDate(heardOn)} by ${heardFrom}`,
    String(daysUnconfirmed),
    weeklyPence === null ? 'no rate' : formatPence(weeklyPence),
  ]);
  return rows.length === 0 ? head : [head, table(rows)].join('\n');
}
