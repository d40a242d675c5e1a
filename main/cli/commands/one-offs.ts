import { Option, type Command } from 'commander';
import { formatDate } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import { parseMoney } from '../../../domain/money/parse-money';
import { parseQuantity } from '../../../domain/money/quantity';
import {
  ONE_OFF_PURPOSES,
  ONE_OFF_STATES,
  type OneOffPurpose,
  type OneOffRow,
  type OneOffState,
} from '../../../preload/contract/one-offs';
import { WrongUsage } from '../failure';
import { withLedger, type CommandLine, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

interface ListOptions extends GlobalOptions {
  readonly provider?: string;
  readonly client?: string;
  readonly state?: OneOffState;
}

interface AddOptions extends GlobalOptions {
  readonly provider: string;
  readonly client?: string;
  readonly serviceLevel?: string;
  readonly purpose: OneOffPurpose;
  readonly date: string;
  readonly quantity?: string;
  readonly amount?: string;
  readonly reason: string;
  readonly evidence?: string;
}

/** `one-offs list|add|approve|reject|withdraw`. */
export function addOneOffCommands(program: Command): void {
  const oneOffs = program.command('one-offs').description('payments and deductions entered by hand');
  oneOffs
    .command('list')
    .description('list them, the newest first')
    .option('--provider <ref>', 'of one carer')
    .option('--client <ref>', 'for one child')
    .addOption(new Option('--state <state>', 'in one state').choices(ONE_OFF_STATES))
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const { provider, client, state } = options;
      const search = { ...(provider && { provider }), ...(client && { client }), ...(state && { state }) };
      const rows = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('oneOffs.list', search),
      );
      printOutcome({ oneOffs: rows }, options.json ?? false, () => table(rows.map(rowInWords)));
    });
  oneOffs
    .command('add')
    .description('enter one, for another person to approve')
    .requiredOption('--provider <ref>', 'the carer')
    .option('--client <ref>', 'the child that it is for')
    .option('--service-level <code>', 'what it is booked under')
    .requiredOption('--date <day>', 'the day that it is for, such as 2026-04-08')
    .option('--quantity <number>', 'so much at the rate of the day')
    .option('--amount <pounds>', 'or an amount; below nil it is taken off the payment')
    .requiredOption('--reason <text>', 'as the carer reads it')
    .option('--evidence <file>', 'a PDF, JPEG or PNG')
    .addOption(new Option('--purpose <purpose>', 'what it does').choices(ONE_OFF_PURPOSES).default('payment'))
    .action(async (_options: unknown, command: Command) => await add(command.optsWithGlobals<AddOptions>()));
  oneOffs
    .command('approve <id>')
    .description('approve what another user entered')
    .option('--note <text>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { note?: string }>();
      const note = options.note ?? null;
      await decide(options, ({ call }) => call('oneOffs.approve', { id: numberOf(id), note }));
    });
  oneOffs
    .command('reject <id>')
    .description('reject what another user entered')
    .requiredOption('--reason <text>', 'why')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      await decide(options, ({ call }) => call('oneOffs.reject', { id: numberOf(id), note: options.reason }));
    });
  oneOffs
    .command('withdraw <id>')
    .description('take one back that is not paid yet')
    .option('--note <text>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { note?: string }>();
      const note = options.note ?? null;
      await decide(options, ({ call }) => call('oneOffs.withdraw', { id: numberOf(id), note }));
    });
}

async function add(options: AddOptions): Promise<void> {
  if ((options.quantity === undefined) === (options.amount === undefined))
    throw new WrongUsage('Give either --quantity or --amount.');
  const input = {
    provider: options.provider,
    client: options.client ?? null,
    serviceLevel: options.serviceLevel ?? null,
    purpose: options.purpose,
    date: options.date,
    quantityHundredths: options.quantity === undefined ? null : quantityOf(options.quantity),
    amountPence: options.amount === undefined ? null : penceOf(options.amount),
    reason: options.reason,
    evidence: options.evidence === undefined ? null : { path: options.evidence },
  };
  await decide(options, ({ call }) => call('oneOffs.enter', input));
}

async function decide(
  options: GlobalOptions,
  work: (line: CommandLine) => Promise<OneOffRow>,
): Promise<void> {
  const row = await withLedger(options, { mustSignIn: true }, work);
  printOutcome(row, options.json ?? false, () => rowInWords(row).join('  '));
}

function rowInWords(row: OneOffRow): string[] {
  const { id, state, provider, client, serviceLevel, date, amountPence, reason, paidIn } = row;
  const when = paidIn === null ? state : `paid in ${paidIn}`;
  const what = serviceLevel ?? row.purpose;
  return [`${id}`, when, provider, client ?? '-', what, formatDate(date), formatPence(amountPence), reason];
}

function numberOf(id: string): number {
  if (!/^\d+$/.test(id)) throw new WrongUsage(`Give the number of a one-off payment, not "${id}".`);
  return Number(id);
}

function quantityOf(text: string): number {
  const quantity = parseQuantity(text);
  if (quantity === null)
    throw new WrongUsage('Give a quantity such as 12 or 12.5, with at most two decimals.');
  return quantity;
}

function penceOf(text: string): number {
  const money = parseMoney(text);
  if (!money.ok) throw new WrongUsage('Give an amount in pounds such as 60.00 or -60.00.');
  return money.pence;
}
