import { expect, test } from 'vitest';
import { enterWorkedExample, OFFICER } from '../builders/ledger';
import { enterPeople, PAT } from '../builders/people';
import {
  acceptedClaim,
  aTraining,
  enterClaiming,
  enteredClaim,
  PENNY,
  submittedClaim,
} from '../builders/claims';
import { deskOf, payPeriod } from '../builders/desk';
import { openedWithKey } from '../builders/ledger-copies';

/** Whatever somebody tries who has the file's key is refused, so that one file is enough. Claim 1 is paid, 2 accepted, 3 pending, 4 not submitted. */
const sqlite = openedWithKey(async (ledger) => {
  await ledger.transaction(async (books) => {
    await enterWorkedExample(books);
    await enterPeople(books);
    await enterClaiming(books);
  });
  const desk = deskOf(ledger);
  await acceptedClaim(desk, [aTraining()]);
  await payPeriod(desk, '2026-27/01');
  await acceptedClaim(desk, [aTraining({ description: 'B' })]);
  await submittedClaim(desk, [aTraining({ description: 'C' })], { person: PENNY });
  await enteredClaim(desk, [aTraining({ description: 'D' })]);
});

const DECIDE = (item: number, by: string, decision = 'accepted', reason = 'NULL'): string =>
  `INSERT INTO claim_decision VALUES (99, ${item}, '${decision}', ${reason}, 2500, 2500, NULL, '${by}', 'x', NULL, NULL, NULL)`;
const PAY = (item: number): string =>
  `INSERT INTO payment_line SELECT 999, '2026-27/02', payment_id, 99, provider_ref, kind, placement_ref, client_ref,
    client_name, service_level_code, service_level_name, gl_code, cost_centre, care_period, from_night, to_night,
    quantity_hundredths, unit, rate_pence, rate_unit, amount_pence, json_set(reason, '$.claimItem', ${item})
  FROM payment_line WHERE kind = 'claim'`;

test.each([
  [
    'an item of a submitted claim is changed',
    'UPDATE claim_item SET quantity_hundredths = 1 WHERE id = 3',
    'cannot be changed',
  ],
  [
    'an item goes into a submitted claim',
    'UPDATE claim_item SET claim_id = 3 WHERE id = 4',
    'cannot be changed',
  ],
  ['an item of a submitted claim is deleted', 'DELETE FROM claim_item WHERE id = 3', 'cannot be changed'],
  [
    'a submitted claim is somebody else’s',
    `UPDATE claim SET entered_by = '${OFFICER}' WHERE id = 3`,
    'cannot be changed',
  ],
  [
    'a submitted claim is taken back to be changed',
    "UPDATE claim SET state = 'unsubmitted' WHERE id = 3",
    'cannot be changed',
  ],
  ['a submitted claim is deleted', 'DELETE FROM claim WHERE id = 3', 'never deleted'],
  [
    'a claim with a decision is withdrawn',
    `UPDATE claim SET state = 'withdrawn', withdrawn_by = '${OFFICER}', withdrawn_at = 'x' WHERE id = 2`,
    'cannot be withdrawn',
  ],
  ['somebody decides on what they entered', DECIDE(3, PENNY.name), 'Nobody decides'],
  ['somebody decides on what is not submitted', DECIDE(4, PAT.name), 'Nobody decides'],
  ['an item is decided twice', DECIDE(2, PENNY.name), 'UNIQUE'],
  ['an item is rejected without a reason', DECIDE(3, PAT.name, 'rejected'), 'rejected_with_reason'],
  [
    'a decision is changed',
    "UPDATE claim_decision SET decision = 'rejected', reason = 'x' WHERE item_id = 2",
    'never changed',
  ],
  ['a decision is deleted', 'DELETE FROM claim_decision WHERE item_id = 2', 'never deleted'],
  [
    'a decision on what was paid is taken back',
    `UPDATE claim_decision SET taken_back_by = '${PAT.name}', taken_back_at = 'x' WHERE item_id = 1`,
    'never taken back',
  ],
  ['an item that nobody accepted is paid', PAY(3), 'only while it stands accepted'],
  ['an item that there is not is paid', PAY(77), 'only while it stands accepted'],
  ['an item is paid twice', PAY(1), 'UNIQUE'],
])('the database refuses: %s', (_what, sql, message) => {
  expect(() => sqlite().exec(sql)).toThrow(message);
});
