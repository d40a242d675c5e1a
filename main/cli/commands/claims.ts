import { Option, type Command } from 'commander';
import { isIsoDate } from '../../../domain/calendar/dates';
import { formatDate } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import {
  CLAIM_ORIGINS,
  CLAIM_STATES,
  type ClaimDetail,
  type ClaimItemRow,
  type ClaimRow,
  type ClaimState,
} from '../../../preload/contract/claims';
import { WrongUsage } from '../failure';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

type Options = GlobalOptions & {
  readonly reason?: string;
  readonly item?: readonly number[];
};

/** `claims`: the panel's work, and entering a claim with one item after another. */
export function addClaimCommands(program: Command): void {
  const claims = program
    .command('claims')
    .description('carers’ claims, the newest first')
    .addOption(new Option('--state <state>', 'only those').choices(CLAIM_STATES))
    .option('--provider <ref>', 'of one carer')
    .option('--year <year>', 'of one financial year')
    .action(listClaims);
  claims
    .command('show <claim>')
    .description('a claim with its items, decisions and what the checks found')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const detail = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('claims.read', { id: numberOf(id) }),
      );
      printDetail(detail, options);
    });
  addDecisions(claims);
  addEntering(claims);
}

async function listClaims(_options: unknown, command: Command): Promise<void> {
  const { state, provider, year, ...options } = command.optsWithGlobals<
    Options & { state?: ClaimState; provider?: string; year?: string }
  >();
  const search = {
    ...(state === undefined ? {} : { state }),
    ...(provider === undefined ? {} : { provider }),
    ...(year === undefined ? {} : { year }),
  };
  const rows = await withLedger(options, { mustSignIn: false }, ({ call }) => call('claims.list', search));
  printOutcome({ claims: rows.map(rowJson) }, options.json ?? false, () =>
    table(
      rows.map((row) => [
        String(row.id),
        formatDate(row.day),
        row.provider,
        row.state,
        row.items === 1 ? '1 item' : `${row.items} items`,
        formatPence(row.amountPence),
        checksInWords(row),
      ]),
    ),
  );
}

function checksInWords({ checks: { blocking, advisory } }: ClaimRow): string {
  return [blocking > 0 ? `${blocking} blocking` : '', advisory > 0 ? `${advisory} to look at` : '']
    .filter((part) => part !== '')
    .join(', ');
}

function addDecisions(claims: Command): void {
  const itemOption = (): Option =>
    new Option('--item <number>', 'only this item; repeat for more than one').argParser(collectNumber);
  claims
    .command('accept <claim>')
    .description('accept a claim: the next finalised period pays it')
    .option('--reason <text>', 'a note')
    .addOption(itemOption())
    .action(async (id: string, _options: unknown, command: Command) => {
      const { reason, item, ...options } = command.optsWithGlobals<Options>();
      const input = {
        claim: numberOf(id),
        ...itemsOf(item),
        ...(reason === undefined ? {} : { note: reason }),
      };
      await printDecided(options, ({ call }) => call('claims.accept', input));
    });
  for (const [name, does, command] of [
    ['reject <claim>', 'reject a claim', 'claims.reject'],
    ['take-back <claim>', 'take decisions back that no period has paid', 'claims.takeBack'],
  ] as const) {
    claims
      .command(name)
      .description(does)
      .requiredOption('--reason <text>', 'why')
      .addOption(itemOption())
      .action(async (id: string, _options: unknown, cli: Command) => {
        const { reason, item, ...options } = cli.optsWithGlobals<Options & { reason: string }>();
        const input = { claim: numberOf(id), ...itemsOf(item), reason };
        await printDecided(options, ({ call }) => call(command, input));
      });
  }
}

function addEntering(claims: Command): void {
  claims
    .command('allow <provider>')
    .description('approve a carer to claim')
    .option('--no-longer', 'take the approval back')
    .option('--note <text>', 'why')
    .action(async (provider: string, _options: unknown, command: Command) => {
      const { longer, note, ...options } = command.optsWithGlobals<
        Options & { longer: boolean; note?: string }
      >();
      const { approved } = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('claimants.set', { provider, approved: longer, note: note ?? null }),
      );
      printOutcome({ provider, approved }, options.json ?? false, () =>
        approved ? `Carer ${provider} may claim.` : `Carer ${provider} may no longer claim.`,
      );
    });
  claims
    .command('enter <provider>')
    .description('begin a claim for a carer who is approved to claim')
    .requiredOption('--day <day>', 'the day on the claim')
    .option('--notes <text>', 'what the carer wrote', '')
    .addOption(
      new Option('--origin <origin>', 'how it came in')
        .choices(CLAIM_ORIGINS.filter((origin) => origin !== 'portal'))
        .default('paper'),
    )
    .action(async (provider: string, _options: unknown, command: Command) => {
      const { day, notes, origin, ...options } = command.optsWithGlobals<
        Options & { day: string; notes: string; origin: 'paper' | 'email' | 'telephone' }
      >();
      await printDecided(options, ({ call }) =>
        call('claims.enter', { provider, day: dayOf(day), notes, origin }),
      );
    });
  claims
    .command('add <claim>')
    .description('add an item to a claim that is not submitted yet')
    .requiredOption('--level <code>', 'the service level')
    .option('--client <ref>', 'the child; without it the item is the carer’s own')
    .requiredOption('--from <day>', 'its first day')
    .option('--to <day>', 'its last day, where it has several')
    .requiredOption('--quantity <number>', 'miles or pieces, at most two decimals')
    .requiredOption('--description <text>', 'what for; for mileage from where to where')
    .option('--file <path>', 'what is attached')
    .action(addItem);
  claims
    .command('submit <claim>')
    .description('put a claim before the panel')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await printDecided(options, ({ call }) => call('claims.submit', { id: numberOf(id) }));
    });
}

async function addItem(id: string, _options: unknown, command: Command): Promise<void> {
  const { level, client, from, to, quantity, description, file, ...options } = command.optsWithGlobals<
    Options & {
      level: string;
      client?: string;
      from: string;
      to?: string;
      quantity: string;
      description: string;
      file?: string;
    }
  >();
  const item = {
    kind: client === undefined ? ('provider_item' as const) : ('client_item' as const),
    serviceLevel: level,
    client: client ?? null,
    fromDay: dayOf(from),
    toDay: dayOf(to ?? from),
    description,
    quantityHundredths: hundredthsOf(quantity),
    attachment: file === undefined ? null : { path: file },
  };
  await printDecided(options, ({ call }) => call('claims.saveItem', { claim: numberOf(id), id: null, item }));
}

async function printDecided(
  options: GlobalOptions,
  work: (line: Parameters<Parameters<typeof withLedger>[2]>[0]) => Promise<ClaimDetail>,
): Promise<void> {
  printDetail(await withLedger(options, { mustSignIn: true }, work), options);
}

function printDetail(detail: ClaimDetail, options: GlobalOptions): void {
  const outcome = { ...rowJson(detail.claim), items: detail.items.map(itemJson) };
  printOutcome(outcome, options.json ?? false, () => detailInWords(detail));
}

function rowJson({ providerName: _name, isOwn: _isOwn, ...row }: ClaimRow) {
  return row;
}

function itemJson({
  takenBack: _takenBack,
  clientName: _client,
  serviceLevelName: _level,
  ...item
}: ClaimItemRow) {
  return item;
}

function detailInWords({ claim, items }: ClaimDetail): string {
  const rows = items.map((item) => [
    String(item.id),
    formatDate(item.fromDay),
    item.description,
    item.amountPence === null ? 'no rate' : formatPence(item.amountPence),
    item.paid ? `paid in ${item.paid.period}` : (item.decision?.decision ?? 'undecided'),
    item.decision?.reason ?? item.checks.map(({ code, level }) => `${code} (${level})`).join(' '),
  ]);
  return [`Claim ${claim.id}, carer ${claim.provider}: ${claim.state}`, table(rows)].join('\n').trimEnd();
}

function itemsOf(items: readonly number[] | undefined): { items?: number[] } {
  return items === undefined ? {} : { items: [...items] };
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUsage(`Give a number such as 12, not ${text}.`);
  return Number(text);
}

function collectNumber(text: string, before: readonly number[] | undefined): number[] {
  return [...(before ?? []), numberOf(text)];
}

function dayOf(text: string): string {
  const isDay: boolean = isIsoDate(text);
  if (!isDay) throw new WrongUsage(`Give a day such as 2026-04-06, not ${text}.`);
  return text;
}

/** `12.5` → 1250, cut at its decimal point and never multiplied as a float. */
function hundredthsOf(text: string): number {
  const match = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new WrongUsage(`Give a quantity such as 12.5, with at most two decimals, not ${text}.`);
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
