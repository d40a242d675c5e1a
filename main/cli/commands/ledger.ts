import { randomBytes } from 'node:crypto';
import { Option, type Command } from 'commander';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { recoveryKeyText } from '../../../db/ledger-file/keys/recovery-key';
import { restoreLedger } from '../../../db/ledger-file/restore-ledger';
import type { Frequency } from '../../../domain/calendar/periods';
import { ledgerContract } from '../../../preload/contract/ledger';
import { makeLedger } from '../../ledger/make-ledger';
import { recordRestore } from '../../ledger/record-restore';
import { passwordFrom } from '../ask-password';
import { WrongUsage } from '../failure';
import { givenPassphrase, keepKey, keyOf } from '../ledger-key';
import { ledgerPath, READER, withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

interface InitOptions extends GlobalOptions {
  readonly year: string;
  readonly firstDay: string;
  readonly frequency: Frequency;
  readonly admin: string;
  readonly organisation: string;
}

/** `init`, `settings`, `backup`, `restore`: the ledger as a whole. */
export function addLedgerCommands(program: Command): void {
  program
    .command('init')
    .description('make a ledger with its first administrator and the year’s periods')
    .requiredOption('--year <year>', 'financial year, such as 2026-27')
    .requiredOption('--first-day <day>', 'first day of the first period, such as 2026-04-06')
    .addOption(
      new Option('--frequency <frequency>', 'how often carers are paid')
        .choices(['weekly', 'fortnightly', 'four-weekly'])
        .makeOptionMandatory(),
    )
    .requiredOption('--admin <name>', 'the first administrator')
    .option('--organisation <name>', 'the council', 'Council')
    .action(
      async (_options: unknown, command: Command) => await init(command.optsWithGlobals<InitOptions>()),
    );

  const settings = program
    .command('settings')
    .description('list the settings')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const rows = await withLedger(options, { mustSignIn: false }, ({ call }) => call('settings.list', {}));
      const outcome = { settings: rows.map(({ key, value }) => ({ key, value })) };
      printOutcome(outcome, options.json ?? false, () => table(rows.map(({ key, value }) => [key, value])));
    });
  settings
    .command('set <key> <value>')
    .description('change a setting')
    .action(async (key: string, value: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const row = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('settings.set', { key, value }),
      );
      printOutcome(
        { key: row.key, value: row.value },
        options.json ?? false,
        () => `${row.key} = ${row.value}`,
      );
    });

  program
    .command('backup')
    .description('write a checked copy of the ledger')
    .requiredOption('--to <file>', 'where')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { to: string }>();
      const copy = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('ledger.backup', { to: options.to }),
      );
      printOutcome(copy, options.json ?? false, () => `${copy.path}: ${copy.bytes} bytes, checked`);
    });
  program
    .command('restore')
    .description('bring a backup back in place of the ledger, which is kept beside it')
    .requiredOption('--from <file>', 'the backup')
    .action(async (_options: unknown, command: Command) => {
      await restore(command.optsWithGlobals<GlobalOptions & { from: string }>());
    });
}

async function init(options: InitOptions): Promise<void> {
  const path = ledgerPath(options);
  const password = await passwordFrom('CARER_PAYMENTS_PASSWORD', `New password of ${options.admin}`);
  const given = process.env['CARER_PAYMENTS_LEDGER_KEY'];
  const passphrase = givenPassphrase();
  const { admin, organisation, year, firstDay, frequency } = options;
  const checked = ledgerContract['ledger.create'].input.safeParse({
    path,
    organisation,
    administrator: admin,
    password,
    year,
    firstDay,
    frequency,
    ...(passphrase ? { passphrase } : {}),
  });
  if (!checked.success) throw new WrongUsage(checked.error.issues.map((issue) => issue.message).join(' '));
  const key = given ?? randomBytes(32).toString('hex');
  const administrator = { name: checked.data.administrator, password, roles: ['administrator'] as const };
  const at = new Date().toISOString();
  const ledger = await makeLedger({ path, key, organisation, administrator, year, firstDay, frequency, at });
  const periods = await ledger.read(async (books) => (await books.periods.list()).length);
  await ledger.close();
  if (given === undefined) await keepKey(path, key);
  const outcome = {
    ledger: path,
    administrator: administrator.name,
    periods,
    ...(given === undefined ? { recoveryKey: recoveryKeyText(key) } : {}),
  };
  printOutcome(outcome, options.json ?? false, () =>
    [
      `Made ${path} with ${periods} periods; ${administrator.name} is its administrator.`,
      ...(outcome.recoveryKey ? [`Recovery key, to print and keep safe: ${outcome.recoveryKey}`] : []),
    ].join('\n'),
  );
}

async function restore(options: GlobalOptions & { from: string }): Promise<void> {
  const to = ledgerPath(options);
  const key = await keyOf(to);
  const { from } = options;
  const { previous } = await restoreLedger({ from, to, key });
  const ledger = await openLedger({ path: to, key });
  await recordRestore(ledger, { user: READER.name, at: new Date().toISOString(), from, previous });
  await ledger.close();
  printOutcome({ ledger: to, from, previous }, options.json ?? false, () =>
    previous === null ? `${to} is back.` : `${to} is back; what was there is kept as ${previous}.`,
  );
}
