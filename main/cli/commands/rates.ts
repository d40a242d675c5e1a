import type { Command } from 'commander';
import { formatDateRange } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import { sumPence } from '../../../domain/money/pence';
import type { RatesEffect } from '../../../preload/contract/rates';
import { dayOfInstant } from '../../../domain/calendar/dates';
import { openImport } from '../../imports/open-import';
import { effectOfRatesFile, type RatesFileEffect } from '../../imports/rates-file-effect';
import { READER, withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

/** `rates effect`: what a file of rates would do, without importing it. */
export function addRatesCommands(program: Command): void {
  const rates = program.command('rates').description('the prices of service levels');
  rates
    .command('effect <file>')
    .description(
      'what importing a CSV file of rates would do to forecast and finalised periods; changes nothing',
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const found = await withLedger(options, { mustSignIn: false }, async ({ ledger, user }) => {
        const at = new Date().toISOString();
        const { signal } = new AbortController();
        const asking = { ledger, user: { ...READER, name: user }, at, signal };
        return await effectOfRatesFile(asking, await openImport(file, 'rates'), dayOfInstant(at));
      });
      printOutcome(outcomeOf(found), options.json ?? false, () => inWords(found));
    });
}

/** The effect as other programs read it: amounts in pence. */
function outcomeOf({ result, effect }: RatesFileEffect): object {
  const { added, updated, unchanged, notices } = result;
  return {
    added,
    updated,
    unchanged,
    years: (effect?.years ?? []).map(({ levels, ...year }) => ({
      ...year,
      differencePence: year.afterPence - year.beforePence,
      serviceLevels: levels,
    })),
    periods: (effect?.periods ?? []).map(({ period, assumed, beforePence, afterPence }) => ({
      ...period,
      assumed,
      beforePence,
      afterPence,
    })),
    adjusted: (effect?.adjusted ?? []).map(({ period, levels, ...adjustment }) => ({
      period: period.period,
      ...adjustment,
      serviceLevels: levels,
    })),
    nights: effect?.nights ?? { gained: 0, lost: 0, left: 0 },
    notices: [
      ...(effect?.notices ?? []),
      ...notices.map((message) => ({ code: 'file', intent: 'info', message })),
    ],
  };
}

function inWords({ result, effect }: RatesFileEffect): string {
  if (effect === null) return 'The file changes no rate: the ledger has them all already.';
  return [
    `Would be: added ${result.added}, updated ${result.updated}, unchanged ${result.unchanged}`,
    ...forecastInWords(effect),
    ...adjustedInWords(effect),
    ...effect.notices.map(({ intent, message }) => (intent === 'warning' ? `Warning: ${message}` : message)),
    ...result.notices,
  ].join('\n');
}

function forecastInWords({ years }: RatesEffect): string[] {
  if (years.length === 0) return [];
  const rows = years.map(({ year, beforePence, afterPence }) => [
    year,
    formatPence(beforePence),
    formatPence(afterPence),
    formatPence(afterPence - beforePence),
  ]);
  return ['Forecast before, after and difference:', table(rows)];
}

function adjustedInWords({ adjusted }: RatesEffect): string[] {
  if (adjusted.length === 0) return ['No finalised period would be adjusted.'];
  const rows = adjusted.map(({ period, carers, amountPence }) => [
    period.period,
    formatDateRange(period.firstDay, period.lastDay),
    carers === 1 ? '1 carer' : `${carers} carers`,
    formatPence(amountPence),
  ]);
  const total = formatPence(sumPence(adjusted.map(({ amountPence }) => amountPence)));
  return [`Finalised periods would be adjusted by ${total}:`, table(rows)];
}
