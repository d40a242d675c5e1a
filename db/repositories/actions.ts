import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Change } from '../changes';
import {
  ActionAttachmentEntity,
  ActionDraftEntity,
  ActionEntity,
  ActionEntryEntity,
  ChangeRequestEntity,
  type ActionAttachmentRow,
  type ActionDraftRow,
  type ActionEntryRow,
  type ActionRow,
  type ChangeRequestRow,
} from '../entities/action';
import { FOUND_MARKS } from '../../domain/actions/found-text';
import type { RequestedChange } from '../../domain/actions/change-request';
import { maskAccountNumber } from '../../domain/bank-details/account-number';
import { maskSortCode } from '../../domain/bank-details/sort-code';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';

/** A thread whose text has every word that was looked for. */
export interface ActionFound {
  readonly action: number;
  /** The newest text that has them, with the words between {@link MARKS}. */
  readonly excerpt: string;
}

export interface ActionSearch {
  readonly openOnly: boolean;
  /** At most so many threads. */
  readonly most: number;
}

/** Private-use characters, which no message contains. */
export const MARKS = FOUND_MARKS;

/** Which threads are wanted. */
export type ActionsWhere = Partial<Pick<ActionRow, 'provider' | 'state' | 'relatedKind' | 'relatedRef'>>;

export interface ActionsReader {
  /** In order of number: all, or those of one provider, of one state or about one thing. */
  list(where?: ActionsWhere): Promise<ActionRow[]>;
  /** Those with these numbers, in order of number. */
  among(ids: readonly number[]): Promise<ActionRow[]>;
  find(id: number): Promise<ActionRow | null>;
  findSubmission(submission: string): Promise<ActionRow | null>;
  /** In the order in which they were written; of the threads named, or of all. */
  entries(actions?: readonly number[]): Promise<ActionEntryRow[]>;
  findEntrySubmission(submission: string): Promise<ActionEntryRow | null>;
  attachments(entries?: readonly number[]): Promise<ActionAttachmentRow[]>;
  findAttachment(id: number): Promise<ActionAttachmentRow | null>;
  changes(actions?: readonly number[]): Promise<ChangeRequestRow[]>;
  findChange(id: number): Promise<ChangeRequestRow | null>;
  /** In order of number: what one provider asked for in whichever thread. */
  changesOf(provider: string): Promise<ChangeRequestRow[]>;
  /** Those that became bank details, in order of number. */
  changesOfBank(): Promise<ChangeRequestRow[]>;
  /** Threads by all of their text (titles, messages, notes, names of files): the newest text first. */
  search(words: string, where: ActionSearch): Promise<ActionFound[]>;
  /** Threads of which the search has a text too few, too many or another one; in order of number. */
  misindexed(): Promise<number[]>;
  draft(user: string, thread: string): Promise<ActionDraftRow | null>;
  /** What a list of threads is told with, and nothing else of anybody. */
  names(): Promise<CarersAndChildren>;
}

/** The names of all carers and children, by reference. */
export interface CarersAndChildren {
  readonly providers: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, string>;
}

/** An entry and where the thread stands after it are written together. */
export interface ActionsWriter extends ActionsReader {
  add(action: Omit<ActionRow, 'id'>, change: Change): Promise<ActionRow>;
  save(action: ActionRow, change: Change): Promise<ActionRow>;
  addEntry(entry: Omit<ActionEntryRow, 'id'>, change: Change): Promise<ActionEntryRow>;
  attach(attachment: Omit<ActionAttachmentRow, 'id'>, change: Change): Promise<ActionAttachmentRow>;
  addChange(request: Omit<ChangeRequestRow, 'id'>, change: Change): Promise<ChangeRequestRow>;
  saveChange(request: ChangeRequestRow, change: Change): Promise<ChangeRequestRow>;
  /** Keeps a draft in place of the one before. */
  keepDraft(draft: ActionDraftRow): Promise<void>;
  dropDraft(user: string, thread: string): Promise<void>;
}

export class ActionsRepository implements ActionsWriter {
  readonly #actions: NumberedRows<ActionRow>;
  readonly #entries: NumberedRows<ActionEntryRow>;
  readonly #attachments: NumberedRows<ActionAttachmentRow>;
  readonly #changes: NumberedRows<ChangeRequestRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#actions = new NumberedRows(manager, audit, ActionEntity, 'action');
    this.#entries = new NumberedRows(manager, audit, ActionEntryEntity, 'action_entry');
    this.#attachments = new NumberedRows(manager, audit, ActionAttachmentEntity, 'action_attachment');
    this.#changes = new NumberedRows(manager, audit, ChangeRequestEntity, 'action_change');
  }

  async list(where: ActionsWhere = {}): Promise<ActionRow[]> {
    return this.#actions.list(where);
  }

  async among(ids: readonly number[]): Promise<ActionRow[]> {
    return this.#actions.list({ id: In([...ids]) });
  }

  async find(id: number): Promise<ActionRow | null> {
    return this.#actions.find(id);
  }

  async findSubmission(submission: string): Promise<ActionRow | null> {
    return this.manager.findOneBy(ActionEntity, { submission });
  }

  async entries(actions?: readonly number[]): Promise<ActionEntryRow[]> {
    return this.#entries.list(actions === undefined ? {} : { action: In([...actions]) });
  }

  async findEntrySubmission(submission: string): Promise<ActionEntryRow | null> {
    return this.manager.findOneBy(ActionEntryEntity, { submission });
  }

  async attachments(entries?: readonly number[]): Promise<ActionAttachmentRow[]> {
    return this.#attachments.list(entries === undefined ? {} : { entry: In([...entries]) });
  }

  async findAttachment(id: number): Promise<ActionAttachmentRow | null> {
    return this.#attachments.find(id);
  }

  async changes(actions?: readonly number[]): Promise<ChangeRequestRow[]> {
    return this.#changes.list(actions === undefined ? {} : { action: In([...actions]) });
  }

  async findChange(id: number): Promise<ChangeRequestRow | null> {
    return this.#changes.find(id);
  }

  async changesOf(provider: string): Promise<ChangeRequestRow[]> {
    return this.changes((await this.list({ provider })).map(({ id }) => id));
  }

  async changesOfBank(): Promise<ChangeRequestRow[]> {
    return this.#changes.list({ bankDetails: Not(IsNull()) });
  }

  async search(words: string, { openOnly, most }: ActionSearch): Promise<ActionFound[]> {
    const asked = matchExpression(words);
    if (asked === null) return [];
    const newest = new Map<number, ActionFound>();
    const atOnce = most * TEXTS_A_THREAD;
    let before = Number.MAX_SAFE_INTEGER;
    while (newest.size < most) {
      const rows: (ActionFound & { readonly text: number })[] = await this.manager.query(
        openOnly ? SEARCH_OPEN : SEARCH,
        [MARKS.from, MARKS.to, asked, before, atOnce],
      );
      for (const { action, excerpt } of rows)
        if (newest.size < most && !newest.has(action)) newest.set(action, { action, excerpt });
      if (rows.length < atOnce) break;
      before = rows.at(-1)!.text;
    }
    return [...newest.values()];
  }

  async misindexed(): Promise<number[]> {
    const rows = await this.manager.query<{ action: number }[]>(MISINDEXED);
    return rows.map(({ action }) => action);
  }

  async draft(user: string, thread: string): Promise<ActionDraftRow | null> {
    return this.manager.findOneBy(ActionDraftEntity, { user, thread });
  }

  async names(): Promise<CarersAndChildren> {
    return { providers: await this.#namesIn('provider'), clients: await this.#namesIn('client') };
  }

  async #namesIn(table: 'provider' | 'client'): Promise<ReadonlyMap<string, string>> {
    const rows = await this.manager.query<{ ref: string; name: string }[]>(`SELECT ref, name FROM ${table}`);
    return new Map(rows.map(({ ref, name }) => [ref, name]));
  }

  async add(action: Omit<ActionRow, 'id'>, change: Change): Promise<ActionRow> {
    return this.#actions.add(action, change);
  }

  async save(action: ActionRow, change: Change): Promise<ActionRow> {
    return this.#actions.save(action, change);
  }

  async addEntry(entry: Omit<ActionEntryRow, 'id'>, change: Change): Promise<ActionEntryRow> {
    return this.#entries.add(entry, change);
  }

  async attach(attachment: Omit<ActionAttachmentRow, 'id'>, change: Change): Promise<ActionAttachmentRow> {
    return this.#attachments.add(attachment, change);
  }

  async addChange(request: Omit<ChangeRequestRow, 'id'>, change: Change): Promise<ChangeRequestRow> {
    return this.#changes.add(request, change);
  }

  async saveChange(request: ChangeRequestRow, change: Change): Promise<ChangeRequestRow> {
    return this.#changes.save(request, change);
  }

  async keepDraft(draft: ActionDraftRow): Promise<void> {
    await this.manager.upsert(ActionDraftEntity, draft as never, ['user', 'thread']);
  }

  async dropDraft(user: string, thread: string): Promise<void> {
    await this.manager.delete(ActionDraftEntity, { user, thread });
  }
}

/** A change request as everybody may see it: account numbers masked. The trail has them, as those of bank details. */
export function shownChange<Row extends Pick<ChangeRequestRow, 'requested'>>(row: Row): Row {
  return { ...row, requested: shownRequest(row.requested) };
}

/** The same for what is asked for alone. */
export function shownRequest(requested: RequestedChange): RequestedChange {
  if (requested.kind !== 'bank_details') return requested;
  return {
    ...requested,
    sortCode: maskSortCode(requested.sortCode),
    accountNumber: maskAccountNumber(requested.accountNumber),
  };
}

/** A thread may have many of the texts: so many are read for each thread that is wanted, before more are asked for. */
const TEXTS_A_THREAD = 3;

const searchSql = (and: string): string => `
  SELECT rowid AS "text", action_id AS "action", snippet(action_search, 0, ?, ?, '…', 16) AS "excerpt"
  FROM action_search WHERE action_search MATCH ? AND rowid < ? ${and} ORDER BY rowid DESC LIMIT ?`;

const SEARCH = searchSql('');

/** By the number of the text, from which its entry is known: of a common word nothing else is read. */
const SEARCH_OPEN = searchSql(`AND rowid / 100 IN (
  SELECT action_entry.id FROM action JOIN action_entry ON action_entry.action_id = action.id
  WHERE action.state = 'open')`);

const TEXTS = `
  SELECT id AS action, title AS text FROM action
  UNION ALL SELECT action_id, body FROM action_entry WHERE body <> ''
  UNION ALL SELECT action_id, name FROM action_attachment JOIN action_entry ON action_entry.id = entry_id`;

const MISINDEXED = `
  WITH there AS (SELECT action, text, count(*) AS times FROM (${TEXTS}) GROUP BY action, text),
    indexed AS (SELECT action_id AS action, text, count(*) AS times FROM action_search GROUP BY action_id, text)
  SELECT action FROM (SELECT * FROM there EXCEPT SELECT * FROM indexed)
  UNION SELECT action FROM (SELECT * FROM indexed EXCEPT SELECT * FROM there) ORDER BY action`;

/** What the index looks for: each word, or a word that begins with it; null where there is no word. */
function matchExpression(words: string): string | null {
  const found = words.match(/[\p{L}\p{N}\p{M}]+/gu);
  return found === null ? null : found.map((word) => `"${word}"*`).join(' ');
}
