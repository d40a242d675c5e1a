import type { JobProgress } from '../../preload/contract/jobs';
import type { ApplicationContext } from '../door/context';
import { Refusal } from '../door/refusal';
import { prepareFolder, writeWholeFile } from './write-files';

/** What an export needs of the command that asks for it. */
export type ExportContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

/** How many files were written of how many. */
export interface WrittenCounts {
  readonly written: number;
  readonly planned: number;
}

/** A file to be written, made only when its turn comes. */
export interface PlannedFile {
  /** Its whole path. */
  readonly file: string;
  readonly content: () => Promise<Uint8Array | string>;
}

/** An export: what it is called while it goes on, and what it writes. */
export interface PlannedExport {
  /** "Writing remittance advice". */
  readonly title: string;
  readonly folder: string;
  readonly planned: readonly PlannedFile[];
  /** How many files are made at once. */
  readonly parallel: number;
  /** Called at the end where anything was written, also where it failed or was cancelled: what left is audited. */
  readonly audit: (counts: WrittenCounts) => Promise<void>;
}

/**
 * Writes the files of an export into its folder, telling how far it is; gives their whole paths. Every file that is
 * there is whole: cancelled half-way, it leaves those that were ready and says how many. Refuses with `cannot_write`
 * and `cancelled`.
 */
export async function writePlannedFiles(
  context: Pick<ApplicationContext, 'progress' | 'signal'>,
  { title, folder, planned, parallel, audit }: PlannedExport,
): Promise<{ files: string[] }> {
  await prepareFolder(folder);
  const written = new Set<string>();
  try {
    await writeAll(context, { title, planned, parallel }, written);
  } finally {
    if (written.size > 0) await audit({ written: written.size, planned: planned.length });
  }
  return { files: planned.map(({ file }) => file) };
}

/** Writes the files; throws where one fails or the person cancels. */
async function writeAll(
  { progress, signal }: Pick<ApplicationContext, 'progress' | 'signal'>,
  { title, planned, parallel }: Pick<PlannedExport, 'title' | 'planned' | 'parallel'>,
  written: Set<string>,
): Promise<void> {
  const tell = (state: JobProgress['state']): void => {
    const isRunning = state === 'running';
    progress({ title, done: written.size, total: planned.length, state, cancellable: isRunning });
  };
  tell('running');
  try {
    await eachInTurn(planned, parallel, signal, async ({ file, content }) => {
      await writeWholeFile(file, await content());
      written.add(file);
      tell('running');
    });
  } catch (error) {
    tell('failed');
    throw error;
  }
  const isWhole = written.size === planned.length;
  tell(isWhole ? 'done' : 'cancelled');
  if (!isWhole) throw cancelled(planned, written);
}

/**
 * Does `work` for each in order, `parallel` at a time and one more: while a file is being written, the next is being
 * made. Ends early once the signal is given, and at the first that fails; what was begun is always ended.
 */
async function eachInTurn<Item>(
  items: readonly Item[],
  parallel: number,
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const workers = Array.from({ length: parallel + 1 }, async () => {
    try {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) await work(next);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  });
  const outcomes = await Promise.allSettled(workers);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

function cancelled(planned: readonly PlannedFile[], written: ReadonlySet<string>): Refusal {
  const files = planned.map(({ file }) => file).filter((file) => written.has(file));
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  const message = `Cancelled: ${count} of ${planned.length} had been written. Each of them is whole and stays in the folder.`;
  return new Refusal('cancelled', message, { files });
}
