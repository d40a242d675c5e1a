import { Command } from 'commander';
import { addActionCommands } from './commands/actions';
import { addClaimCommands } from './commands/claims';
import { addLedgerCommands } from './commands/ledger';
import { addExtraCommands } from './commands/extras';
import { addExportCommands } from './commands/exports';
import { addImportCommands } from './commands/imports';
import { addOverpaymentCommands } from './commands/overpayments';
import { addOneOffCommands } from './commands/one-offs';
import { addPeriodCommands } from './commands/periods';
import { addPeopleCommands } from './commands/people';
import { addAuditCommands } from './commands/audit';
import { addRatesCommands } from './commands/rates';
import { addStayCommands } from './commands/stays';
import { addStatementCommands } from './commands/statements';
import { addOrderCommands } from './commands/orders';
import { addSyncCommands } from './commands/sync';

/** The whole command line. Each group of commands adds its own. */
export function commandLineProgram(): Command {
  const program = new Command('carer-payments')
    .description('The ledger of Carer Payments, without its window.')
    .option('--ledger <file>', 'the ledger; or the variable CARER_PAYMENTS_LEDGER')
    .option('--user <name>', 'who you are, for commands that change the ledger')
    .option('--json', 'print one JSON document and nothing else')
    // Each command's help says too how to name oneself and to ask for JSON.
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError()
    .exitOverride();
  addLedgerCommands(program);
  addPeopleCommands(program);
  addImportCommands(program);
  addPeriodCommands(program);
  addOverpaymentCommands(program);
  addClaimCommands(program);
  addActionCommands(program);
  addOneOffCommands(program);
  addExtraCommands(program);
  addExportCommands(program);
  addStatementCommands(program);
  addOrderCommands(program);
  addAuditCommands(program);
  addRatesCommands(program);
  addStayCommands(program);
  addSyncCommands(program);
  exitInsteadOfProcessExit(program);
  return program;
}

/** Wrong usage anywhere is thrown, so that it ends in the one place that sets the exit status. */
function exitInsteadOfProcessExit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride().showHelpAfterError();
    exitInsteadOfProcessExit(child);
  }
}
