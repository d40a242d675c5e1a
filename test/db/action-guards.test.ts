import { expect, test } from 'vitest';
import { openedAction } from '../builders/actions';
import { deskOf } from '../builders/desk';
import { enterWorkedExample } from '../builders/ledger';
import { enterPeople, OLIVE } from '../builders/people';
import { openedWithKey } from '../builders/ledger-copies';

/** Whatever somebody tries who has the file's key is refused, so that one file is enough. Action 1 is open, with a file; 2 is closed; 3 was merged into 1. In 1 a change was made, another waits. */
const sqlite = openedWithKey(async (ledger) => {
  await ledger.transaction(async (books) => {
    await enterWorkedExample(books);
    await enterPeople(books);
  });
  const desk = deskOf(ledger);
  const file = { name: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') };
  for (const attachments of [[file], [], []]) await openedAction(desk, { attachments });
  await desk.ask(OLIVE, 'actions.write', { id: 2, verb: 'close', body: 'Done.' });
  await desk.ask(OLIVE, 'actions.merge', { id: 3, into: 1 });
  for (const phone of ['01632 960001', '01632 960002'])
    await desk.ask(OLIVE, 'actions.requestChange', { id: 1, requested: { kind: 'phone', phone } });
  await desk.ask(OLIVE, 'actions.makeChange', { id: 1 });
});

const SAY = (action: number, kind: string, or = ''): string =>
  `INSERT ${or} INTO action_entry (id, action_id, kind, side, by_user, at, body, details)
    VALUES (99, ${action}, '${kind}', 'team', '${OLIVE.name}', 'x', 'x', '{}')`;
const ENTRY_AGAIN = `INSERT OR REPLACE INTO action_entry
  SELECT id, action_id, kind, side, by_user, at, origin, 'x', details, submission FROM action_entry`;

test.each([
  ['a message is changed', "UPDATE action_entry SET body = 'x'", 'never changed'],
  ['a message is removed', 'DELETE FROM action_entry', 'never removed'],
  ['a message is replaced', ENTRY_AGAIN, 'never replaced'],
  ['the opening message is replaced', SAY(1, 'message', 'OR REPLACE'), 'never replaced'],
  ['a closed action is answered', SAY(2, 'reply'), 'until it is reopened'],
  ['a file is renamed', "UPDATE action_attachment SET name = 'x'", 'never changed'],
  ['a file is taken away', 'DELETE FROM action_attachment', 'never removed'],
  [
    'a file is replaced',
    'INSERT OR REPLACE INTO action_attachment SELECT * FROM action_attachment',
    'never replaced',
  ],
  ['an action has another title', "UPDATE action SET title = 'x' WHERE id = 1", 'never changed'],
  ['an action becomes another carer’s', "UPDATE action SET provider_ref = 'x'", 'never changed'],
  ['an action is removed', 'DELETE FROM action WHERE id = 2', 'never removed'],
  [
    'an action is replaced',
    'INSERT OR REPLACE INTO action SELECT * FROM action WHERE id = 1',
    'never replaced',
  ],
  [
    'a merged action goes on elsewhere',
    'UPDATE action SET merged_into = 2 WHERE id = 3',
    'stays where it was',
  ],
  ['a decided change waits again', "UPDATE action_change SET state = 'requested' WHERE id = 1", 'decided'],
  [
    'a change that waits is for something else',
    "UPDATE action_change SET requested = '{}' WHERE id = 2",
    'decided',
  ],
  ['a change is removed', 'DELETE FROM action_change WHERE id = 2', 'never removed'],
  [
    'a change is replaced',
    'INSERT OR REPLACE INTO action_change SELECT * FROM action_change WHERE id = 1',
    'never replaced',
  ],
])('the file refuses that %s', (_what, sql, message) => {
  expect(() => sqlite().exec(sql)).toThrow(message);
});
