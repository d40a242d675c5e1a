import { expect, test } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { newSubmissionFileName } from '../../../domain/sync/file-names';
import { newSigningKey } from '../../../domain/sync/signed-text';
import { receiveFile } from '../../../main/sync/collect/receive';
import { readTeamKeys } from '../../../main/sync/team-keys';
import { A_QUESTION, choosePassword, drop, sealed, type Council } from '../../builders/carers-page';
import { changeBy, OFFICER } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';
import { outcomes, withCarers } from '../../builders/signed-in-carers';

/** Where what carers send arrives. */
const lists = async ({ desk }: Council) => [
  await desk.ask(OLIVE, 'actions.list', { openOnly: false }),
  await desk.ask(OLIVE, 'claims.list', {}),
];

test('whoever floods an account with what its carer did not sign hides nothing of the carer’s from them', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const question = await sealed(ann!, A_QUESTION);
    await drop(web, question.fileName, question.file);
    expect(await outcomes(council)).toEqual(['taken: action 1']);
    // An account's number, and to whom is sealed what carers send, are there for everybody to read.
    const secrets = { ...ann!.secrets, signing: newSigningKey() };
    const { file } = await sealed(ann!, A_QUESTION, { secrets });
    await drop(web, newSubmissionFileName(), file);
    expect(await outcomes(council)).toEqual(['held: another_key']);
    expect(await outcomes(council, '2026-05-09T12:00:00.000Z')).toEqual(['set_aside: another_key']);
    // As if so many had come.
    await desk.ledger.transaction(async (books) => {
      const { id: _id, ...row } = (await books.submissions.list('set_aside'))[0]!;
      for (let index = 0; index < 200; index += 1) {
        const fileHash = index.toString(16).padStart(64, '0');
        await books.submissions.add({ ...row, fileHash }, changeBy(OFFICER));
      }
    });
    const { submissions } = await desk.ask(OLIVE, 'publish.carerView', { provider: 'P001' });
    expect(submissions).toEqual([{ id: question.id, outcome: 'taken', reason: null }]);
  });
});

test('no carer counts their credentials up until the team can give no others', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const { secrets } = ann!;
    const jump = await choosePassword({ ...ann!, secrets: { ...secrets, credentials: 999_999_999_999 } });
    await drop(web, jump.sealed.fileName, jump.sealed.file);
    expect(await outcomes(council)).toEqual(['set_aside: bad_input']);
    const [issued] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    expect(issued).toMatchObject({ credentials: 2 });
  });
});

test('an account that is withdrawn while something of it is being opened is withdrawn', async () => {
  await withCarers(async (council, [ann, bob]) => {
    const { desk } = council;
    const { identities } = (await desk.ledger.read(readTeamKeys))!;
    /** The ledger, at which somebody else comes between the opening of a file and its taking. */
    const ledgerAfter = (meanwhile: () => Promise<unknown>): Ledger => {
      const ledger: Ledger = Object.create(desk.ledger) as Ledger;
      let first = true;
      ledger.transaction = async (work) => {
        if (first) await meanwhile();
        first = false;
        return await desk.ledger.transaction(work);
      };
      ledger.read = async (work) => await desk.ledger.read(work);
      return ledger;
    };
    const receive = async (bytes: Uint8Array, meanwhile: () => Promise<unknown>) => {
      const change = changeBy(OFFICER, 'collect.run', '2026-05-01T12:00:00.000Z');
      const { outcome, row } = await receiveFile(
        { ledger: ledgerAfter(meanwhile), change, identities },
        { name: newSubmissionFileName(), cameFrom: 'Host', bytes },
      );
      return [outcome, row?.reason];
    };
    const before = await lists(council);
    const { file } = (await choosePassword(ann!)).sealed;
    const withdraw = async () =>
      await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P001', reason: 'Left' });
    expect(await receive(file, withdraw)).toEqual(['set_aside', 'changed_meanwhile']);
    expect(await desk.ask(OLIVE, 'accounts.read', { provider: 'P001' })).toMatchObject({
      state: 'withdrawn',
    });
    const question = await sealed(bob!, A_QUESTION);
    const issue = async () => await desk.ask(OLIVE, 'accounts.issue', { providers: ['P002'] });
    expect(await receive(question.file, issue)).toEqual(['set_aside', 'changed_meanwhile']);
    expect(await lists(council)).toEqual(before);
  });
});
