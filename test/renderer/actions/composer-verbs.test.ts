import { expect, test } from 'vitest';
import { isSeenByCarer } from '../../../domain/actions/thread';
import {
  COMPOSER_VERBS,
  firstVerb,
  fromOf,
  possibleCarerVerbs,
  possibleVerbs,
  sendLabel,
  sheetOf,
  whatSendingDoes,
} from '../../../renderer/actions/composer-verbs';
import { hasWords, withSheet, writingOf, type Writing } from '../../../renderer/actions/use-composer';

const open = {
  id: 12,
  state: 'open',
  assignedTo: 'team',
  closureRequested: false,
  mergedInto: null,
} as const;
const closed = { ...open, state: 'closed' } as const;
const merged = { ...closed, mergedInto: 3 };

test('a thread offers what it allows, and first what its turn asks for', () => {
  expect(possibleVerbs(open)).toEqual(['reply', 'comment', 'note', 'fromCarer', 'close']);
  expect(possibleVerbs(closed)).toEqual(['note', 'reopen']);
  expect(possibleVerbs(merged)).toEqual(['note']);
  expect(firstVerb(open)).toBe('reply');
  expect(firstVerb({ ...open, assignedTo: 'carer' })).toBe('comment');
  expect(firstVerb(closed)).toBe('reopen');
  expect(firstVerb(merged)).toBe('note');
});

test('a carer who has requested closure is not taken down as requesting it again', () => {
  expect(possibleCarerVerbs(open)).toEqual(['reply', 'comment', 'closure_request']);
  expect(possibleCarerVerbs({ ...open, closureRequested: true })).toEqual(['reply', 'comment']);
});

test('what is said beforehand of who sees it is what the thread does', () => {
  for (const verb of COMPOSER_VERBS) {
    const does = whatSendingDoes(verb, 'reply', open);
    const kind = verb === 'fromCarer' ? 'reply' : verb;
    expect(does.startsWith('Only the team'), does).toBe(!isSeenByCarer(kind));
  }
  expect(whatSendingDoes('reply', 'reply', open)).toBe(
    'The carer sees this. The action passes to the carer.',
  );
  expect(whatSendingDoes('reply', 'reply', { ...open, assignedTo: 'carer' })).toBe(
    'The carer sees this. The action stays with the carer.',
  );
  expect(whatSendingDoes('fromCarer', 'closure_request', { ...open, assignedTo: 'carer' })).toBe(
    'The carer sees this as their own words. The action passes to the team. It is marked: closure requested.',
  );
  expect(sendLabel('fromCarer', 'closure_request', open)).toBe('Take down the closure request');
});

test('a note is on a sheet of its own: its words are never on the one that the carer reads', () => {
  const sheets = Object.fromEntries(COMPOSER_VERBS.map((verb) => [verb, sheetOf(verb)]));
  expect(sheets).toEqual({
    reply: 'toCarer',
    comment: 'toCarer',
    close: 'toCarer',
    reopen: 'toCarer',
    note: 'note',
    fromCarer: 'fromCarer',
  });
  const blank = { text: '', files: [] };
  const writing: Writing = {
    verb: 'note',
    carerVerb: 'reply',
    origin: 'email',
    sheets: { toCarer: blank, note: blank, fromCarer: blank },
  };
  expect(hasWords(writing)).toBe(false);
  const written = withSheet(writing, 'note', { text: 'Check the placement.' });
  expect(written.sheets).toEqual({ ...writing.sheets, note: { text: 'Check the placement.', files: [] } });
  expect(writingOf(JSON.parse(JSON.stringify(written)))).toEqual(written);
  expect([writingOf(writing), writingOf(null), writingOf({ text: 'of another version' })]).toEqual([
    null,
    null,
    null,
  ]);
  expect([fromOf('note', 'email'), fromOf('fromCarer', 'letter')]).toEqual([
    { side: 'team' },
    { side: 'carer', origin: 'letter' },
  ]);
});
