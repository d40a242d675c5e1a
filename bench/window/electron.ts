import path from 'node:path';

/** The project's folder: the measurements run from there. */
const projectFolder = process.cwd();

/** The Electron that scripts/bench.mjs hands over. */
export function electronExecutable(): string {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (!executable) throw new Error('No Electron named: run this with `npm run bench`.');
  return executable;
}

/** The arguments that start an application (the project's own where not said) with its data in a folder of its own. */
export function electronArguments(userDataFolder: string, application = projectFolder): string[] {
  return [application, ...sandboxArguments(), `--user-data-dir=${userDataFolder}`];
}

export function inProject(...parts: readonly string[]): string {
  return path.join(projectFolder, ...parts);
}

/** Chromium's sandbox cannot be used by root. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
