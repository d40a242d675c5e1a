import { Option, type Command } from 'commander';
import { formatDate, formatDateRange } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import type { AnnualStatement } from '../../../preload/contract/statements';
import {
  counted,
  otherAmountsInWords,
  reliefInWords,
  toComeInWords,
  weeksInWords,
  yearInWords,
} from '../../../domain/documents/statement-words';
import { WrongUsage } from '../failure';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

interface StatementOptions extends GlobalOptions {
  readonly taxYear?: boolean;
  readonly format?: 'csv' | 'pdf';
  readonly to?: string;
}

/** `statement`: what one carer was paid in a year. */
export function addStatementCommands(program: Command): void {
  program
    .command('statement <provider> <year>')
    .description('a carer’s annual statement: on screen, or as a file')
    .option('--tax-year', 'by pay dates from 6 April to 5 April instead of 1 April to 31 March')
    .addOption(new Option('--format <format>', 'as a file').choices(['csv', 'pdf']))
    .option('--to <folder>', 'where the file goes')
    .action(async (provider: string, year: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<StatementOptions>();
      const { format, to, json = false } = options;
      if ((format === undefined) !== (to === undefined))
        throw new WrongUsage('A file needs both --format csv|pdf and --to FOLDER.');
      const asked = { provider, year, basis: options.taxYear ? ('tax' as const) : ('financial' as const) };
      if (format === undefined || to === undefined) {
        const statement = await withLedger(options, { mustSignIn: false }, ({ call }) =>
          call('reports.statement', asked),
        );
        printOutcome(statementJson(statement), json, () => statementText(statement));
        return;
      }
      const { files } = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('reports.exportStatements', { ...asked, formats: [format], to, job: 'statement' }),
      );
      printOutcome({ files }, json, () => files.join('\n'));
    });
}

/** An annual statement as `--json` prints it: amounts in pence, days in ISO form. */
export function statementJson(statement: AnnualStatement): object {
  const { year, basis, firstDay, lastDay, carer, totals, weeksOf } = statement;
  return {
    year,
    basis,
    firstDay,
    lastDay,
    provider: carer.ref,
    providerName: carer.name,
    ...totals,
    periodsToCome: statement.periodsToCome,
    periods: statement.periods,
    byServiceLevel: statement.byServiceLevel,
    byChild: statement.byChild,
    otherAmounts: statement.otherAmounts,
    weeks: statement.weeks,
    weeksFrom: weeksOf?.firstDay ?? null,
    weeksTo: weeksOf?.lastDay ?? null,
    relief: statement.relief,
  };
}

function statementText(statement: AnnualStatement): string {
  const { carer, totals } = statement;
  const days = formatDateRange(statement.firstDay, statement.lastDay);
  return [
    `${carer.name} (${carer.ref}), ${yearInWords(statement)}, paid ${days}: ${formatPence(totals.totalPence)}`,
    toComeInWords(statement),
    section(
      'Each payment',
      statement.periods.map(({ period, payDate, totalPence }) => [
        period,
        formatDate(payDate),
        formatPence(totalPence),
      ]),
    ),
    section('By service', [
      ...statement.byServiceLevel.map(({ name, totalPence }) => [name, formatPence(totalPence)]),
      ...otherAmountsInWords(statement).map(({ title, totalPence }) => [title, formatPence(totalPence)]),
    ]),
    section(
      'By child',
      statement.byChild.map(({ client, name, servicesPence, mileagePence, totalPence }) => [
        client === null ? 'Not about one child' : `${name ?? client} (${client})`,
        formatPence(totalPence),
        mileagePence === 0 ? '' : `${formatPence(servicesPence)} and ${formatPence(mileagePence)} mileage`,
      ]),
    ),
    section(
      'Weeks of care',
      statement.weeks.map(({ client, name, under11, from11 }) => [
        `${name} (${client})`,
        counted(under11 + from11, 'week'),
        `${under11} under 11, ${from11} at 11 and over`,
      ]),
    ),
    weeksInWords(statement),
    reliefText(statement),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${title}\n${table(rows)}`;
}

function reliefText(statement: AnnualStatement): string {
  const advice = statement.relief.state === 'worked_out' ? ' This is information, not tax advice.' : '';
  return `${reliefInWords(statement)}${advice}`;
}
