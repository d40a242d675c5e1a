import type { Command } from 'commander';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome } from '../output';

/** `verify`. */
export function addAuditCommands(program: Command): void {
  program
    .command('verify')
    .description('check every invariant on the ledger')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const report = await withLedger(options, { mustSignIn: false }, ({ call }) => call('audit.verify', {}));
      const checks = report.checks.map(({ name, ok, detail }) => ({ name, ok, detail }));
      printOutcome({ ok: report.ok, checks }, options.json ?? false, () =>
        report.checks
          .map((check) => `${check.ok ? 'holds ' : 'BROKEN'}  ${check.title} ${check.detail}`)
          .join('\n'),
      );
      if (!report.ok) process.exitCode = 1;
    });
}
