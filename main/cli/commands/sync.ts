import path from 'node:path';
import type { Command } from 'commander';
import { formatInstant } from '../../../domain/calendar/format-dates';
import { HELD_IN_SHORT } from '../../../domain/sync/held-accounts';
import { runInWords, stuckInWords } from '../../../domain/sync/run-words';
import type { AccountRow, TeamKeyRow } from '../../../preload/contract/accounts';
import type { CollectResult, SubmissionRow } from '../../../preload/contract/collect';
import { withLedger, EXPORTER, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

/** `accounts`, `publish` and `collect`: the carers' page. */
export function addSyncCommands(program: Command): void {
  addAccountCommands(program);
  addPublish(program);
  addCollect(program);
}

function addAccountCommands(program: Command): void {
  const accounts = program
    .command('accounts')
    .description('carers’ accounts for their page: who has one, has signed in, and sent something when')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const rows = await withLedger(options, { mustSignIn: false }, ({ call }) => call('accounts.list', {}));
      printOutcome({ accounts: rows }, options.json ?? false, () => table(rows.map(accountCells)));
    });
  accounts
    .command('issue <provider>')
    .description('issue an account, or a new temporary password, which is shown only once')
    .action(async (provider: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const [issued] = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('accounts.issue', { providers: [provider] }),
      );
      printOutcome(issued, options.json ?? false, () =>
        [
          `${issued!.providerName} (${issued!.provider})`,
          `User name: ${issued!.userName}`,
          `Temporary password: ${issued!.temporaryPassword}`,
          'It is kept nowhere, and works from the next publication on.',
        ].join('\n'),
      );
    });
  accounts
    .command('keys')
    .description('the team’s keys: which sign what is published, which open what carers send')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const keys = await withLedger(options, { mustSignIn: false }, ({ call }) => call('accounts.keys', {}));
      printOutcome({ keys }, options.json ?? false, () => table(keys.map(keyCells)));
    });
  accounts
    .command('change-keys')
    .description('make new keys for publishing; what is on its way to the old ones can still be opened')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const keys = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('accounts.changeKeys', {}),
      );
      printOutcome({ keys }, options.json ?? false, () =>
        [
          table(keys.map(keyCells)),
          'The new keys are used from the next publication on. Make a backup: one from before does not have them.',
        ].join('\n'),
      );
    });
  accounts
    .command('withdraw <provider>')
    .description('withdraw an account: with the next publication its files are gone')
    .requiredOption('--reason <text>', 'why; kept with your name')
    .action(async (provider: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      const row = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('accounts.withdraw', { provider, reason: options.reason }),
      );
      printOutcome(row, options.json ?? false, () => `The account of ${row.providerName} is withdrawn.`);
    });
}

function keyCells({ kind, public: key, madeAt, madeBy, inUse }: TeamKeyRow): string[] {
  const use = kind === 'signing' ? 'signing' : 'receiving';
  return [use, inUse ? 'in use' : 'earlier', key, formatInstant(madeAt), madeBy];
}

const STATES: Readonly<Record<AccountRow['state'], string>> = {
  none: 'no account',
  issued: 'never signed in',
  active: 'active',
  withdrawn: 'withdrawn',
};

function accountCells(row: AccountRow): string[] {
  const when = (what: string, instant: string | null): string =>
    instant === null ? '' : `${what} ${formatInstant(instant)}`;
  return [
    row.provider,
    row.providerName,
    STATES[row.state],
    row.userName ?? '',
    when('signed in', row.firstSignedInAt),
    when('published', row.lastPublishedAt),
    when('sent', row.lastSubmissionAt),
    ...(row.held === null ? [] : [HELD_IN_SHORT[row.held]]),
  ];
}

const KEY_FILE =
  'a private key to sign in to the server with; its passphrase, or else the password, is in CARER_PAYMENTS_SFTP_SECRET';

function keyFileOf({ keyFile }: { readonly keyFile?: string }): { keyFile?: string } {
  return keyFile === undefined ? {} : { keyFile: path.resolve(keyFile) };
}

function addPublish(program: Command): void {
  program
    .command('publish')
    .description('publish what changed for carers; what is there stays until all of it is written')
    .requiredOption('--to <where>', 'a folder, or sftp://user@host:22/folder#SHA256:… with the server’s key')
    .option('--key-file <file>', KEY_FILE)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { to: string; keyFile?: string }>();
      const run = await withLedger(options, { mustSignIn: false, unsigned: EXPORTER }, ({ call }) =>
        call('publish.to', { to: options.to, ...keyFileOf(options) }),
      );
      printOutcome(run, options.json ?? false, () => [runInWords(run), run.problem ?? []].flat().join('\n'));
    });
}

function addCollect(program: Command): void {
  program
    .command('collect')
    .description('take what carers sent from the drop box of a folder or server')
    .requiredOption(
      '--from <where>',
      'a folder, or sftp://user@host:22/folder#SHA256:… with the server’s key',
    )
    .option('--key-file <file>', KEY_FILE)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { from: string; keyFile?: string }>();
      const result = await withLedger(options, { mustSignIn: false, unsigned: EXPORTER }, ({ call }) =>
        call('collect.from', { from: options.from, ...keyFileOf(options) }),
      );
      printOutcome(result, options.json ?? false, () => collectedInWords(result));
    });
}

/** No name and nothing that a carer wrote: what a scheduled task says ends in a log. */
function collectedInWords(result: CollectResult): string {
  const { taken, alreadyTaken, held, setAside, submissions } = result;
  const summary = `${taken} taken, ${alreadyTaken} taken before, ${held} held, ${setAside} set aside.`;
  const lines = submissions.map(({ fileName, provider, state, takenAs }) =>
    [fileName, provider ?? 'unknown', takenAs?.words ?? STATE_WORDS[state]].join('  '),
  );
  const why = held + setAside > 0 ? ['Why is in the inbox of submissions, and in what --json gives.'] : [];
  return [summary, ...stuckInWords(result), ...lines, ...why].join('\n');
}

const STATE_WORDS: Readonly<Record<SubmissionRow['state'], string>> = {
  taken: 'taken',
  held: 'held',
  set_aside: 'set aside',
  dismissed: 'dealt with',
};
