import { Option, type Command } from 'commander';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';
import { foundJson, numberOf, printAction, rowInWords, rowJson } from './action-output';
import { addActionVerbs } from './action-verbs';

/** `actions`: the threads between carers and the team. */
export function addActionCommands(program: Command): void {
  const actions = program
    .command('actions')
    .description('threads with carers, the newest change first')
    .option('--open', 'only open ones')
    .option('--provider <ref>', 'of one carer')
    .addOption(
      new Option('--turn <side>', 'only those whose turn it is: the team’s or the carer’s').choices(SIDES),
    )
    .option('--overdue', 'only those that the team should have answered by now')
    .action(listActions);
  actions
    .command('show <action>')
    .description('a thread with everything that was said in it')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const detail = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('actions.read', { id: numberOf(id) }),
      );
      printAction(detail, options);
    });
  actions
    .command('search <words>')
    .description(
      'threads that have all of these words in one text, the newest first; then those of this number or carer',
    )
    .option('--open', 'only open ones')
    .action(async (text: string, _options: unknown, command: Command) => {
      const { open = false, ...options } = command.optsWithGlobals<GlobalOptions & { open?: boolean }>();
      const found = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('actions.search', { text, openOnly: open }),
      );
      printOutcome({ actions: found.map(foundJson) }, options.json ?? false, () =>
        table(found.map((row) => [...rowInWords(row), foundJson(row).excerpt])),
      );
    });
  addActionVerbs(actions);
}

const SIDES = ['team', 'carer'] as const;

async function listActions(_options: unknown, command: Command): Promise<void> {
  const {
    open = false,
    provider,
    turn,
    overdue,
    ...options
  } = command.optsWithGlobals<
    GlobalOptions & { open?: boolean; provider?: string; turn?: 'team' | 'carer'; overdue?: boolean }
  >();
  const search = { openOnly: open || overdue === true, ...(provider === undefined ? {} : { provider }) };
  const rows = await withLedger(options, { mustSignIn: false }, ({ call }) => call('actions.list', search));
  const wanted = rows.filter(
    (row) => (turn === undefined || row.assignedTo === turn) && (overdue === undefined || row.due === 'red'),
  );
  printOutcome({ actions: wanted.map(rowJson) }, options.json ?? false, () =>
    table(wanted.map((row) => rowInWords(row))),
  );
}
