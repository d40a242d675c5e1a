import { Argument, type Command } from 'commander';
import { EXPORTER, withLedger, type CommandLine, type GlobalOptions } from '../open-door';
import { printOutcome } from '../output';
import { WrongUsage } from '../failure';

/** What can be exported of a finalised period. */
const WHAT = ['remittances', 'bacs', 'journal'] as const;
type What = (typeof WHAT)[number];

interface ExportOptions extends GlobalOptions {
  readonly to: string;
  readonly reissue?: string;
}

/** `export`, `reissue`: a finalised period's files. */
export function addExportCommands(program: Command): void {
  program
    .command('export')
    .description('write a finalised period’s files')
    .addArgument(new Argument('<what>').choices(WHAT))
    .argument('<period>')
    .requiredOption('--to <folder>', 'where')
    .option('--reissue <number>', 'of BACS files: a re-issue that was made, once more')
    .action(async (what: What, period: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      const { files, notice } = await withLedger(
        options,
        { mustSignIn: false, unsigned: EXPORTER },
        ({ call }) => exported(call, what, period, options),
      );
      if (notice !== null) process.stderr.write(`${notice}\n`);
      printOutcome({ files }, options.json ?? false, () => files.join('\n'));
    });

  program
    .command('reissue <period>')
    .description('issue payments again that the bank sent back, in a further BACS file')
    .requiredOption('--provider <ref...>', 'whose payments')
    .requiredOption('--reason <text>', 'why, as the bank said')
    .requiredOption('--processing-day <day>', 'when BACS processes them, such as 2026-04-20')
    .requiredOption('--to <folder>', 'where')
    .action(async (period: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        GlobalOptions & { provider: string[]; reason: string; processingDay: string; to: string }
      >();
      const { provider: providers, reason, processingDay, to } = options;
      const { files } = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('bacs.reissue', { period, providers, reason, processingDay, to, job: 'export' }),
      );
      printOutcome({ files }, options.json ?? false, () => files.join('\n'));
    });
}

async function exported(
  call: CommandLine['call'],
  what: What,
  period: string,
  { to, reissue }: ExportOptions,
): Promise<{ files: readonly string[]; notice: string | null }> {
  if (reissue !== undefined && what !== 'bacs') throw new WrongUsage('--reissue is for BACS files.');
  const input = { period, to, job: 'export' };
  switch (what) {
    case 'remittances':
      return { ...(await call('reports.exportRemittances', input)), notice: null };
    case 'bacs':
      return await call(
        'bacs.export',
        reissue === undefined ? input : { ...input, number: numberOf(reissue) },
      );
    case 'journal':
      return { ...(await call('journal.export', input)), notice: null };
  }
}

function numberOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new WrongUsage('--reissue is the number of a re-issue, from 1.');
  return Number(text);
}
