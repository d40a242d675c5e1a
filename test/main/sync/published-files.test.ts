import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toUtf8 } from '../../../domain/sync/encodings';
import { accountPath, dataPath, newSubmissionFileName } from '../../../domain/sync/file-names';
import { destinationAt } from '../../../main/sync/destinations';
import {
  A_QUESTION,
  collectAll,
  drop,
  issueTo,
  publishAll,
  renamed,
  sealed,
  signedIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';
import { changeBy, OFFICER } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';
import { hostFor } from '../../builders/watched-host';

const byCodePoint = (a: string, b: string) => (a < b ? -1 : 1);

test('what a preview says is written and removed, for these carers and nobody else', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const issue = async (...providers: string[]) => await desk.ask(OLIVE, 'accounts.issue', { providers });
    await issueTo(council, 5);
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P005', reason: 'Not yet' });
    const context = { ledger: desk.ledger, change: changeBy(OFFICER) };
    const destination = (await destinationAt(context, web)).id;
    const previewed = async () =>
      (await desk.ask(OLIVE, 'publish.preview', { destination })).changes.map(
        ({ provider, what }) => `${provider} ${what}`,
      );
    const published = async () =>
      new Map(
        (await desk.ledger.read(async (books) => await books.publications.published(destination))).map(
          ({ provider, dataHash, accountHash }) => [provider, [dataPath(dataHash), accountPath(accountHash)]],
        ),
      );
    const ofEach = (what: string) => ['P001', 'P002', 'P003', 'P004'].map((ref) => `${ref} ${what}`);
    expect((await previewed()).sort()).toEqual(ofEach('new_account'));
    expect(await readdir(web)).toEqual([]);
    await publishAll(council);
    expect(await previewed()).toEqual([]);
    const before = await published();

    await renamed(council, 'P002', 'Nia New');
    // Looked at, and found to be as it was.
    for (const name of ['Another', 'Amara Okafor']) await renamed(council, 'P001', name);
    await issue('P003', 'P005');
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P004', reason: 'Left' });
    expect((await previewed()).sort()).toEqual([
      'P002 data',
      'P003 issued_password',
      'P004 withdrawn',
      'P005 new_account',
    ]);
    const host = await hostFor(web);
    await publishAll(council, { host });
    const after = await published();
    const written = host.written.filter((path) => /^(data|accounts)/.test(path)).toSorted(byCodePoint);
    const filesOfChanged = [after.get('P002')![0]!, ...after.get('P003')!, ...after.get('P005')!];
    expect(written).toEqual(filesOfChanged.toSorted(byCodePoint));
    expect(host.removed).toEqual(expect.arrayContaining(before.get('P004')!));
    expect(after.get('P001')).toEqual(before.get('P001'));
    expect(await previewed()).toEqual([]);
    const { events } = await desk.ask(OLIVE, 'audit.search', { action: 'publish.run', limit: 500 });
    expect(new Set(events.map(({ subjectKind }) => subjectKind))).toContain('publication');
  });
});

test('nothing at the host is readable or named after anybody, and sizes are those of a class', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const issued = await issueTo(council, 2);
    await publishAll(council);
    const carer = await signedIn(web, typedBy(issued[0]!));
    for (const name of ['evil.age', newSubmissionFileName()]) await drop(web, name, toUtf8('x'));
    const sent = await sealed(carer, A_QUESTION);
    await drop(web, sent.fileName, sent.file);
    await collectAll(council);
    await publishAll(council);

    const { providers, clients } = await desk.ledger.read(async (books) => ({
      providers: await books.providers.list(),
      clients: await books.clients.list(),
    }));
    const words = [
      ...providers.flatMap(({ ref, name, address, postcode }) => [
        `"${ref}"`,
        postcode,
        ...`${name} ${address}`.split(/[ ,]+/),
      ]),
      ...clients.flatMap(({ ref, name, dateOfBirth }) => [`"${ref}"`, dateOfBirth, ...name.split(' ')]),
      ...issued.flatMap(({ userName, temporaryPassword }) => [
        userName,
        userName.toLowerCase(),
        temporaryPassword,
      ]),
      'payment-query',
      'Thank you',
      'AGE-SECRET-KEY',
      OFFICER,
      // Long ones: among so much that is random, four characters come up by chance.
    ].filter((word): word is string => word !== null && word.length > 4);
    const sizes = new Map<string, Set<number>>();
    for (const file of await readdir(web, { recursive: true, withFileTypes: true })) {
      // The page is the same for every council; what is noted of it is its own files.
      const isPage = file.name === 'index.html' || file.parentPath === join(web, 'app');
      if (!file.isFile() || isPage) continue;
      const content = await readFile(join(file.parentPath, file.name));
      const readable = `${file.name}\n${content.toString('latin1')}`;
      expect(words.filter((word) => readable.includes(word))).toEqual([]);
      if (file.parentPath.includes('drop') || file.name === 'manifest.json') continue;
      const hash = createHash('sha256').update(content).digest('hex');
      expect(file.name).toMatch(new RegExp(`^${hash}\\.(age|txt)$`));
      const folder = file.parentPath.slice(web.length + 1);
      sizes.set(folder, (sizes.get(folder) ?? new Set()).add(content.length));
    }
    expect([sizes.get('accounts')?.size, sizes.get('data')?.size]).toEqual([1, 1]);
  });
});
