import { expect, test } from 'vitest';
import { payPeriod, type Desk } from '../../builders/desk';
import { aRate } from '../../builders/ledger';
import { OLIVE, PAT } from '../../builders/people';
import { acceptedClaim, aTraining, anItem, enterClaiming, submittedClaim } from '../../builders/claims';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

/** Items 1 and 2 paid, 1 corrected since; item 3 rejected and item 4 pending; item 5 accepted after the last period. */
async function liveWithClaims(desk: Desk): Promise<void> {
  await desk.ledger.transaction(enterClaiming);
  await desk.ask(PAT, 'panel.open', { heldOn: '2026-04-14', present: ['Dee Chair'], notes: '' });
  await acceptedClaim(desk, [anItem(), aTraining()]);
  await submittedClaim(desk, [aTraining({ description: 'Life story work' })]);
  await desk.ask(PAT, 'claims.reject', { claim: 2, reason: 'No certificate' });
  await desk.ask(PAT, 'panel.close', {});
  await payPeriod(desk, '2026-27/01');
  const rate = { serviceLevel: 'MILES', effectiveFrom: '2026-04-06', minAge: null, maxAge: null };
  await desk.ask(OLIVE, 'rates.save', aRate({ ...rate, amountPence: 60 }));
  await payPeriod(desk, '2026-27/02');
  await submittedClaim(desk, [aTraining({ description: 'Safer caring' })]);
  await acceptedClaim(desk, [aTraining({ description: 'Attachment' })]);
}

const first = "json_extract(reason, '$.claimItem') = 1 AND json_extract(reason, '$.paidPence') IS NULL";
const tamperings: Tampering[] = [
  [
    'an item was paid at another amount',
    withoutTriggers(`UPDATE payment_line SET amount_pence = 9000 WHERE ${first}`),
    {
      seals: /01/,
      sums: /./,
      claims_add_up: /^Claim 1, item 1, carer P001: −£83.12 is missing from what was paid\.$/,
      year_agrees: /its purchase orders come to £544\.47, its periods paid £461\.35/,
    },
  ],
  [
    'an item that the panel had rejected was paid in place of another',
    withoutTriggers(`UPDATE payment_line SET reason = json_set(reason, '$.claimItem', 3) WHERE ${first}`),
    {
      seals: /01/,
      claims: /item 3 of claim 1: the panel had not accepted it when it was paid\./,
      claims_add_up: /^Claim 1, item 1, carer P001: £6.88 is missing/,
    },
  ],
  [
    'an item was paid that nobody had entered',
    withoutTriggers(`UPDATE payment_line SET reason = json_set(reason, '$.claimItem', 77) WHERE ${first}`),
    { seals: /01/, claims: /nobody had entered it\./, claims_add_up: /item 1/ },
  ],
  [
    'an item was paid twice',
    withoutTriggers(
      'DROP INDEX payment_line_claim_once',
      `INSERT INTO payment_line SELECT 999, '2026-27/02', (SELECT id FROM payment WHERE period = '2026-27/02'), 99,
        provider_ref, kind, placement_ref, client_ref, client_name, service_level_code, service_level_name, gl_code,
        cost_centre, care_period, from_night, to_night, quantity_hundredths, unit, rate_pence, rate_unit, amount_pence,
        reason FROM payment_line WHERE ${first}`,
    ),
    {
      seals: /02/,
      sums: /./,
      claims: /item 1 of claim 1: period 2026-27\/01 had paid it already\./,
      claims_add_up: /−£6.88 is missing/,
      year_agrees: /its purchase orders come to £468\.23, its periods paid £461\.35/,
    },
  ],
  [
    'whoever entered a claim accepted it',
    withoutTriggers(`UPDATE claim_decision SET decided_by = 'Olive Officer' WHERE item_id = 1`),
    { changes_audited: /^Claim decision 1 was changed/ },
  ],
  [
    'a pending item was made out to be accepted',
    withoutTriggers(
      `INSERT INTO claim_decision VALUES (99, 4, 'accepted', NULL, 2500, 2500, NULL, 'Pat Panel', 'x', NULL, NULL, NULL)`,
    ),
    { changes_audited: /^Claim decision 99 was changed/ },
  ],
  [
    'a rejection was made out to be an acceptance',
    withoutTriggers(`UPDATE claim_decision SET decision = 'accepted' WHERE item_id = 3`),
    { changes_audited: /^Claim decision 3 was changed/, claims_add_up: /^Claim 2, item 3/ },
  ],
  [
    'a submitted item got more miles',
    withoutTriggers('UPDATE claim_item SET quantity_hundredths = 9900 WHERE id = 1'),
    { changes_audited: /^Claim item 1 was changed/, claims_add_up: /^Claim 1, item 1/ },
  ],
  [
    'a claim was given to another person’s name',
    withoutTriggers("UPDATE claim SET entered_by = 'Ada Administrator' WHERE id = 1"),
    { changes_audited: /^Claim 1 was changed/ },
  ],
  [
    'the minutes of a sitting were changed',
    withoutTriggers("UPDATE panel_sitting SET present = '[]'"),
    { changes_audited: /^Panel sitting 1 was changed/ },
  ],
  [
    'a carer was approved to claim behind the application’s back',
    withoutTriggers("UPDATE claimant SET approved = 0 WHERE provider_ref = 'P001'"),
    { changes_audited: /^Claimant P001 was changed/ },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper, liveWithClaims)).toEqual(inWords(expected));
});
