import path from 'node:path';
import type { Ledger } from '../../db/ledger-file/ledger';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { createDoor, type Door } from '../../main/door/door';
import { Session } from '../../main/door/session';
import { ledgerServices } from '../../main/ledger/commands';
import { AT, OFFICER, writeManyMessages } from './many-messages';

const KEY = '6b'.repeat(32);
const ROUNDS = 30;
const WARM_UP = 4;

/** What somebody types: whole words and the beginnings of words, of hardly any message and of nearly every one. */
const SEARCHES = {
  'a rare word': ['bartholomew', 'wheelchair', 'po47'],
  'a common word': ['the', 'payment', 'receipt', 'th', 'p'],
  'two words': ['payment lower', 'school trip', 'remit adv', 'bartholomew okaf', 'nothing whatever'],
} as const;

/** How long something took each time, beside reading as many threads by their numbers. */
export interface SearchTimes {
  readonly name: string;
  readonly ms: readonly number[];
  readonly byNumberMs: readonly number[];
}

interface Question {
  readonly command: 'actions.search' | 'actions.list' | 'search.everything';
  readonly input: unknown;
}

/**
 * Searches and lists a ledger with so many messages through the door, each question in turn, many times over. After
 * each one, as many threads are read by number: what no search can do without.
 */
export async function measureSearch(folder: string, messages: number): Promise<SearchTimes[]> {
  const file = path.join(folder, 'messages.ledger');
  await writeManyMessages(file, KEY, messages);
  const ledger = await openLedger({ path: file, key: KEY });
  try {
    const door = doorOf(ledger);
    const times: SearchTimes[] = [];
    for (const [name, texts] of Object.entries(SEARCHES)) {
      const questions = texts.flatMap((text) =>
        [true, false].map((openOnly): Question => ({ command: 'actions.search', input: { text, openOnly } })),
      );
      times.push(await timed(door, ledger, name, questions));
    }
    const everything = Object.values(SEARCHES)
      .flat()
      .map((text): Question => ({ command: 'search.everything', input: { text } }));
    times.push(await timed(door, ledger, 'search everything', everything));
    const list: Question = { command: 'actions.list', input: { openOnly: true } };
    times.push(await timed(door, ledger, 'the list of open threads', [list]));
    return times;
  } finally {
    await ledger.close();
  }
}

async function timed(
  door: Door,
  ledger: Ledger,
  name: string,
  questions: readonly Question[],
): Promise<SearchTimes> {
  const ms: number[] = [];
  const byNumberMs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const { command, input } of questions) {
      const startedMs = performance.now();
      const answer = await door.invoke(command, input);
      const tookMs = performance.now() - startedMs;
      if (!answer.ok) throw new Error(answer.error.message);
      const readMs = await readByNumber(ledger, threadsIn(answer.value));
      if (round < WARM_UP) continue;
      ms.push(tookMs);
      byNumberMs.push(readMs);
    }
  }
  return { name, ms, byNumberMs };
}

/** The numbers of the threads in an answer: rows of threads, or hits of any kind. */
function threadsIn(answer: unknown): number[] {
  const rows = answer as readonly { readonly id?: number; readonly kind?: string; readonly ref?: string }[];
  return rows.flatMap(({ id, kind, ref }) => id ?? (kind === 'action' ? Number(ref) : []));
}

async function readByNumber(ledger: Ledger, ids: readonly number[]): Promise<number> {
  const startedMs = performance.now();
  await ledger.read(async (books) => await books.actions.among(ids));
  return performance.now() - startedMs;
}

function doorOf(ledger: Ledger): Door {
  return createDoor({
    ledger: () => ledger,
    session: new Session({ name: OFFICER, roles: ['officer'] }),
    handlers: ledgerServices,
    clock: () => new Date(AT),
    onProgress: () => undefined,
    onChanged: () => undefined,
    onUnexpected: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
}
