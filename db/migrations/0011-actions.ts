import { refuse, SqlMigration } from './sql-migration';

/**
 * Actions: threads between carers and the team, of which nothing that was sent is ever changed; the index that searches
 * all of their text; what carers ask to have changed; and drafts, which are nobody else's and leave no trace.
 */
export class Actions extends SqlMigration {
  override readonly name = 'Actions1790000000011';
  override readonly statements = [
    `CREATE TABLE action (
      id integer NOT NULL PRIMARY KEY,
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      type varchar NOT NULL,
      title text NOT NULL CHECK (length(title) > 0),
      related_kind varchar NOT NULL
        CHECK (related_kind IN ('provider', 'client', 'placement', 'payment', 'line', 'claim')),
      related_ref varchar NOT NULL,
      submission varchar,
      opened_by_side varchar NOT NULL CHECK (opened_by_side IN ('team', 'carer')),
      opened_at varchar(30) NOT NULL,
      state varchar NOT NULL CHECK (state IN ('open', 'closed')),
      assigned_to varchar NOT NULL CHECK (assigned_to IN ('team', 'carer')),
      assignee varchar REFERENCES app_user (name),
      closure_requested boolean NOT NULL CHECK (closure_requested IN (0, 1)),
      due_on varchar(10) CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      merged_into integer REFERENCES action (id),
      updated_at varchar(30) NOT NULL,
      CHECK (state = 'open' OR due_on IS NULL),
      CHECK (merged_into IS NULL OR state = 'closed')
    )`,
    `CREATE UNIQUE INDEX action_submission ON action (submission) WHERE submission IS NOT NULL`,
    `CREATE INDEX action_provider ON action (provider_ref, id)`,
    `CREATE INDEX action_state ON action (state, due_on)`,
    `CREATE TABLE action_entry (
      id integer NOT NULL PRIMARY KEY,
      action_id integer NOT NULL REFERENCES action (id),
      kind varchar NOT NULL CHECK (kind IN ('message', 'comment', 'reply', 'closure_request', 'close', 'reopen',
        'merge', 'merged', 'note', 'assign', 'due', 'link', 'change')),
      side varchar NOT NULL CHECK (side IN ('team', 'carer')),
      by_user varchar NOT NULL REFERENCES app_user (name),
      at varchar(30) NOT NULL,
      origin varchar CHECK (origin IN ('email', 'telephone', 'letter', 'portal')),
      body text NOT NULL,
      details text NOT NULL CHECK (json_valid(details)),
      submission varchar,
      CHECK ((side = 'carer') = (origin IS NOT NULL)),
      CHECK (side = 'team' OR kind IN ('message', 'comment', 'reply', 'closure_request')),
      CHECK (side = 'carer' OR kind <> 'closure_request')
    )`,
    `CREATE INDEX action_entry_action ON action_entry (action_id, id)`,
    `CREATE UNIQUE INDEX action_entry_opening ON action_entry (action_id) WHERE kind = 'message'`,
    `CREATE UNIQUE INDEX action_entry_submission ON action_entry (submission) WHERE submission IS NOT NULL`,
    `CREATE TABLE action_attachment (
      id integer NOT NULL PRIMARY KEY,
      entry_id integer NOT NULL REFERENCES action_entry (id),
      hash varchar NOT NULL REFERENCES attachment (hash),
      name varchar NOT NULL CHECK (length(name) > 0)
    )`,
    `CREATE INDEX action_attachment_entry ON action_attachment (entry_id)`,
    `CREATE TABLE action_change (
      id integer NOT NULL PRIMARY KEY,
      action_id integer NOT NULL REFERENCES action (id),
      requested text NOT NULL CHECK (json_valid(requested)),
      state varchar NOT NULL CHECK (state IN ('requested', 'made', 'refused')),
      requested_by varchar NOT NULL REFERENCES app_user (name),
      requested_at varchar(30) NOT NULL,
      decided_by varchar REFERENCES app_user (name),
      decided_at varchar(30),
      reason text,
      bank_details_id integer REFERENCES bank_details (id),
      CHECK ((decided_by IS NULL) = (state = 'requested') AND (decided_by IS NULL) = (decided_at IS NULL)),
      CHECK (state <> 'refused' OR length(coalesce(reason, '')) > 0)
    )`,
    `CREATE INDEX action_change_action ON action_change (action_id, id)`,
    `CREATE TABLE action_draft (
      user_name varchar NOT NULL REFERENCES app_user (name),
      thread varchar NOT NULL,
      content text NOT NULL CHECK (json_valid(content)),
      saved_at varchar(30) NOT NULL,
      PRIMARY KEY (user_name, thread)
    )`,
    // What is gone, for the numbers that are never given again.
    `CREATE INDEX audit_event_gone ON audit_event (subject_kind, subject_ref) WHERE "after" IS NULL`,
    `CREATE VIRTUAL TABLE action_search USING fts5(
      text, action_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    )`,
    // A text's number is its entry's times 100, and its place there: so an entry's texts are known without reading them.
    `CREATE TRIGGER action_search_title AFTER INSERT ON action_entry WHEN NEW.kind = 'message' BEGIN
      INSERT INTO action_search (rowid, text, action_id)
        SELECT NEW.id * 100, title, id FROM action WHERE id = NEW.action_id;
    END`,
    `CREATE TRIGGER action_search_entry AFTER INSERT ON action_entry WHEN NEW.body <> '' BEGIN
      INSERT INTO action_search (rowid, text, action_id) VALUES (NEW.id * 100 + 1, NEW.body, NEW.action_id);
    END`,
    `CREATE TRIGGER action_search_attachment AFTER INSERT ON action_attachment BEGIN
      INSERT INTO action_search (rowid, text, action_id)
        SELECT id * 100 + 1 + (SELECT count(*) FROM action_attachment WHERE entry_id = NEW.entry_id),
          NEW.name, action_id
        FROM action_entry WHERE id = NEW.entry_id;
    END`,
    ...GUARDED,
  ];
}

const kept = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

const GUARDED = [
  // A statement that replaces what it conflicts with deletes it without its DELETE trigger: each way in is shut.
  refuse(
    'action_not_replaced',
    `BEFORE INSERT ON action
      WHEN EXISTS (SELECT 1 FROM action WHERE id = NEW.id OR submission = NEW.submission)`,
    'An action is never replaced.',
  ),
  refuse(
    'action_entry_not_replaced',
    `BEFORE INSERT ON action_entry WHEN EXISTS (SELECT 1 FROM action_entry WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM action_entry WHERE submission = NEW.submission)
      OR NEW.kind = 'message'
        AND EXISTS (SELECT 1 FROM action_entry WHERE action_id = NEW.action_id AND kind = 'message')`,
    'What was sent is never replaced.',
  ),
  refuse(
    'action_attachment_not_replaced',
    'BEFORE INSERT ON action_attachment WHEN EXISTS (SELECT 1 FROM action_attachment WHERE id = NEW.id)',
    'What was sent is never replaced.',
  ),
  refuse(
    'action_change_not_replaced',
    'BEFORE INSERT ON action_change WHEN EXISTS (SELECT 1 FROM action_change WHERE id = NEW.id)',
    'A change request is never replaced.',
  ),
  refuse('action_entry_stays', 'BEFORE UPDATE ON action_entry', 'What was sent is never changed.'),
  refuse('action_entry_never_goes', 'BEFORE DELETE ON action_entry', 'What was sent is never removed.'),
  refuse('action_attachment_stays', 'BEFORE UPDATE ON action_attachment', 'What was sent is never changed.'),
  refuse(
    'action_attachment_never_goes',
    'BEFORE DELETE ON action_attachment',
    'What was sent is never removed.',
  ),
  refuse('action_never_goes', 'BEFORE DELETE ON action', 'An action is never removed.'),
  refuse(
    'action_stays',
    `BEFORE UPDATE ON action WHEN
      ${kept(['id', 'provider_ref', 'type', 'title', 'related_kind', 'related_ref', 'submission', 'opened_by_side', 'opened_at'])}`,
    'What an action is about is never changed.',
  ),
  refuse(
    'action_merged_stays',
    `BEFORE UPDATE ON action WHEN OLD.merged_into IS NOT NULL AND
      (${kept(['state', 'assigned_to', 'assignee', 'closure_requested', 'due_on', 'merged_into'])})`,
    'An action that was merged stays where it was.',
  ),
  refuse(
    'action_entry_while_open',
    `BEFORE INSERT ON action_entry WHEN NEW.kind IN ('comment', 'reply', 'closure_request')
      AND EXISTS (SELECT 1 FROM action WHERE id = NEW.action_id AND state = 'closed')`,
    'A closed action takes no more messages until it is reopened.',
  ),
  refuse(
    'action_change_stays',
    `BEFORE UPDATE ON action_change WHEN OLD.state <> 'requested' OR
      ${kept(['id', 'action_id', 'requested', 'requested_by', 'requested_at'])}`,
    'A change request that was decided is never changed.',
  ),
  refuse('action_change_never_goes', 'BEFORE DELETE ON action_change', 'A change request is never removed.'),
];
