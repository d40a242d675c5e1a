import path from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main';

const maximumBytes = 2 * 1024 * 1024;

/** Numbers, codes and states. Never a name, a date of birth, an address, bank details or what somebody typed. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

/** The application's log file: what an officer sends to whoever looks into a fault. */
export function logFile(): string {
  return path.join(app.getPath('userData'), 'logs', 'carer-payments.log');
}

/** Starts the log file; errors that nothing else caught end there too. */
export function startLogging(): void {
  log.transports.file.resolvePathFn = logFile;
  log.transports.file.maxSize = maximumBytes;
  log.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s}.{ms} {level} {text}';
  log.transports.console.level = app.isPackaged ? false : 'warn';
  log.transports.ipc.level = false;
  process.on('uncaughtException', (error) => logFailure('uncaught exception', error));
  process.on('unhandledRejection', (reason) => logFailure('unhandled rejection', reason));
  logEvent('started', {
    version: app.getVersion(),
    electron: process.versions.electron,
    system: `${process.platform} ${process.getSystemVersion()} ${process.arch}`,
  });
}

/** Notes that something happened. */
export function logEvent(what: string, facts: LogFacts = {}): void {
  log.info(what, JSON.stringify(facts));
}

/**
 * Notes a failure by its kind, code and place. Messages are left out unless they are the system's own, because ours may
 * name the person whom they are about.
 */
export function logFailure(what: string, error: unknown, facts: LogFacts = {}): void {
  log.error(what, JSON.stringify({ ...describeError(error), ...facts }));
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isSystemError = 'syscall' in error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code,
    message: isSystemError ? withoutHomeFolder(error.message) : undefined,
    at: places.map((place) => withoutHomeFolder(place.trim())),
  };
}

/** The home folder's name is a person's. */
function withoutHomeFolder(text: string): string {
  return text.replaceAll(app.getPath('home'), '~');
}
