import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectFolder = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

/** A file or folder of the project, by its parts. */
export const inProject = (...parts) => join(projectFolder, ...parts);

/** Per-user, outside the project, so that a fresh clone does not fetch an Electron or build SQLite again. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'carer-payments');

/** The Node that the application's Electron carries, installed as a development dependency. */
export const projectNode = inProject(
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The program of an installed package, to be run by `projectNode`. */
export function packageProgram(packageName, file) {
  return inProject('node_modules', packageName, file);
}

export function installedVersion(packageName) {
  return JSON.parse(readFileSync(inProject('node_modules', packageName, 'package.json'), 'utf8')).version;
}
