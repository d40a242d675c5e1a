import type { Command } from 'commander';
import { formatDate } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import { parseQuantity, quantityInWords } from '../../../domain/money/quantity';
import type { InputOf } from '../../../preload/contract';
import type { ExtraRuleRow, ExtrasEffect } from '../../../preload/contract/extras';
import { found } from '../../door/refusal';
import { WrongUsage } from '../failure';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

interface AddOptions extends GlobalOptions {
  readonly name: string;
  readonly year: string;
  readonly birthday?: boolean;
  readonly on?: string;
  readonly weeks: string;
  readonly serviceLevel: string;
  readonly for: string[];
  readonly dryRun?: boolean;
}

/** `extras list|add|effect|copy|remove`. */
export function addExtraCommands(program: Command): void {
  const extras = program.command('extras').description('allowances that are set up once a year');
  extras
    .command('list')
    .description('list the rules, with what they paid')
    .option('--year <year>', 'of one financial year')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { year?: string }>();
      const search = options.year === undefined ? {} : { year: options.year };
      const rules = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('extras.list', search),
      );
      printOutcome({ extras: rules }, options.json ?? false, () => table(rules.map(ruleInWords)));
    });
  extras
    .command('add')
    .description('set an allowance up for a year')
    .requiredOption('--name <name>', 'as the carer reads it')
    .requiredOption('--year <year>', 'financial year, such as 2026-27')
    .option('--birthday', 'due on each child’s birthday')
    .option('--on <day>', 'or due on one day for all, such as 2026-12-25')
    .requiredOption('--weeks <number>', 'weeks of rate, such as 1, 1.5 or 2')
    .requiredOption('--service-level <code>', 'what it is booked under')
    .requiredOption('--for <codes...>', 'the service levels of placements whose children get it')
    .option('--dry-run', 'say what it would pay, and change nothing')
    .action(async (_options: unknown, command: Command) => await add(command.optsWithGlobals<AddOptions>()));
  extras
    .command('effect <ref>')
    .description('what an extra pays from now on')
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const effect = await withLedger(options, { mustSignIn: false }, async ({ call }) => {
        const rules = await call('extras.list', {});
        const rule = rules.find((candidate) => candidate.ref === ref);
        return await call('extras.effect', inputOf(found(rule, `There is no extra ${ref}.`)));
      });
      printOutcome(effect, options.json ?? false, () => effectInWords(effect));
    });
  extras
    .command('copy <from> <to>')
    .description('set a year up like another')
    .action(async (from: string, to: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const copied = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('extras.copyYear', { from, to }),
      );
      printOutcome(copied, options.json ?? false, () => table(copied.added.map(ruleInWords)));
    });
  extras
    .command('remove <ref>')
    .description('remove an extra by which nothing was paid')
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withLedger(options, { mustSignIn: true }, ({ call }) => call('extras.remove', { ref }));
      printOutcome({ removed: ref }, options.json ?? false, () => `Removed ${ref}.`);
    });
}

async function add(options: AddOptions): Promise<void> {
  if ((options.birthday ?? false) === (options.on !== undefined))
    throw new WrongUsage('Give either --birthday or --on DAY.');
  const weeksHundredths = parseQuantity(options.weeks);
  if (weeksHundredths === null) throw new WrongUsage('Give weeks such as 1, 1.5 or 2.');
  const rule: InputOf<'extras.save'> = {
    ref: null,
    name: options.name,
    year: options.year,
    occasion: options.on === undefined ? 'birthday' : 'date',
    on: options.on ?? null,
    weeksHundredths,
    serviceLevel: options.serviceLevel,
    placementLevels: options.for,
  };
  if (options.dryRun) {
    const effect = await withLedger(options, { mustSignIn: false }, ({ call }) =>
      call('extras.effect', rule),
    );
    return printOutcome(effect, options.json ?? false, () => effectInWords(effect));
  }
  const saved = await withLedger(options, { mustSignIn: true }, ({ call }) => call('extras.save', rule));
  printOutcome(saved, options.json ?? false, () => ruleInWords(saved).join('  '));
}

function inputOf(rule: ExtraRuleRow): InputOf<'extras.effect'> {
  const { ref, name, year, occasion, on, weeksHundredths, serviceLevel, placementLevels } = rule;
  return {
    ref,
    name,
    year,
    occasion,
    on,
    weeksHundredths,
    serviceLevel,
    placementLevels: [...placementLevels],
  };
}

function ruleInWords({ ref, year, name, on, weeksHundredths, paidPence }: ExtraRuleRow): string[] {
  const when = on === null ? 'birthdays' : formatDate(on);
  return [
    ref,
    year,
    name,
    when,
    `${quantityInWords(weeksHundredths)} weeks`,
    `paid ${formatPence(paidPence)}`,
  ];
}

function effectInWords({ periods, totalPence }: ExtrasEffect): string {
  const rows = periods
    .filter(({ children }) => children > 0)
    .map(({ period, children, amountPence }) => [
      period,
      children === 1 ? '1 child' : `${children} children`,
      formatPence(amountPence),
    ]);
  return [table(rows), `In all ${formatPence(totalPence)}`].filter((text) => text !== '').join('\n');
}
