import { describe, expect, it } from 'vitest';
import { shownThreads } from '../../portal/actions/threads';
import {
  buildsOn,
  sentBody,
  settled,
  type SentBody,
  type SentSubmission,
} from '../../portal/sending/sent-submission';
import { savedInWords, whatWasSent } from '../../portal/sending/what-was-sent';
import { aCarersData } from '../builders/carer-data';

const at = (minute: number): string => `2026-04-14T09:${String(minute).padStart(2, '0')}:00.000Z`;

function sent(id: string, body: SentBody, minute = 0): SentSubmission {
  return { id, fileName: `${id}.age`, sentAt: at(minute), delivery: 'sent', body, setAside: null };
}

const opened = (id: string, minute = 0): SentSubmission =>
  sent(
    id,
    {
      kind: 'action',
      action: {
        type: 'payment-query',
        relatesTo: { kind: 'payment', ref: '2026-27/07' },
        title: 'Nights',
        body: 'Two are missing.',
        attachments: [],
      },
    },
    minute,
  );

const message = (
  thread: number | { submission: string },
  verb: 'comment' | 'reply' | 'request_closure',
  minute: number,
): SentSubmission =>
  sent(`${verb}-${minute}`, { kind: 'message', thread, verb, body: 'More.', attachments: [] }, minute);

describe('what was sent', () => {
  it('is shown without the files, which would fill the device', () => {
    const files = [{ name: 'a.pdf', base64: 'AAAA' }];
    const bodies = [
      sentBody({ kind: 'message', thread: 1, verb: 'reply', body: 'Yes.', attachments: files }),
      sentBody({
        kind: 'action',
        action: {
          type: 't',
          relatesTo: { kind: 'none', ref: '' },
          title: 'A',
          body: 'B',
          attachments: files,
        },
      }),
    ];
    expect(JSON.stringify(bodies)).not.toContain('base64');
    expect(JSON.stringify(bodies)).toContain('a.pdf');
  });

  it('says which of password and code is new, where this device remembers it', () => {
    const words = (['password', 'code', 'both', undefined] as const).map((chosen) => {
      const body = { kind: 'credentials', ...(chosen && { chosen }) } as const;
      return [whatWasSent(body), savedInWords(body)];
    });
    expect(words).toEqual([
      ['New password', 'Your new password is saved'],
      ['New security code', 'Your new security code is saved'],
      ['New password and security code', 'Your password and security code are saved'],
      ['New password or security code', 'What you have chosen is saved'],
    ]);
  });

  it('goes once a publication has it, wherever it shows', () => {
    const data = aCarersData();
    const left = settled([opened('a'), opened('b'), opened('c'), opened('d'), opened('e')], {
      ...data,
      submissions: [
        { id: 'a', outcome: 'taken', reason: null },
        { id: 'b', outcome: 'set_aside', reason: 'The account was renewed.' },
      ],
      claims: [{ ...data.claims[0]!, submission: 'c' }],
      actions: [{ ...data.actions[0]!, entries: [{ ...data.actions[0]!.entries[0]!, submission: 'd' }] }],
    });
    expect(left.map(({ id, setAside }) => [id, setAside])).toEqual([
      ['b', 'The account was renewed.'],
      ['e', null],
    ]);
  });

  it('builds on new credentials and on the thread that it belongs to, while they are on their way', () => {
    const credentials = sent('new-password', { kind: 'credentials' });
    const refused = { ...sent('refused', { kind: 'credentials' }), setAside: 'no' };
    const onItsWay = [credentials, refused, opened('thread')];
    const { body } = message({ submission: 'thread' }, 'comment', 5);
    expect(buildsOn(body, onItsWay)).toEqual(['new-password', 'thread']);
    expect(buildsOn(message(3, 'comment', 5).body, onItsWay)).toEqual(['new-password']);
    expect(buildsOn(body, [])).toEqual(['thread']);
  });
});

describe('a thread', () => {
  it('stands as it will once what is on its way has been taken', () => {
    const data = aCarersData();
    const threads = shownThreads(data, [
      message(2, 'request_closure', 9),
      message(2, 'reply', 5),
      { ...message(1, 'reply', 6), setAside: 'The action was closed.' },
      message({ submission: 'new' }, 'comment', 8),
      opened('new', 7),
    ]);
    const [first, second] = threads;
    expect(first).toMatchObject({ href: '#/actions/2', assignedTo: 'team', closureRequested: true });
    expect(first?.entries.map(({ kind }) => kind)).toEqual(['message', 'reply', 'reply', 'closure_request']);
    expect(second).toMatchObject({
      href: '#/actions/sent/new',
      typeName: 'Payment query',
      assignedTo: 'team',
    });
    expect(second?.about).toContain('2026-27, period 7: 22 Jun');
    expect(second?.entries.map(({ kind }) => kind)).toEqual(['message', 'comment']);
    expect(threads.find(({ thread }) => thread === 1)).toMatchObject({ state: 'closed' });
  });

  it('keeps its messages once the publication gives it a number', () => {
    const data = aCarersData();
    const published = { ...data, actions: [{ ...data.actions[1]!, submission: 'new' }] };
    const threads = shownThreads(published, [message({ submission: 'new' }, 'comment', 8)]);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.entries.at(-1)?.sent?.id).toBe('comment-8');
  });
});
