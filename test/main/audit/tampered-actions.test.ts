import { expect, test } from 'vitest';
import { PDF } from '../../builders/claims';
import { openedAction } from '../../builders/actions';
import { withDesk, type Desk } from '../../builders/desk';
import { AARON, BOTH, OLIVE } from '../../builders/people';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

const BY_EMAIL = { side: 'carer', origin: 'email' } as const;
const ACCOUNT = {
  kind: 'bank_details',
  sortCode: '10-79-99',
  accountNumber: '88837491',
  accountName: 'A OKAFOR',
} as const;

/**
 * Action 1 with a letter, a note and a person, its closure asked for; 2 a duplicate merged into 1; 3 with new bank details
 * that were made (change 1), others that wait (2) and a telephone number that was refused (3).
 */
async function liveWithActions(desk: Desk): Promise<void> {
  await openedAction(desk, { attachments: [{ name: 'letter.pdf', bytes: PDF }] });
  await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'note', body: 'Ask the social worker.' });
  await desk.ask(OLIVE, 'actions.assign', { id: 1, assignee: BOTH.name });
  await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'reply', body: 'A night less.' });
  desk.now = '2026-04-16T10:00:00.000Z';
  await openedAction(desk, { title: 'The same again' });
  await desk.ask(OLIVE, 'actions.merge', { id: 2, into: 1 });
  await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'closure_request', body: 'Thanks.', from: BY_EMAIL });
  await openedAction(desk, { title: 'New bank', type: 'change-of-details' });
  await desk.ask(OLIVE, 'actions.requestChange', { id: 3, requested: ACCOUNT });
  await desk.ask(OLIVE, 'actions.makeChange', { id: 1 });
  await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
  await desk.ask(OLIVE, 'actions.requestChange', {
    id: 3,
    requested: { ...ACCOUNT, accountNumber: '66374958', sortCode: '089999' },
  });
  const phone = { kind: 'phone', phone: '07700 900123' } as const;
  await desk.ask(OLIVE, 'actions.requestChange', { id: 3, requested: phone });
  await desk.ask(OLIVE, 'actions.refuseChange', { id: 3, reason: 'A neighbour’s number.' });
}

const tamperings: Tampering[] = [
  [
    'what a carer said was changed',
    withoutTriggers("UPDATE action_entry SET body = 'All is well.' WHERE id = 1"),
    { changes_audited: /^Action entry 1 was changed/, action_search: /^Action 1: / },
  ],
  [
    'a note was made out to be a comment',
    withoutTriggers("UPDATE action_entry SET kind = 'comment' WHERE kind = 'note'"),
    { changes_audited: /^Action entry 2 was changed/ },
  ],
  [
    'an entry was removed',
    withoutTriggers("DELETE FROM action_entry WHERE kind = 'assign'"),
    {
      changes_audited: /^Action entry 3 was changed/,
      actions: /^Action 1: it does not stand where its entries put it\.$/,
    },
  ],
  [
    'an entry was slipped in',
    withoutTriggers(
      "INSERT INTO action_entry VALUES (99, 1, 'comment', 'team', 'Olive Officer', '2026-04-16T10:00:00.000Z', NULL, 'We told you.', '{}', NULL)",
    ),
    { changes_audited: /^Action entry 99 was changed/, action_search: /^Action 1: / },
  ],
  [
    'an answer was put before the question',
    withoutTriggers(
      "UPDATE action_entry SET at = '2026-04-15T09:00:00.000Z' WHERE id = 1",
      "UPDATE action SET opened_at = '2026-04-15T09:00:00.000Z' WHERE id = 1",
    ),
    {
      changes_audited: /^Action 1 was changed.* Action entry 1 was changed/,
      actions: /^Action 1: entry 2 was written before the one that it follows\.$/,
    },
  ],
  [
    'an action was closed on the quiet',
    withoutTriggers("UPDATE action SET state = 'closed', due_on = NULL WHERE id = 1"),
    { changes_audited: /^Action 1 was changed/, actions: /does not stand where its entries put it/ },
  ],
  [
    'something was said in an action that was merged',
    withoutTriggers(
      "INSERT INTO action_entry VALUES (99, 2, 'reply', 'carer', 'Olive Officer', '2026-04-16T10:00:00.000Z', 'email', '', '{}', NULL)",
    ),
    {
      changes_audited: /^Action entry 99 was changed/,
      actions: /^Action 2: entry 99 could not be written as the action then stood\.$/,
    },
  ],
  [
    'a due date was moved',
    withoutTriggers("UPDATE action SET due_on = '2026-12-31' WHERE id = 3"),
    { changes_audited: /^Action 3 was changed/, actions: /^Action 3: it does not stand/ },
  ],
  [
    'a merged action was made to name another',
    withoutTriggers('UPDATE action SET merged_into = 3 WHERE id = 2'),
    {
      changes_audited: /^Action 2 was changed/,
      actions: /does not stand where its entries put it\..*action 3, into which it was merged/,
    },
  ],
  [
    'an action was given to another time and side',
    withoutTriggers("UPDATE action SET opened_by_side = 'team', updated_at = 'x' WHERE id = 3"),
    {
      changes_audited: /^Action 3 was changed/,
      actions: /not opened as its first message says\. Action 3: its last entry is of another time\.$/,
    },
  ],
  [
    'an attached file got another name',
    withoutTriggers("UPDATE action_attachment SET name = 'invoice.pdf'"),
    { changes_audited: /^Action attachment 1 was changed/, action_search: /^Action 1: / },
  ],
  [
    'the account in a change request that waits was replaced by one that looks the same',
    withoutTriggers(
      "UPDATE action_change SET requested = json_set(requested, '$.accountNumber', '11114958') WHERE id = 2",
    ),
    { changes_audited: /^Action change 2 was changed/ },
  ],
  [
    'a change that was made was made out to be another',
    withoutTriggers(
      "UPDATE action_change SET requested = json_set(requested, '$.accountNumber', '11117491') WHERE id = 1",
    ),
    {
      changes_audited: /^Action change 1 was changed/,
      action_changes:
        /^Change request 1: the bank details that it became are not those that were asked for\.$/,
    },
  ],
  [
    'a refused change was made out to be made',
    withoutTriggers("UPDATE action_change SET state = 'made', bank_details_id = 1 WHERE id = 3"),
    {
      changes_audited: /^Action change 3 was changed/,
      action_changes: /^Change request 3: its action does not tell .*it names bank details/,
    },
  ],
  [
    'a text was taken out of the search',
    withoutTriggers('DELETE FROM action_search WHERE action_id = 3'),
    { action_search: /^Action 3: the search does not have its texts as they are\.$/ },
  ],
  [
    'a rule that keeps what was sent was removed',
    (sqlite) => sqlite.exec('DROP TRIGGER action_entry_stays'),
    { file: /protection "action_entry_stays"/ },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper, liveWithActions)).toEqual(inWords(expected));
});

test('the trail has the account that was asked for, and screens do not show it', async () => {
  await withDesk(async (desk) => {
    await liveWithActions(desk);
    const found = await desk.ask(OLIVE, 'audit.search', { action: 'actions.requestChange', limit: 50 });
    const events = found.events.filter(({ subjectKind }) => subjectKind === 'action_change');
    expect(events).toHaveLength(3);
    expect(JSON.stringify(events)).not.toMatch(/88837491|66374958/);
    expect(events.at(-1)!.after).toMatchObject({ requested: { accountNumber: '••••7491' } });
  });
});
