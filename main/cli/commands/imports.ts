import { Argument, type Command } from 'commander';
import { IMPORT_KINDS, type ImportKind, type ImportResult } from '../../../preload/contract/imports';
import { importFile } from '../../imports/imports-commands';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome } from '../output';

interface ImportOptions extends GlobalOptions {
  readonly dryRun?: boolean;
}

/** `import`. */
export function addImportCommands(program: Command): void {
  program
    .command('import')
    .description('take a CSV file whole, or not at all')
    .addArgument(new Argument('<kind>', 'what the file lists').choices(IMPORT_KINDS))
    .argument('<file>')
    .option('--dry-run', 'say what it would do, and change nothing')
    .action(async (kind: ImportKind, file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const result = await runImport(options, kind, file);
      if (result.rejected.length > 0) process.exitCode = 1;
      printOutcome(outcomeOf(result), options.json ?? false, () => inWords(result, options.dryRun ?? false));
    });
}

async function runImport(options: ImportOptions, kind: ImportKind, file: string): Promise<ImportResult> {
  if (options.dryRun) {
    return await withLedger(options, { mustSignIn: false }, async ({ ledger, user }) => {
      const context = { ledger, user: { name: user, roles: [] }, at: new Date().toISOString() };
      return await importFile({ context, kind, path: file, dryRun: true });
    });
  }
  return await withLedger(options, { mustSignIn: true }, async ({ call }) => {
    const preview = await call('imports.preview', { path: file, kind });
    return preview.rejected.length > 0 ? preview : await call('imports.take', { id: preview.id });
  });
}

/** The result as other programs rely on it; a refused file also says so as every refusal does. */
function outcomeOf({ kind, added, updated, unchanged, rejected, notices }: ImportResult): object {
  if (rejected.length === 0) return { kind, added, updated, unchanged, rejected, notices };
  const message = `${rejected.length === 1 ? '1 problem' : `${rejected.length} problems`} in the file. Nothing was imported.`;
  const error = { code: 'import_rejected', message, details: rejected };
  return { kind, added: 0, updated: 0, unchanged: 0, rejected, notices, error };
}

function inWords({ added, updated, unchanged, rejected, notices }: ImportResult, isDryRun: boolean): string {
  const problems = rejected.map(
    ({ line, column, message }) => `Line ${line}${column === null ? '' : `, ${column}`}: ${message}`,
  );
  if (problems.length > 0) return [...problems, 'Nothing was imported.', ...notices].join('\n');
  const counts = `added ${added}, updated ${updated}, unchanged ${unchanged}`;
  return [`${isDryRun ? 'Would be' : 'Imported'}: ${counts}`, ...notices].join('\n');
}
