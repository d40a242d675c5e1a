import { expect, test } from 'vitest';
import { lastPublication } from '../../../main/sync/last-publication';
import { withDesk } from '../../builders/desk';
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
