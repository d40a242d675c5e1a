import { expect, test } from 'vitest';
import { newIdentity } from '../../../domain/sync/age-files';
import { newSigningKey } from '../../../domain/sync/signed-text';
import {
  A_QUESTION,
  aClaimWith,
  choosePassword,
  collectAll,
  councilWith,
  drop,
  issueTo,
  publishAll,
  sealed,
  signedIn,
  typedBy,
} from '../../builders/carers-page';
import type { Desk } from '../../builders/desk';
import { withFolder } from '../../builders/ledger';
import { ADA, OLIVE } from '../../builders/people';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

/**
 * P001 and P002 have accounts. Published twice, with new keys for the second; collected from P001: a question (submission
 * 1), a claim (2), and a password of their own (3). An older account of P002 is withdrawn.
 */
async function liveWithCarersPage({ ledger }: Desk): Promise<void> {
  await withFolder(async (folder) => {
    const council = await councilWith(ledger, folder);
    const { desk, web } = council;
    const [issued] = await issueTo(council, 2);
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P002', reason: 'Entered by mistake' });
    await desk.ask(OLIVE, 'accounts.issue', { providers: ['P002'] });
    await publishAll(council);
    await desk.ask(ADA, 'accounts.changeKeys', {});
    await publishAll(council);
    const carer = await signedIn(web, typedBy(issued!));
    const sent = [await sealed(carer, A_QUESTION), await sealed(carer, aClaimWith(null))];
    for (const { fileName, file } of [...sent, (await choosePassword(carer)).sealed]) {
      await drop(web, fileName, file);
      await collectAll(council);
    }
  });
}

const STRANGER = newSigningKey();
const BEHIND = /was changed behind the application’s back/;

const TAMPERINGS: readonly Tampering[] = [
  [
    'the secret of a signing key is replaced',
    withoutTriggers(`UPDATE sync_key SET secret = '${STRANGER.secret}' WHERE id = 3`),
    { sync_keys: /Key 3: its secret is not the one/ },
  ],
  [
    'the secret of a recipient is replaced',
    withoutTriggers(`UPDATE sync_key SET secret = '${await newIdentity()}' WHERE id = 2`),
    { sync_keys: /Key 2: its secret is not the one/ },
  ],
  [
    'a secret is made into nothing',
    withoutTriggers(`UPDATE sync_key SET secret = 'x' WHERE id IN (1, 2)`),
    { sync_keys: /Key 1: .*Key 2: /s },
  ],
  [
    'a signing key is put in place of another',
    withoutTriggers(
      `UPDATE sync_key SET public = '${STRANGER.public}', secret = '${STRANGER.secret}' WHERE id = 3`,
    ),
    { changes_audited: BEHIND, sync_keys: /was not endorsed by the one before it/ },
  ],
  [
    'a withdrawn account comes back',
    withoutTriggers(
      `DROP INDEX portal_account_provider`,
      `UPDATE portal_account SET state = 'active', withdrawn_by = NULL, withdrawn_at = NULL, withdrawn_reason = NULL
        WHERE state = 'withdrawn'`,
    ),
    { changes_audited: BEHIND, portal_accounts: /Carer P002 has more than one account in use/ },
  ],
  [
    'an account is given another file',
    withoutTriggers(`UPDATE portal_account SET account_file = x'00' WHERE id = 1`),
    { changes_audited: BEHIND },
  ],
  [
    'an account is given to another name',
    withoutTriggers(`UPDATE portal_account SET user_name = 'AAAA-AAAA' WHERE id = 1`),
    { changes_audited: BEHIND, portal_accounts: /has another name at the host/ },
  ],
  [
    'a publication is numbered anew',
    withoutTriggers(`UPDATE publication SET sequence = 9 WHERE id = 1`),
    { changes_audited: BEHIND, publications: /Publication 2 has not a higher number/ },
  ],
  [
    'a publication knew of what was not yet',
    withoutTriggers(`UPDATE publication SET audit_seq = 100000 WHERE id = 2`),
    { changes_audited: BEHIND, publications: /events that it could not/ },
  ],
  [
    'a submission is said to have become something else',
    withoutTriggers(`UPDATE submission SET taken_as = 'action 7' WHERE taken_as = 'action 1'`),
    { changes_audited: BEHIND, submissions: /Submission 1 did not become action 7/ },
  ],
  [
    'a submission is given to another carer',
    withoutTriggers(`UPDATE submission SET provider_ref = 'P002' WHERE taken_as = 'claim 1'`),
    { changes_audited: BEHIND, submissions: /Submission 2 did not become claim 1/ },
  ],
  [
    'a submission is gone, as if its claim had come from nowhere',
    withoutTriggers(`DELETE FROM submission WHERE taken_as = 'claim 1'`),
    { changes_audited: BEHIND, submissions: /No submission became claim 1/ },
  ],
  [
    'a submission that was set aside is said to be taken',
    withoutTriggers(`UPDATE submission SET state = 'held', reason = 'x' WHERE taken_as = 'credentials'`),
    { changes_audited: BEHIND },
  ],
];

test.each(TAMPERINGS)('%s: found', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper, liveWithCarersPage)).toEqual(inWords(expected));
});
