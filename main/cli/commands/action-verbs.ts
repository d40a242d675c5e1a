import { Option, type Command } from 'commander';
import { isIsoDate } from '../../../domain/calendar/dates';
import type { InputOf } from '../../../preload/contract';
import {
  LINK_KINDS,
  MESSAGE_ORIGINS,
  RELATED_KINDS,
  type ActionDetail,
  type MessageOrigin,
  type WrittenVerb,
} from '../../../preload/contract/actions';
import { WrongUsage } from '../failure';
import { withLedger, type CommandLine, type GlobalOptions } from '../open-door';
import { numberOf, printAction } from './action-output';

type TakenDown = Exclude<MessageOrigin, 'portal'>;
const TAKEN_DOWN = MESSAGE_ORIGINS.filter((origin): origin is TakenDown => origin !== 'portal');

interface Words {
  readonly text?: string;
  /** How the carer's own words came in; without it they are the team's. */
  readonly from?: TakenDown;
  readonly file?: readonly string[];
}

/** What is written into threads, and what the team does with them. */
export function addActionVerbs(actions: Command): void {
  addCreate(actions);
  addWriting(actions, 'comment', 'say something: both sides see it, and it stays whose turn it is');
  addWriting(actions, 'reply', 'answer: it is the other side’s turn then');
  addClosing(actions);
  addHandingOver(actions);
}

function addCreate(actions: Command): void {
  wordsOptions(actions.command('create <provider>'))
    .description('open a thread with a carer')
    .requiredOption('--type <code>', 'a type of action, such as payment-query')
    .requiredOption('--title <text>', 'what it is about, in a few words')
    .requiredOption('--text <text>', 'the first message')
    .option(
      '--about <what>',
      'such as payment:2026-27/03, line:2026-27/03#4, client:C001, placement:PL001, claim:12; without it the carer',
    )
    .addOption(
      new Option(
        '--turn <side>',
        'whose turn it is first; without it the side that did not write it',
      ).choices(['team', 'carer']),
    )
    .option('--assign <name>', 'who of the team has it')
    .action(async (provider: string, _options: unknown, command: Command) => {
      const { type, title, about, turn, assign, ...options } = command.optsWithGlobals<
        GlobalOptions &
          Words & { type: string; title: string; about?: string; turn?: 'team' | 'carer'; assign?: string }
      >();
      const relatedTo =
        about === undefined ? { kind: 'provider' as const, ref: provider } : kindAndRef(about, RELATED_KINDS);
      const input = {
        provider,
        type,
        title,
        relatedTo,
        assignTo: turn ?? (options.from === undefined ? ('carer' as const) : ('team' as const)),
        assignee: assign ?? null,
        ...wordsOf(options),
      };
      await act(options, ({ call }) => call('actions.create', input));
    });
}

function addWriting(actions: Command, verb: 'comment' | 'reply', does: string): void {
  wordsOptions(actions.command(`${verb} <action>`))
    .description(does)
    .requiredOption('--text <text>', 'what there is to say')
    .action(async (id: string, _options: unknown, command: Command) => {
      await write(id, verb, command.optsWithGlobals());
    });
}

function addClosing(actions: Command): void {
  actions
    .command('note <action>')
    .description('note something that the carer never sees')
    .requiredOption('--text <text>', 'what there is to note')
    .action(async (id: string, _options: unknown, command: Command) => {
      await write(id, 'note', command.optsWithGlobals());
    });
  actions
    .command('request-closure <action>')
    .description('take down that the carer asks to have it closed')
    .requiredOption('--text <text>', 'what the carer said')
    .addOption(
      new Option('--from <origin>', 'how the carer said it').choices(TAKEN_DOWN).makeOptionMandatory(),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      await write(id, 'closure_request', command.optsWithGlobals());
    });
  actions
    .command('close <action>')
    .description('close it')
    .option('--text <text>', 'a last word, which the carer sees')
    .action(async (id: string, _options: unknown, command: Command) => {
      await write(id, 'close', command.optsWithGlobals());
    });
  actions
    .command('reopen <action>')
    .description('open a closed one again: it is the team’s turn then')
    .requiredOption('--reason <text>', 'why; the carer sees it')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { reason, ...options } = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      await write(id, 'reopen', { ...options, text: reason });
    });
}

function addHandingOver(actions: Command): void {
  actions
    .command('assign <action> [name]')
    .description('give it to a person of the team; without a name it is given back to all')
    .option('--note <text>', 'a note, which the carer does not see')
    .action(async (id: string, name: string | undefined, _options: unknown, command: Command) => {
      const { note, ...options } = command.optsWithGlobals<GlobalOptions & { note?: string }>();
      const input = { id: numberOf(id), assignee: name ?? null, note: note ?? null };
      await act(options, ({ call }) => call('actions.assign', input));
    });
  actions
    .command('due <action> <day>')
    .description('set another day by which the team answers')
    .requiredOption('--reason <text>', 'why; the carer does not see it')
    .action(async (id: string, day: string, _options: unknown, command: Command) => {
      const { reason, ...options } = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      if (!isIsoDate(day)) throw new WrongUsage('Give a day such as 2026-04-06.');
      const input = { id: numberOf(id), dueOn: day, note: reason };
      await act(options, ({ call }) => call('actions.setDue', input));
    });
  actions
    .command('link <action> <what>')
    .description('link it to payment:2026-27/03, claim:12 or action:7')
    .action(async (id: string, what: string, _options: unknown, command: Command) => {
      const input = { id: numberOf(id), link: kindAndRef(what, LINK_KINDS) };
      await act(command.optsWithGlobals(), ({ call }) => call('actions.link', input));
    });
  actions
    .command('merge <action>')
    .description('close a duplicate in favour of the one that goes on')
    .requiredOption('--into <action>', 'the one that goes on')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { into, ...options } = command.optsWithGlobals<GlobalOptions & { into: string }>();
      await act(options, ({ call }) => call('actions.merge', { id: numberOf(id), into: numberOf(into) }));
    });
}

function wordsOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--from <origin>', 'these are the carer’s words, and how they came in').choices(TAKEN_DOWN),
    )
    .option('--file <path>', 'what is attached; repeat for more than one', collect);
}

function collect(path: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), path];
}

function wordsOf({ text = '', from, file = [] }: Words) {
  return {
    body: text,
    attachments: file.map((path) => ({ path })),
    from: from === undefined ? { side: 'team' as const } : { side: 'carer' as const, origin: from },
  };
}

async function write(id: string, verb: WrittenVerb, options: GlobalOptions & Words): Promise<void> {
  const input: InputOf<'actions.write'> = { id: numberOf(id), verb, ...wordsOf(options) };
  await act(options, ({ call }) => call('actions.write', input));
}

async function act(
  options: GlobalOptions,
  work: (line: CommandLine) => Promise<ActionDetail>,
): Promise<void> {
  printAction(await withLedger(options, { mustSignIn: true }, work), options);
}

/** `claim:12` → a claim with its number. */
function kindAndRef<Kind extends string>(text: string, kinds: readonly Kind[]): { kind: Kind; ref: string } {
  const [name, ...ref] = text.split(':');
  const kind = kinds.find((candidate) => candidate === name);
  if (kind === undefined || ref.join(':') === '')
    throw new WrongUsage(`Give one of ${kinds.join(', ')}, a colon and which one, not ${text}.`);
  return { kind, ref: ref.join(':') };
}
