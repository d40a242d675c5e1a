import { expect, test, vi } from 'vitest';
import {
  A_QUESTION,
  choosePassword,
  collectAll,
  drop,
  issueTo,
  publishAll,
  sealed,
  signedIn,
  typedBy,
  withCouncil,
  type Council,
} from '../../../builders/carers-page';
import { aProvider, changeBy, OFFICER } from '../../../builders/ledger';
import { OLIVE } from '../../../builders/people';
import { changeInWords, changesInWords } from '../../../../renderer/publish/publish-words';

vi.setConfig({ testTimeout: 60_000 });

/** What the officer reads: for whom, and what. */
async function previewed({ desk }: Council): Promise<string[]> {
  const { changes } = await desk.ask(OLIVE, 'publish.preview', { destination: 1 });
  return changes.map((change) => `${change.providerName} (${change.provider}): ${changeInWords(change)}`);
}

test('the preview says for whom what changes, and by what, in words', async () => {
  await withCouncil(async (council) => {
    const { desk, web } = council;
    const issued = await issueTo(council, 3);
    await desk.ledger.transaction(async (books) => {
      await books.providers.save(aProvider({ ref: 'P002', name: 'Bea Zuma' }), changeBy(OFFICER));
      await books.providers.save(aProvider({ ref: 'P003', name: 'Abel Yates' }), changeBy(OFFICER));
    });
    await publishAll(council);
    expect(await previewed(council)).toEqual([]);

    // A rate is everybody's, but only who is paid by it sees something else.
    await desk.ask(OLIVE, 'rates.save', {
      serviceLevel: 'FOST',
      effectiveFrom: '2026-04-10',
      amountPence: 23_000,
      minAge: null,
      maxAge: null,
    });
    expect(await previewed(council)).toEqual(['Amara Okafor (P001): Rates, service levels or extras']);

    const bea = await signedIn(web, typedBy(issued[1]!));
    const own = await choosePassword(bea);
    await drop(web, own.sealed.fileName, own.sealed.file);
    const amara = await signedIn(web, typedBy(issued[0]!));
    const question = await sealed(amara, A_QUESTION);
    await drop(web, question.fileName, question.file);
    await collectAll(council);
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P003', reason: 'Left' });
    expect(await previewed(council)).toEqual([
      'Abel Yates (P003): Withdrawn: the files are removed',
      'Amara Okafor (P001): Rates, service levels or extras, messages, what the carer sent',
      'Bea Zuma (P002): Password that the carer chose',
    ]);

    await desk.ask(OLIVE, 'accounts.issue', { providers: ['P002', 'P003'] });
    expect(await previewed(council)).toEqual([
      'Abel Yates (P003): Withdrawn: the files are removed',
      'Abel Yates (P003): New account at this destination',
      'Amara Okafor (P001): Rates, service levels or extras, messages, what the carer sent',
      'Bea Zuma (P002): New temporary password: the old one stops working',
    ]);
    const { changes } = await desk.ask(OLIVE, 'publish.preview', { destination: 1 });
    expect(changesInWords(changes)).toBe('1 new, 1 new password, 1 changed, 1 withdrawn');
    await publishAll(council);
    expect(await previewed(council)).toEqual([]);
    expect(desk.unexpected).toEqual([]);
  });
});
