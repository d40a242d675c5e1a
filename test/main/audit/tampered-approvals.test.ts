import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../../db/ledger-file/connection';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { verifyLedger } from '../../../main/audit/verify';
import { deskOf, payPeriod } from '../../builders/desk';
import { enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../../builders/ledger';
import { ADA, enterPeople } from '../../builders/people';
import { brokenAfter, brokenChecks, inWords, withoutTriggers, type Tampering } from './tampering';

const tamperings: Tampering[] = [
  [
    'an exception is made out to be accepted',
    (sqlite) =>
      sqlite.exec(`INSERT INTO exception_acceptance VALUES (99, '2026-27/04', 'P001', 'variance', NULL, 'It differs.',
        'Looked at.', '${OFFICER}', '2026-05-01T09:00:00.000Z')`),
    { changes_audited: /^Exception 2026-27\/04 P001 variance was changed behind the application’s back\.$/ },
  ],
  [
    'an exception was accepted by somebody else',
    (sqlite) => sqlite.exec(`UPDATE exception_acceptance SET accepted_by = '${ADA.name}' WHERE id = 1`),
    { changes_audited: /^Exception 2026-27\/01 P001 first_payment was changed/ },
  ],
  [
    'a protection is there by name alone',
    (sqlite) =>
      sqlite.exec(`DROP TRIGGER payment_line_never_changes;
        CREATE TRIGGER payment_line_never_changes BEFORE UPDATE ON payment_line WHEN 0 BEGIN SELECT 1; END`),
    { file: /The protection "payment_line_never_changes" was removed or weakened\./ },
  ],
  [
    'a payment has no account',
    withoutTriggers("UPDATE payment SET sort_code = NULL WHERE period = '2026-27/01'"),
    {
      seals: /Period 2026-27\/01 differs from its seal\./,
      paid_accounts: /^Period 2026-27\/01, carer P001: nobody had confirmed that account\.$/,
    },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper)).toEqual(inWords(expected));
});

test('verify finds money that was sent elsewhere, though the bank details were put right after it was paid', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const change = (account: string): void => {
      const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
      sqlite.exec(`UPDATE bank_details SET account_number = '${account}'`);
      sqlite.close();
    };
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await ledger.close();
    change('12345678');
    const forged = await openLedger({ path, key: TEST_KEY });
    await payPeriod(deskOf(forged), '2026-27/01');
    await forged.close();
    change('66374958');
    const opened = await openLedger({ path, key: TEST_KEY });
    expect(brokenChecks(await verifyLedger(opened))).toEqual({
      paid_accounts: 'Period 2026-27/01, carer P001: nobody had confirmed that account.',
    });
    // From then on money goes where it should.
    await payPeriod(deskOf(opened), '2026-27/02');
    expect(Object.keys(brokenChecks(await verifyLedger(opened)))).toEqual(['paid_accounts']);
    await opened.close();
  });
});
