import { expect, test } from 'vitest';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aProvider, changeBy, OFFICER } from '../../builders/ledger';
import { AARON, ADA, BOTH, OLIVE } from '../../builders/people';

const SORT_CODE = '107999';
const ACCOUNT_NUMBER = '88837491';
const DETAILS = {
  provider: 'P001',
  sortCode: '10-79-99',
  accountNumber: '8883 7491',
  accountName: 'A OKAFOR',
};
const WORKED_EXAMPLE_NUMBER = '66374958';

/** Four more carers, P002 to P005. */
async function enterCarers({ ledger }: Desk): Promise<void> {
  const refs = ['P002', 'P003', 'P004', 'P005'];
  await ledger.transaction((books) =>
    books.providers.saveMany(
      refs.map((ref) => aProvider({ ref })),
      changeBy(OFFICER),
    ),
  );
}

const bankOf = async (desk: Desk, ref = 'P001') =>
  (await desk.ask(OLIVE, 'carers.list', {})).find((carer) => carer.ref === ref)?.bank;

test('bank details wait for a second person, and until then nothing is paid', async () => {
  await withDesk(async (desk) => {
    const entered = await desk.ask(OLIVE, 'carers.enterBankDetails', DETAILS);
    expect(entered).toMatchObject({
      provider: 'P001',
      providerName: 'Amara Okafor',
      sortCode: '••-••-99',
      accountNumber: '••••7491',
      state: 'unconfirmed',
      enteredBy: OLIVE.name,
      confirmedBy: null,
    });
    expect(await bankOf(desk)).toBe('unconfirmed');
    const blocked = await desk.refusal(OLIVE, 'periods.prepare', {
      period: '2026-27/01',
      acceptExceptions: true,
    });
    expect(blocked).toMatchObject({ code: 'blocking_exceptions', details: [{ code: 'no_bank_details' }] });
    expect(await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] })).toEqual({
      confirmed: 1,
      own: 0,
    });
    expect(await bankOf(desk)).toBe('confirmed');
    await payPeriod(desk, '2026-27/01');
    const [payment] = await desk.ledger.read((books) => books.payments.ofPeriod('2026-27/01'));
    expect(payment).toMatchObject({
      sortCode: SORT_CODE,
      accountNumber: ACCOUNT_NUMBER,
      accountName: 'A OKAFOR',
    });
  });
});

test('nobody confirms what they entered themselves, whatever their roles', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'carers.enterBankDetails', DETAILS);
    const refused = await desk.refusal(ADA, 'carers.confirmBankDetails', { providers: ['P001'] });
    expect(refused.code).toBe('own_work');
    expect(await bankOf(desk)).toBe('unconfirmed');
    // Entering the same again does not make it another person's.
    await desk.ask(OLIVE, 'carers.enterBankDetails', DETAILS);
    expect((await desk.refusal(ADA, 'carers.confirmBankDetails', { providers: ['P001'] })).code).toBe(
      'own_work',
    );
    expect(await desk.ask(OLIVE, 'carers.confirmBankDetails', { providers: ['P001'] })).toEqual({
      confirmed: 1,
      own: 0,
    });
  });
});

test('whoever corrects what waits has entered it: the first person may confirm, the second may not', async () => {
  await withDesk(async (desk) => {
    await desk.ask(OLIVE, 'carers.enterBankDetails', DETAILS);
    await desk.ask(ADA, 'carers.enterBankDetails', { ...DETAILS, accountName: 'AMARA OKAFOR' });
    expect((await desk.refusal(ADA, 'carers.confirmBankDetails', { providers: ['P001'] })).code).toBe(
      'own_work',
    );
    await desk.ask(OLIVE, 'carers.confirmBankDetails', { providers: ['P001'] });
    const { bankDetails } = await desk.ask(OLIVE, 'carers.read', { ref: 'P001' });
    expect(bankDetails.map(({ state, accountName }) => [state, accountName])).toEqual([
      ['confirmed', 'AMARA OKAFOR'],
      ['superseded', 'A OKAFOR'],
      ['superseded', 'A OKAFOR'],
    ]);
  });
});

test('several are confirmed at once; those of one’s own are left and counted', async () => {
  await withDesk(async (desk) => {
    await enterCarers(desk);
    for (const provider of ['P002', 'P003'])
      await desk.ask(OLIVE, 'carers.enterBankDetails', { ...DETAILS, provider });
    await desk.ask(ADA, 'carers.enterBankDetails', { ...DETAILS, provider: 'P004' });
    const waiting = await desk.ask(OLIVE, 'carers.bankDetailsToConfirm', {});
    expect(waiting.map(({ provider, enteredBy }) => [provider, enteredBy])).toEqual([
      ['P002', OLIVE.name],
      ['P003', OLIVE.name],
      ['P004', ADA.name],
    ]);
    const all = { providers: ['P001', 'P002', 'P003', 'P004', 'P005'] };
    expect(await desk.ask(ADA, 'carers.confirmBankDetails', all)).toEqual({ confirmed: 2, own: 1 });
    expect((await desk.refusal(ADA, 'carers.confirmBankDetails', all)).code).toBe('own_work');
    expect(await desk.ask(BOTH, 'carers.confirmBankDetails', all)).toEqual({ confirmed: 1, own: 0 });
    expect(await desk.ask(BOTH, 'carers.confirmBankDetails', all)).toEqual({ confirmed: 0, own: 0 });
  });
});

test('a carer whom nobody knows has no bank details to enter, look at or confirm', async () => {
  await withDesk(async (desk) => {
    const entered = await desk.refusal(OLIVE, 'carers.enterBankDetails', { ...DETAILS, provider: 'P999' });
    expect(entered.code).toBe('not_found');
    expect((await desk.refusal(OLIVE, 'carers.showBankDetails', { provider: 'P999', id: 1 })).code).toBe(
      'not_found',
    );
    expect((await desk.refusal(OLIVE, 'carers.showBankDetails', { provider: 'P001', id: 99 })).code).toBe(
      'not_found',
    );
    expect(await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P999'] })).toEqual({
      confirmed: 0,
      own: 0,
    });
  });
});

test.each([
  ['a digit that is wrong', { accountNumber: '88837492' }, 'modulus'],
  ['a sort code of five digits', { sortCode: '10799' }, 'sort_code_format'],
  ['an account number with a letter', { accountNumber: '8883749O' }, 'account_number_format'],
])('%s is refused, and nothing is saved', async (_what, wrong, reason) => {
  await withDesk(async (desk) => {
    const before = await desk.ledger.read((books) => books.audit.count());
    const refused = await desk.refusal(OLIVE, 'carers.enterBankDetails', { ...DETAILS, ...wrong });
    expect(refused).toMatchObject({ code: 'bank_details_invalid', details: { reason } });
    expect(await bankOf(desk)).toBe('confirmed');
    expect(await desk.ask(OLIVE, 'carers.bankDetailsToConfirm', {})).toEqual([]);
    expect(await desk.ledger.read((books) => books.audit.count())).toBe(before);
  });
});

test('bank details are masked wherever they are shown, but for the one command that records who looked', async () => {
  await withDesk(async (desk) => {
    const { id } = await desk.ask(OLIVE, 'carers.enterBankDetails', DETAILS);
    const [waiting] = await desk.ask(AARON, 'carers.bankDetailsToConfirm', {});
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    const shown = [
      waiting,
      await desk.ask(AARON, 'carers.read', { ref: 'P001' }),
      await desk.ask(AARON, 'carers.list', {}),
      await desk.ask(AARON, 'audit.search', { limit: 500 }),
      await desk.ask(AARON, 'periods.payment', { period: '2026-27/01', provider: 'P001' }),
      await desk.ask(AARON, 'search.everything', { text: 'okafor' }),
      await desk.ask(AARON, 'home.summary', {}),
    ];
    for (const secret of [ACCOUNT_NUMBER, SORT_CODE, WORKED_EXAMPLE_NUMBER]) {
      for (const answer of shown) expect(JSON.stringify(answer)).not.toContain(secret);
    }
    const full = await desk.ask(AARON, 'carers.showBankDetails', { provider: 'P001', id });
    expect(full).toEqual({ sortCode: SORT_CODE, accountNumber: ACCOUNT_NUMBER });
    const [looked] = (await desk.ask(ADA, 'audit.search', { action: 'carers.showBankDetails' })).events;
    expect(looked).toMatchObject({
      user: AARON.name,
      subjectKind: 'bank_details',
      subjectRef: 'P001',
      before: null,
      after: null,
    });
  });
});

test('going back to the confirmed details needs nobody: they are the ones in force', async () => {
  await withDesk(async (desk) => {
    await desk.ask(OLIVE, 'carers.enterBankDetails', DETAILS);
    const back = {
      provider: 'P001',
      sortCode: '089999',
      accountNumber: WORKED_EXAMPLE_NUMBER,
      accountName: 'A OKAFOR',
    };
    expect(await desk.ask(OLIVE, 'carers.enterBankDetails', back)).toMatchObject({ state: 'confirmed' });
    expect(await bankOf(desk)).toBe('confirmed');
  });
});
