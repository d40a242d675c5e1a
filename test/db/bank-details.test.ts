import { expect, test } from 'vitest';
import type { Books } from '../../db/books';
import {
  aProvider,
  APPROVER,
  bankDetailsOf,
  changeBy,
  enterUsers,
  OFFICER,
  withLedger,
} from '../builders/ledger';

const officer = changeBy(OFFICER, 'bank.enter');
const approver = changeBy(APPROVER, 'bank.confirm');
const other = bankDetailsOf('P001', { sortCode: '107999', accountNumber: '88837491' });

async function withProvider(work: (books: Books) => Promise<void>): Promise<void> {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterUsers);
    await ledger.transaction(async (books) => {
      await books.providers.save(aProvider(), officer);
      await work(books);
    });
  });
}

const stateOf = async (books: Books): Promise<string | undefined> =>
  (await books.providers.find('P001'))?.bank;

test('missing, then unconfirmed, then confirmed by a second person, then waiting again after a change', async () => {
  await withProvider(async (books) => {
    expect(await stateOf(books)).toBe('missing');
    expect(await books.bankDetails.enter(bankDetailsOf('P001'), officer)).toBe('added');
    expect(await stateOf(books)).toBe('unconfirmed');
    expect(await books.bankDetails.enter(bankDetailsOf('P001'), officer)).toBe('unchanged');
    expect(await books.bankDetails.payable()).toEqual(new Map());

    const confirmed = await books.bankDetails.confirm('P001', approver);
    expect(confirmed).toMatchObject({ state: 'confirmed', enteredBy: OFFICER, confirmedBy: APPROVER });
    expect(await stateOf(books)).toBe('confirmed');
    expect(await books.bankDetails.payable()).toEqual(new Map([['P001', confirmed]]));
    expect(await books.bankDetails.confirm('P001', approver)).toBeNull();
    expect(await books.bankDetails.enter(bankDetailsOf('P001'), officer)).toBe('unchanged');

    expect(await books.bankDetails.enter(other, officer)).toBe('updated');
    expect(await stateOf(books)).toBe('unconfirmed');
    expect((await books.providers.list())[0]?.bank).toBe('unconfirmed');
    expect(await books.bankDetails.payable()).toEqual(new Map());
    expect(await books.bankDetails.current('P001')).toMatchObject({
      confirmed,
      unconfirmed: { sortCode: '107999' },
    });
    expect(await books.bankDetails.unconfirmed()).toMatchObject([{ provider: 'P001', sortCode: '107999' }]);

    await books.bankDetails.confirm('P001', approver);
    expect((await books.bankDetails.payable()).get('P001')?.sortCode).toBe('107999');
    const history = await books.bankDetails.history('P001');
    expect(history.map(({ sortCode, state }) => [sortCode, state])).toEqual([
      ['107999', 'confirmed'],
      ['089999', 'superseded'],
    ]);
  });
});

test('nobody confirms what they entered', async () => {
  await withProvider(async (books) => {
    await books.bankDetails.enter(bankDetailsOf('P001'), officer);
    await expect(books.bankDetails.confirm('P001', changeBy(OFFICER))).rejects.toThrow(
      'entered these bank details',
    );
  });
});

test('going back to what is confirmed, or taking back what waits, needs no second confirmation', async () => {
  await withProvider(async (books) => {
    await books.bankDetails.enter(bankDetailsOf('P001'), officer);
    await books.bankDetails.confirm('P001', approver);
    await books.bankDetails.enter(other, officer);
    expect(await books.bankDetails.enter(bankDetailsOf('P001'), officer)).toBe('updated');
    expect(await stateOf(books)).toBe('confirmed');
    await books.bankDetails.enter(other, officer);
    expect(await books.bankDetails.withdraw('P001', officer)).toBe(true);
    expect(await books.bankDetails.withdraw('P001', officer)).toBe(false);
    expect(await stateOf(books)).toBe('confirmed');
  });
});

test('each step has its audit event, with the account', async () => {
  await withProvider(async (books) => {
    const compared = await books.bankDetails.compare([bankDetailsOf('P001')]);
    expect(compared).toEqual([{ ref: 'P001', result: 'added', before: null, after: bankDetailsOf('P001') }]);
    await books.bankDetails.enter(bankDetailsOf('P001'), officer);
    await books.bankDetails.confirm('P001', approver);
    const events = await books.audit.search({ subjectKind: 'bank_details', subjectRef: 'P001' });
    expect(events).toMatchObject([
      {
        action: 'bank.confirm',
        user: APPROVER,
        before: { state: 'unconfirmed' },
        after: { state: 'confirmed' },
      },
      { action: 'bank.enter', user: OFFICER, before: null, after: bankDetailsOf('P001') },
    ]);
  });
});
