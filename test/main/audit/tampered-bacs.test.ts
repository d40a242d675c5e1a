import path from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../../db/ledger-file/connection';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import type { Desk } from '../../builders/desk';
import { TEST_KEY, withFolder } from '../../builders/ledger';
import { AARON, ADA, OLIVE } from '../../builders/people';
import { asked, bacsDesk, enterPaidCouncil, FIRST, setCouncilBank } from '../bacs/paying-out';
import { brokenChecks, inWords, withoutTriggers, type Tampering } from './tampering';

const tamperings: Tampering[] = [
  [
    'the text of a file is changed',
    withoutTriggers(
      "UPDATE bacs_file SET content = replace(content, '66374958', '12345678') WHERE number = 0",
    ),
    { bacs_files: /bacs-2026-27-01\.txt: it is not what was written\./ },
  ],
  [
    'the hash of a file is changed',
    withoutTriggers(`UPDATE bacs_file SET sha256 = '${'e'.repeat(64)}' WHERE number = 0`),
    {
      bacs_files: /bacs-2026-27-01\.txt: it is not what was written\./,
      changes_audited: /Bacs file 2026-27\/01 was changed behind/,
    },
  ],
  [
    'a payment is taken out of a file',
    withoutTriggers('DELETE FROM bacs_file_payment WHERE id = 1'),
    {
      bacs_files: /bacs-2026-27-01\.txt: its payments are not those of the period/,
      changes_audited: /Bacs file 2026-27\/01 was changed behind/,
    },
  ],
  [
    'a re-issue is made never to have been',
    withoutTriggers(
      'DELETE FROM bacs_file_payment WHERE number = 1',
      'DELETE FROM bacs_file WHERE number = 1',
    ),
    { changes_audited: /Bacs file 2026-27\/01 reissue 1 was changed behind/ },
  ],
  [
    'somebody else is said to have issued a payment again',
    withoutTriggers("UPDATE bacs_file SET made_by = 'Olive Officer' WHERE number = 1"),
    { changes_audited: /Bacs file 2026-27\/01 reissue 1 was changed behind/ },
  ],
];

/** The desk of a council after somebody with the key changed its BACS files behind the application's back. */
async function afterTampering(
  tamper: Tampering[1],
  work: (desk: Desk, to: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const file = path.join(folder, 'ledger.db');
    const ledger = await openLedger({ path: file, key: TEST_KEY, create: true });
    const desk = await enterPaidCouncil(ledger);
    await setCouncilBank(desk);
    await desk.ask(OLIVE, 'bacs.export', asked(folder));
    const again = {
      ...asked(folder),
      providers: ['P001'],
      reason: 'Sent back.',
      processingDay: '2026-04-16',
    };
    await desk.ask(AARON, 'bacs.reissue', again);
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
    await ledger.close();
    const sqlite = openSqlite(file, TEST_KEY, { readonly: false });
    sqlite.pragma('foreign_keys = OFF');
    tamper(sqlite);
    sqlite.close();
    const opened = await openLedger({ path: file, key: TEST_KEY });
    try {
      await work(bacsDesk(opened), folder);
    } finally {
      await opened.close();
    }
  });
}

test.each(tamperings)('verify finds it where %s', async (_what, tamper, expected) => {
  await afterTampering(tamper, async (desk) => {
    expect(brokenChecks(await desk.ask(ADA, 'audit.verify', {}))).toEqual(inWords(expected));
  });
});

test('a file that was changed behind the application’s back is neither shown nor written again', async () => {
  const changed = withoutTriggers("UPDATE bacs_file SET content = replace(content, '66374958', '12345678')");
  await afterTampering(changed, async (desk, to) => {
    expect((await desk.refusal(OLIVE, 'bacs.read', { period: FIRST })).code).toBe('bacs_file_changed');
    expect((await desk.refusal(OLIVE, 'bacs.export', asked(to))).code).toBe('bacs_file_changed');
  });
});
