import { CommanderError } from 'commander';
import { WrongUsage } from './failure';
import { printRefusal, printWrongUsage } from './output';
import { commandLineProgram } from './program';

/** The command line: exit status 0 done, 1 refused, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<void> {
  const isJson = argv.includes('--json');
  try {
    await commandLineProgram().parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (error instanceof CommanderError || error instanceof WrongUsage) {
      printWrongUsage(error, isJson);
      process.exitCode = 2;
    } else {
      printRefusal(error, isJson);
      process.exitCode = 1;
    }
  }
}

// Whoever reads may have read enough, as `| head` does: no reason for an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Settles when the command is done and the exit status is set. */
export const finished = main(process.argv.slice(2));
