import { truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { lastPublication } from '../../../main/sync/last-publication';
import { withDesk } from '../../builders/desk';
import { withFolder } from '../../builders/ledger';
import { ADA, OLIVE, PAT } from '../../builders/people';

const NOT_ONE = { name: 'claim.age', bytes: new TextEncoder().encode('age-encryption.org/v1\n') };

test('a submission that could not be taken waits for officers until one has dealt with it', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'accounts.changeKeys', {});
    const waits = async (person: typeof OLIVE) =>
      (await desk.ask(person, 'home.counts', {})).tasks.filter(({ kind }) => kind === 'submissions');
    expect(await waits(OLIVE)).toEqual([]);
    const { submissions } = await desk.ask(OLIVE, 'collect.files', { files: [NOT_ONE] });
    expect(await waits(OLIVE)).toMatchObject([{ count: 1, to: '/publish/inbox?state=set_aside' }]);
    expect(await waits(PAT)).toEqual([]);
    await desk.ask(OLIVE, 'submissions.dismiss', { id: submissions[0]!.id });
    expect(await waits(OLIVE)).toEqual([]);
    expect(await desk.refusal(OLIVE, 'submissions.dismiss', { id: submissions[0]!.id })).toMatchObject({
      code: 'already_decided',
    });
  });
});

test('who collects while it goes on is told so, before anything of theirs is read', async () => {
  await withDesk(async (desk, folder) => {
    await desk.ask(ADA, 'accounts.changeKeys', {});
    const collect = async (path: string) => await desk.attempt(OLIVE, 'collect.files', { files: [{ path }] });
    const file = join(folder, 'claim.age');
    await writeFile(file, NOT_ONE.bytes);
    const [first, second] = await Promise.all([collect(file), collect(join(folder, 'gone.age'))]);
    expect(first).toBeNull();
    expect(second).toMatchObject({
      code: 'already_running',
      message: 'Collecting is going on already. Wait until it is done, or cancel it.',
    });
    expect(await desk.ask(OLIVE, 'submissions.list', {})).toHaveLength(1);
    expect(await collect(file)).toBeNull();
  });
});

test('without accounts there is no publication to speak of; with one it is told that there was none yet', async () => {
  await withDesk(async (desk) => {
    expect(await desk.ledger.read(lastPublication)).toBeNull();
    await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    expect(await desk.ledger.read(lastPublication)).toEqual({ lastAt: null, staleAfterDays: 35 });
    expect(await desk.ask(PAT, 'accounts.read', { provider: 'P001' })).toMatchObject({
      state: 'issued',
      lastPublishedAt: null,
      lastSubmissionAt: null,
    });
  });
});

test('a folder, a file that is not there, one without end and one of two gigabytes are refused in words, and nothing is taken', async () => {
  await withFolder(async (folder) => {
    await withDesk(async (desk) => {
      await desk.ask(ADA, 'accounts.changeKeys', {});
      const endless = process.platform === 'win32' ? [] : ['/dev/zero'];
      for (const path of [folder, join(folder, 'gone.age'), ...endless]) {
        const files = [NOT_ONE, { path }];
        expect(await desk.refusal(OLIVE, 'collect.files', { files })).toMatchObject({
          code: 'file_unreadable',
          message: `${basename(path)} cannot be read. Nothing was taken.`,
        });
      }
      const huge = join(folder, 'huge.age');
      await writeFile(huge, NOT_ONE.bytes);
      await truncate(huge, 2 * 1024 ** 3 - 1);
      const before = process.memoryUsage().arrayBuffers;
      expect(await desk.refusal(OLIVE, 'collect.files', { files: [NOT_ONE, { path: huge }] })).toMatchObject({
        code: 'file_unreadable',
        message: 'huge.age is larger than any submission, and was not read. Nothing was taken.',
      });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 ** 3);
      expect(await desk.ask(OLIVE, 'submissions.list', {})).toEqual([]);
      expect(desk.unexpected).toEqual([]);
    });
  });
});
