import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPublication } from '../../../domain/sync/open-publication';
import {
  A_QUESTION,
  choosePassword,
  collectAll,
  drop,
  issueTo,
  OWN_PASSWORD,
  publishAll,
  sealed,
  signedIn,
  signIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';
import type { Desk } from '../../builders/desk';
import { fetchFromFolder } from '../../builders/fetch-from-folder';
import { OLIVE } from '../../builders/people';

const NOW = '2026-05-01T10:00:00.000Z';

test('a carer signs in for the first time, chooses a password and writes; the team collects it and publishes again', async () => {
  await withCouncil(async (council) => {
    const { desk, web } = council;
    const [issued] = await issueTo(council, 1);
    expect((await publishAll(council)).state).toBe('done');
    expect(await accountOf(desk)).toMatchObject({
      state: 'issued',
      firstSignedInAt: null,
      lastPublishedAt: expect.stringMatching(/^20/) as string,
      lastSubmissionAt: null,
    });
    const first = await signedIn(web, typedBy(issued!));
    expect(first.data.carer.name).toBe('Amara Okafor');
    const changed = await choosePassword(first);
    const writing = { secrets: changed.secrets, sentAt: NOW, after: [changed.sealed.id] };
    const action = await sealed(first, A_QUESTION, writing);
    // The message comes before the password that it is signed with.
    await drop(web, `0${action.fileName.slice(1)}`, action.file);
    await drop(web, `f${changed.sealed.fileName.slice(1)}`, changed.sealed.file);
    const outcomes = (await collectAll(council)).map(({ outcome }) => outcome);
    expect(outcomes.filter((one) => one === 'taken')).toHaveLength(2);
    expect(await readdir(join(web, 'drop'))).toEqual(['set-aside']);
    expect(await desk.ask(OLIVE, 'actions.list', { openOnly: true })).toMatchObject([
      { title: 'Thank you', assignedTo: 'team', openedBySide: 'carer' },
    ]);
    expect((await publishAll(council)).state).toBe('done');
    expect(await accountOf(desk)).toMatchObject({
      state: 'active',
      firstSignedInAt: NOW,
      lastPublishedAt: expect.stringMatching(/^20/) as string,
      lastSubmissionAt: NOW,
    });
    // On the same device, which remembers the first publication.
    const again = await openPublication({
      ...OWN_PASSWORD,
      fetchFile: fetchFromFolder(web),
      userName: issued!.userName,
      now: NOW,
      remembered: first.memory,
      pending: null,
    });
    if (again.outcome !== 'ok') throw new Error(JSON.stringify(again));
    expect(again.data.actions).toMatchObject([{ title: 'Thank you', assignedTo: 'team' }]);
    expect(again.data.submissions.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
    expect(await signIn(web, typedBy(issued!))).toMatchObject({ outcome: 'wrong_credentials' });
    expect(await desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
    expect(desk.unexpected).toEqual([]);
  });
});

const accountOf = async (desk: Desk) =>
  (await desk.ask(OLIVE, 'accounts.list', {})).find(({ provider }) => provider === 'P001');
