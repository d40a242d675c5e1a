import { expect, test } from 'vitest';
import { destinationSchema, EMPTY, fieldsOf, portOf } from '../../../renderer/settings/destination-form';

const KEY = 'A'.repeat(43);
const server = {
  ...EMPTY,
  name: 'Web host',
  kind: 'sftp' as const,
  host: 'sftp.example.org',
  user: 'publisher',
  folder: '/srv/carers',
  hostKey: `SHA256:${KEY}`,
};

test('a folder is saved without what was typed for a server', () => {
  const form = { ...server, kind: 'folder' as const, folder: '/srv/carers', secret: 'typed before' };
  expect(destinationSchema(null).parse(form)).toEqual({
    id: null,
    name: 'Web host',
    retired: false,
    place: { kind: 'folder', folder: '/srv/carers' },
  });
});

test('a server is saved with its key, and its password only where one was typed', () => {
  const saved = destinationSchema(3).parse(server);
  expect(saved).toMatchObject({ id: 3, place: { port: 22, hostKey: KEY, keyFile: null } });
  expect(saved).not.toHaveProperty('secret');
  expect(destinationSchema(3).parse({ ...server, secret: 'open sesame' })).toMatchObject({
    secret: 'open sesame',
  });
});

test('what is wrong is told at its field', () => {
  const problems = (form: typeof server): unknown =>
    destinationSchema(null)
      .safeParse(form)
      .error?.issues.map(({ path }) => path.join('.'));
  expect(problems({ ...server, hostKey: 'MD5:12' })).toEqual(['hostKey']);
  expect(problems({ ...server, port: '0' })).toEqual(['port']);
  expect(problems({ ...server, name: ' ', user: '' })).toEqual(['name', 'user']);
});

test('a destination that is changed begins as it is, but for its secret', () => {
  const place = {
    kind: 'sftp',
    host: 'sftp.example.org',
    port: 2222,
    user: 'publisher',
    folder: '/srv/carers',
    hostKey: KEY,
    keyFile: '/home/olive/.ssh/id',
  } as const;
  const fields = fieldsOf({ id: 3, name: 'Web host', place, retired: false });
  expect(fields.secret).toBe('');
  expect(destinationSchema(3).parse(fields)).toEqual({ id: 3, name: 'Web host', retired: false, place });
});

test.each([
  ['22', 22],
  [' 2222 ', 2222],
  ['65536', null],
  ['0', null],
  ['ssh', null],
])('the port %s is read as %s', (text, port) => {
  expect(portOf(text)).toBe(port);
});
