import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { newSigningKey, signText } from '../../../domain/sync/signed-text';
import { MOST_CHAINED_KEYS } from '../../../domain/sync/signing-chain';
import { accountsCommandsWith } from '../../../main/sync/accounts';
import { makeTeamKeys } from '../../../main/sync/team-keys';
import {
  A_QUESTION,
  choosePassword,
  copiesInMemory,
  collectAll,
  drop,
  issueTo,
  manifestOf,
  OWN_PASSWORD,
  publishAll,
  quickSealer,
  sealed,
  signedIn,
  signIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';
import { deskOf } from '../../builders/desk';
import { changeBy, OFFICER, TEST_KEY } from '../../builders/ledger';
import { ADA, OLIVE } from '../../builders/people';

test('after an older ledger was restored it goes on above what was published, with keys from their copies', async () => {
  await withCouncil(async (council) => {
    const { web, folder, desk, copies } = council;
    const [typed] = (await issueTo(council, 2)).map(typedBy);
    await publishAll(council);
    const backup = join(folder, 'backup.db');
    await desk.ledger.backupTo(backup);
    const changeKeys = async () =>
      await desk.ledger.transaction(
        async (books) => await makeTeamKeys({ books, change: changeBy(OFFICER) }, copies),
      );
    // Meanwhile: other keys, another publication, and something sent to those keys.
    await changeKeys();
    await changeKeys();
    await publishAll(council);
    const carer = await signedIn(web, typed!);
    const sent = await sealed(carer, A_QUESTION);
    await drop(web, sent.fileName, sent.file);
    const { signer } = await manifestOf(web);

    await copyFile(backup, join(folder, 'restored.db'));
    const ledger = await openLedger({ path: join(folder, 'restored.db'), key: TEST_KEY });
    const restored = {
      ...council,
      desk: deskOf(
        ledger,
        accountsCommandsWith(() => quickSealer),
      ),
    };
    const without = { ...restored, copies: { ...copies, read: async () => await Promise.resolve(null) } };
    await expect(publishAll(without)).rejects.toMatchObject({ code: 'host_refused' });
    expect(await collectAll(restored)).toMatchObject([{ outcome: 'taken' }]);
    expect(await publishAll(restored)).toMatchObject({ state: 'done', sequence: 3 });
    expect((await manifestOf(web)).signer).toBe(signer);
    expect((await signedIn(web, typed!)).data.actions).toMatchObject([{ title: 'Thank you' }]);
    expect(await restored.desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
    await ledger.close();
  });
});

test('what another ledger published is never replaced, and a later version’s neither', async () => {
  await withCouncil(async (council) => {
    await issueTo(council, 1);
    await publishAll(council);
    const before = await readFile(join(council.web, 'manifest.json'));
    await withCouncil(async (other) => {
      await issueTo(other, 1);
      const there = { ...other, web: council.web };
      await expect(publishAll(there)).rejects.toMatchObject({ code: 'host_refused' });
      expect(await readFile(join(council.web, 'manifest.json'))).toEqual(before);
    });
    const { signed, ...rest } = JSON.parse(before.toString()) as { signed: string };
    expect(rest).toHaveProperty('signature');
    const later = JSON.stringify({ ...(JSON.parse(signed) as object), version: 2 });
    await writeFile(
      join(council.web, 'manifest.json'),
      signText('carer-payments/manifest/1', later, newSigningKey()),
    );
    await expect(publishAll(council)).rejects.toMatchObject({ code: 'host_refused' });
  });
});

test('however often the keys were changed, it is published, and carers who knew a late one go on trusting', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const [typed] = (await issueTo(council, 1)).map(typedBy);
    const change = changeBy(ADA.name);
    const changeKeys = async (times: number) =>
      await desk.ledger.transaction(async (books) => {
        for (let index = 0; index < times; index += 1)
          await makeTeamKeys({ books, change }, copiesInMemory());
      });
    await publishAll(council);
    const { secrets } = await signedIn(web, typed!);
    await changeKeys(MOST_CHAINED_KEYS - 1);
    await publishAll(council);
    expect((await signedIn(web, typed!)).secrets).toEqual(secrets);
    await changeKeys(1);
    await publishAll(council);
    expect((await manifestOf(web)).manifest.signingKeys).toHaveLength(MOST_CHAINED_KEYS);
    // Whose account was issued with the first of them needs another.
    expect(await signIn(web, typed!)).toEqual({ outcome: 'not_trusted', reason: 'unknown_publisher' });
    const [anew] = (await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] })).map(typedBy);
    await publishAll(council);
    await signedIn(web, anew!);
  });
});

test('with new keys carers go on trusting, and what was sealed to the old ones is still taken', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const [typed] = (await issueTo(council, 1)).map(typedBy);
    await publishAll(council);
    const before = await signedIn(web, typed!);
    const sent = await sealed(before, A_QUESTION);
    await desk.ask(ADA, 'accounts.changeKeys', {});
    await desk.ask(ADA, 'accounts.changeKeys', {});
    await publishAll(council);
    await drop(web, sent.fileName, sent.file);
    expect(await collectAll(council)).toMatchObject([{ outcome: 'taken', row: { takenAs: 'action 1' } }]);
    const after = await signedIn(web, typed!);
    expect(after.publisher.key).not.toBe(before.publisher.key);
    const changed = await choosePassword(after);
    await drop(web, changed.sealed.fileName, changed.sealed.file);
    await collectAll(council);
    await publishAll(council);
    const own = await signedIn(web, { userName: typed!.userName, ...OWN_PASSWORD });
    expect(own.data.actions).toMatchObject([{ title: 'Thank you' }]);
  });
});
