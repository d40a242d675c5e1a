import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newIdentity, recipientOf, sealTo } from '../../../domain/sync/age-files';
import { toUtf8 } from '../../../domain/sync/encodings';
import { newSubmissionFileName } from '../../../domain/sync/file-names';
import { pack } from '../../../domain/sync/packing';
import { newSigningKey, signText } from '../../../domain/sync/signed-text';
import type { SubmissionBody } from '../../../domain/sync/submission';
import { openFolderHost } from '../../../main/sync/hosts/folder-host';
import { A_QUESTION, choosePassword, collectAll, drop, sealed } from '../../builders/carers-page';
import { OLIVE } from '../../builders/people';
import { everythingSaved, outcomes, withCarers } from '../../builders/signed-in-carers';

const setAside = async (web: string) => await readdir(join(web, 'drop/set-aside'));

test('what was cut off, changed, made up or is empty is set aside with the reason, and nothing of it is saved', async () => {
  await withCarers(async (council, [ann]) => {
    const { web } = council;
    const { file } = await sealed(ann!, A_QUESTION);
    const before = await everythingSaved(council);
    let count = 0;
    const put = async (bytes: Uint8Array) =>
      await drop(web, newSubmissionFileName(), bytes).then(() => (count += 1));
    for (let length = 1; length < file.length; length += 1499) await put(file.subarray(0, length));
    await put(file.subarray(0, file.length - 1));
    // The header has 200 bytes, the rest is sealed.
    for (let at = 0; at < file.length; at += at < 200 ? 31 : 1493) {
      const flipped = file.slice();
      flipped[at]! ^= 1;
      await put(flipped);
    }
    await put(new Uint8Array());
    await put(toUtf8('MZ a program'));
    const { recipients } = ann!.manifest;
    await put(await sealTo(recipients, await pack(toUtf8('{"signed":"nothing"}'))));
    await put(await sealTo(recipients, new Uint8Array(1000)));
    await put(await sealTo([await recipientOf(await newIdentity())], new Uint8Array(1000)));
    const told = await outcomes(council);
    expect(told).toHaveLength(count);
    expect(new Set(told)).toEqual(
      new Set(
        ['damaged', 'empty', 'not_a_submission', 'not_for_us', 'not_signed'].map(
          (why) => `set_aside: ${why}`,
        ),
      ),
    );
    expect(await setAside(council.web)).toHaveLength(count);
    expect(await everythingSaved(council)).toEqual(before);
    const shown = await council.desk.ask(OLIVE, 'submissions.list', {});
    for (const { explanation } of shown) expect(explanation).toMatch(/^[A-Z].*\.$/);
  });
});

test('what was taken is never taken twice: under another name, sealed anew, or after a breakdown', async () => {
  await withCarers(async (council, [ann, bob]) => {
    const { web } = council;
    const sent = await sealed(ann!, A_QUESTION);
    await drop(web, sent.fileName, sent.file);
    // The file could not be removed once it was taken.
    const host = await openFolderHost(web);
    const broken = { ...host, remove: async () => await Promise.reject(new Error('broken down')) };
    await expect(collectAll(council, { host: broken })).rejects.toThrow('broken down');
    expect(await outcomes(council)).toEqual(['already: action 1']);
    const once = await everythingSaved(council);
    await drop(web, newSubmissionFileName(), sent.file);
    expect(await outcomes(council)).toEqual(['already: action 1']);
    expect(await everythingSaved(council)).toEqual(once);
    expect(await readdir(join(web, 'drop'))).toEqual(['set-aside']);
    expect(await setAside(council.web)).toEqual([]);
    // Somebody else's with the same number is theirs to explain.
    const stolen = JSON.stringify({ ...sent.submission, account: bob!.secrets.account });
    const packed = await pack(signText('carer-payments/submission/1', stolen, bob!.secrets.signing));
    await drop(web, newSubmissionFileName(), await sealTo(bob!.manifest.recipients, packed));
    expect(await outcomes(council)).toEqual(['set_aside: already_exists']);
    expect(await council.desk.ask(OLIVE, 'actions.list', { openOnly: false })).toHaveLength(1);
  });
});

test('in whatever order it arrives, it is taken in the order in which it was sent', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const first = await choosePassword(ann!);
    const second = await choosePassword({ ...ann!, secrets: first.secrets });
    const { secrets } = second;
    const changes = [first.sealed, second.sealed];
    const after = changes.map(({ id }) => id);
    const question = await sealed(ann!, A_QUESTION, { secrets, after });
    const thread = { submission: question.id };
    const more: SubmissionBody = {
      kind: 'message',
      thread,
      verb: 'comment',
      body: 'And when?',
      attachments: [],
    };
    const answer = await sealed(ann!, more, { secrets });
    // The last one first, and by itself: it waits.
    for (const [name, { file }] of Object.entries({ 0: answer, 1: question }))
      await drop(web, `${name.repeat(32)}.age`, file);
    expect(await outcomes(council)).toEqual(['held: another_key', 'held: another_key']);
    await drop(web, `${'2'.repeat(32)}.age`, second.sealed.file);
    await drop(web, `${'3'.repeat(32)}.age`, first.sealed.file);
    expect(await outcomes(council)).toEqual([
      'taken: action 1',
      'taken: action 1',
      'taken: credentials',
      'taken: credentials',
    ]);
    expect((await desk.ask(OLIVE, 'actions.read', { id: 1 })).entries).toHaveLength(2);
    // Never back: the first change comes once more, sealed anew.
    const late = await choosePassword({ ...ann!, secrets: { ...secrets, credentials: 1 } });
    await drop(web, late.sealed.fileName, late.sealed.file);
    expect(await outcomes(council)).toEqual(['set_aside: changed_meanwhile']);
  });
});

test('what builds on something that never comes waits, but not for ever, and not without end', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const never = ['00000000-0000-4000-8000-000000000000'];
    for (let index = 0; index < 21; index += 1) {
      const sent = await sealed(ann!, A_QUESTION, { after: never });
      await drop(web, sent.fileName, sent.file);
    }
    const strange = await sealed(ann!, A_QUESTION, {
      secrets: { ...ann!.secrets, signing: newSigningKey() },
    });
    await drop(web, strange.fileName, strange.file);
    const held = await outcomes(council);
    expect(held.filter((one) => one === 'held: waits_for_another')).toHaveLength(20);
    expect(held).toEqual(expect.arrayContaining(['held: another_key', 'set_aside: too_many_held']));
    expect(await readdir(join(web, 'drop'))).toEqual(expect.arrayContaining([strange.fileName]));
    expect(await outcomes(council, '2026-05-07T12:00:00.000Z')).toHaveLength(21);
    expect(await outcomes(council, '2026-05-08T12:00:00.000Z')).toContain('set_aside: another_key');
    const vain = await outcomes(council, '2026-06-01T12:00:00.000Z');
    expect(new Set(vain)).toEqual(new Set(['set_aside: waited_in_vain']));
    expect(await outcomes(council, '2026-06-02T12:00:00.000Z')).toEqual([]);
    expect(await desk.ask(OLIVE, 'actions.list', { openOnly: false })).toEqual([]);
  });
});

test('one that was held and is refused in the end is lost nowhere: put back, it is taken once it can be', async () => {
  await withCarers(async (council, [ann, bob]) => {
    const { web, desk } = council;
    const first = await sealed(ann!, A_QUESTION);
    const second = await sealed(ann!, A_QUESTION, { after: [first.id] });
    const [early, late] = [`${'0'.repeat(32)}.age`, `${'f'.repeat(32)}.age`];
    await drop(web, early, second.file);
    const strangers = await sealed(bob!, A_QUESTION, { after: [first.id] });
    await drop(web, strangers.fileName, strangers.file);
    expect(await outcomes(council)).toEqual(['held: waits_for_another', 'held: waits_for_another']);
    expect(await readdir(join(web, 'drop'))).toEqual(['set-aside']);

    // Collected without a place where its file could go, it stays, and says why it is refused by now.
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P002', reason: 'Left' });
    desk.now = '2026-06-02T09:00:00.000Z';
    await desk.ask(OLIVE, 'collect.files', { files: [{ name: 'x.age', bytes: toUtf8('x') }] });
    const refused = (await desk.ask(OLIVE, 'submissions.list', {})).filter(({ state }) => state === 'held');
    for (const { explanation } of refused) expect(explanation).toContain('Its file is kept here');
    expect(refused.map(({ provider, kind }) => `${provider} ${kind}`).sort()).toEqual([
      'P001 action',
      'P002 action',
    ]);

    // A breakdown after the file was put aside: it is still known, and put there once more.
    const host = await openFolderHost(web);
    const full = { ...host, write: async () => await Promise.reject(new Error('disk full')) };
    const at = '2026-06-02T12:00:00.000Z';
    await expect(collectAll(council, { host: full, at })).rejects.toThrow('disk full');
    expect((await outcomes(council, at)).sort()).toEqual([
      'set_aside: unknown_account',
      'set_aside: waited_in_vain',
    ]);
    expect((await setAside(web)).sort()).toEqual([early, strangers.fileName].sort());
    const kept = join(web, 'drop/set-aside', early);
    expect(new Uint8Array(await readFile(kept))).toEqual(second.file);
    const shown = await desk.ask(OLIVE, 'submissions.list', {});
    expect(shown.find(({ provider }) => provider === 'P002')).toMatchObject({
      kind: 'action',
      explanation: expect.stringContaining(`Its file lies in drop/set-aside/${strangers.fileName} at Host.`),
    });

    // Put back before what it builds on: it is looked at first.
    await drop(web, late, first.file);
    await rename(kept, join(web, 'drop', early));
    expect((await outcomes(council, at)).sort()).toEqual(['taken: action 1', 'taken: action 2']);
    expect(await desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});

test('for another carer’s thread, from a withdrawn account, dated in the future: set aside', async () => {
  await withCarers(async (council, [ann, bob]) => {
    const { web, desk } = council;
    const question = await sealed(ann!, A_QUESTION);
    await drop(web, question.fileName, question.file);
    await outcomes(council);
    const before = await everythingSaved(council);
    for (const thread of [1, { submission: question.id }]) {
      const body: SubmissionBody = { kind: 'message', thread, verb: 'reply', body: 'Mine', attachments: [] };
      const sent = await sealed(bob!, body);
      await drop(web, sent.fileName, sent.file);
    }
    const future = await sealed(bob!, A_QUESTION, { sentAt: '2026-05-03T12:00:00Z' });
    await drop(web, future.fileName, future.file);
    const impostor = await sealed(bob!, A_QUESTION, { account: ann!.secrets.account });
    await drop(web, impostor.fileName, impostor.file);
    expect(await outcomes(council)).toEqual([
      'held: another_key',
      'set_aside: action_of_another',
      'set_aside: action_of_another',
      'set_aside: from_the_future',
    ]);
    expect(await everythingSaved(council)).toEqual(before);
    const reply = await sealed(ann!, A_QUESTION);
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P001', reason: 'Left' });
    const withdrawn = await everythingSaved(council);
    await drop(web, reply.fileName, reply.file);
    expect(await outcomes(council)).toEqual(['set_aside: unknown_account', 'set_aside: unknown_account']);
    expect(await everythingSaved(council)).toEqual(withdrawn);
    expect((await desk.ask(OLIVE, 'actions.read', { id: 1 })).entries).toHaveLength(1);
  });
});

test('what is huge, linked, a folder, still arriving or not a carer’s is not read', async () => {
  await withCarers(async (council) => {
    const { web, folder } = council;
    const box = join(web, 'drop');
    const huge = join(box, `${'a'.repeat(32)}.age`);
    await (await open(huge, 'w')).close();
    await truncate(huge, 2 * 1024 ** 3);
    await writeFile(join(folder, 'private'), 'not yours');
    await symlink(join(folder, 'private'), join(box, `${'b'.repeat(32)}.age`));
    await mkdir(join(box, `${'c'.repeat(32)}.age`));
    await writeFile(join(box, `${'d'.repeat(32)}.age`), 'half');
    await writeFile(join(box, 'upload.tmp'), 'half');
    await drop(web, 'evil\u001B[2Jname\n.age', toUtf8('x'));
    const host = await openFolderHost(web);
    const read: string[] = [];
    const watched = {
      ...host,
      read: async (path: string) => {
        read.push(path);
        return await host.read(path);
      },
    };
    const received = await collectAll(council, { host: watched });
    expect(
      received
        .map(({ outcome, row }) => [outcome, row?.reason ?? null, row?.fileName ?? null])
        .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
    ).toEqual([
      ['held', null, null],
      ['held', null, null],
      ['set_aside', 'not_a_submission', 'evil[2Jname.age'],
      ['set_aside', 'too_large', `${'a'.repeat(32)}.age`],
    ]);
    expect(read.filter((path) => path.startsWith('drop/'))).toEqual([`drop/${'d'.repeat(32)}.age`]);
    expect(await readFile(join(folder, 'private'), 'utf8')).toBe('not yours');
    // No more is written to them: they are what they are.
    for (const name of [`${'d'.repeat(32)}.age`, 'upload.tmp'])
      await utimes(join(box, name), 1_700_000_000, 1_700_000_000);
    expect(await outcomes(council)).toEqual(['set_aside: not_a_submission', 'set_aside: not_a_submission']);
  });
});
