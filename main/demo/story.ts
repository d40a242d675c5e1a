import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Books, BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { ChangeContext } from '../door/context';
import { Session } from '../door/session';
import { importFile } from '../imports/imports-commands';
import type { NewsFile } from './demo-files';
import { DEMO_USERS, type DemoUser } from './demo-people';
import type { StoryClock } from './story-clock';

/** The demo council's people at work: what they do goes through the same services as in the application. */
export interface Story {
  readonly clock: StoryClock;
  /** One command of one person, in one transaction. */
  act(name: DemoUser, action: string, work: (context: ChangeContext) => Promise<unknown>): Promise<void>;
  /** Looks something up in the ledger as it is by now. */
  look<Value>(work: (books: BooksReader) => Promise<Value>): Promise<Value>;
  /** Imports files as one person. Throws where a row is rejected: the committed files are wrong then. */
  importAll(name: DemoUser, files: readonly NewsFile[], suffix: string): Promise<void>;
  /** Removes what was put aside for the imports. */
  end(): Promise<void>;
}

/** Begins the story on a ledger, at the clock's time. */
export async function beginStory(ledger: Ledger, clock: StoryClock): Promise<Story> {
  // Imports read files, as they do for everybody: these are a period's part of the committed history.
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-demo-'));
  return {
    clock,
    end: async () => await rm(folder, { recursive: true }),
    act: async (name, action, work) => {
      const at = clock.next();
      await ledger.transaction(async (books) => await work(contextOf(ledger, books, name, { action, at })));
    },
    look: async (work) => await ledger.read(work),
    importAll: async (name, files, suffix) => {
      const user = userNamed(name);
      for (const { kind, text } of files) {
        const file = path.join(folder, `${kind}-${suffix.replace('/', '-')}.csv`);
        await writeFile(file, text);
        const context = { ledger, user, at: clock.next() };
        const { rejected } = await importFile({ context, kind, path: file, dryRun: false });
        if (rejected[0])
          throw new Error(`demo ${kind} of ${suffix}: line ${rejected[0].line}: ${rejected[0].message}`);
      }
    },
  };
}

function contextOf(
  ledger: Ledger,
  books: Books,
  name: DemoUser,
  { action, at }: { action: string; at: string },
): ChangeContext {
  const user = userNamed(name);
  return {
    ledger,
    books,
    user,
    at,
    change: { user: name, at, action },
    session: new Session(user),
    progress: () => undefined,
    signal: new AbortController().signal,
  };
}

function userNamed(name: DemoUser): (typeof DEMO_USERS)[number] {
  return DEMO_USERS.find((user) => user.name === name)!;
}
