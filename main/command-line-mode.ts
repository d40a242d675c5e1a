import { app } from 'electron';

const flag = '--cli';

/** Whether the packaged program was started as the command line: `carer-payments --cli …`. */
export function isCommandLine(argv: readonly string[]): boolean {
  return argv.includes(flag);
}

/** Runs the command line in place of the window. Its fuses keep the program from being started as a plain Node. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  process.argv = [process.execPath, 'carer-payments', ...argv.slice(argv.indexOf(flag) + 1)];
  const { finished } = await import('./cli');
  await finished;
  app.exit(Number(process.exitCode ?? 0));
}
