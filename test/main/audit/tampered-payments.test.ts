import { expect, test } from 'vitest';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

const LINE = "payment_line WHERE period = '2026-27/01' AND position = 1";
const SEAL = 'e'.repeat(64);

const tamperings: Tampering[] = [
  [
    'a paid line’s amount is changed',
    withoutTriggers('UPDATE payment_line SET amount_pence = amount_pence + 100 WHERE id = 1'),
    {
      seals: /Period 2026-27\/01 differs from its seal\./,
      sums: /carer P001: the lines add up to £209.85, the payment is £208.85\./,
      care_adds_up: /Placement PL001, carer P001, period 2026-27\/01: −£1.00 is missing/,
      year_agrees: /its purchase orders come to £209\.85, its periods paid £208\.85/,
    },
  ],
  [
    'the account that a payment went to is changed',
    withoutTriggers("UPDATE payment SET account_number = '12345678' WHERE id = 1"),
    {
      seals: /Period 2026-27\/01 differs from its seal\./,
      paid_accounts: /Period 2026-27\/01, carer P001: nobody had confirmed that account\./,
    },
  ],
  [
    'a paid line is taken away',
    withoutTriggers(`DELETE FROM ${LINE}`),
    {
      seals: /2026-27\/01 differs/,
      sums: /the lines add up to £125.71/,
      care_adds_up: /£83.14 is missing/,
      year_agrees: /its remittance advices come to £125\.71.*its purchase orders come to £125\.71/,
    },
  ],
  [
    'an amount is kept as a fraction',
    withoutTriggers('UPDATE payment_line SET amount_pence = 8314.5 WHERE id = 1'),
    {
      file: /The file is damaged: /,
      seals: /differs from its seal/,
      sums: /an amount is not a whole number of pence\./,
      care_adds_up: /./,
      year_agrees: /not a whole number of pence/,
    },
  ],
  [
    'what was carried forward is kept small',
    withoutTriggers(
      "UPDATE payment_line SET amount_pence = 1 WHERE kind = 'carried_forward' AND period = '2026-27/02'",
    ),
    {
      seals: /2026-27\/02 differs/,
      sums: /2026-27\/02, carer P001: the lines add up to −£62.84, the payment is £0.00/,
      carried_forward: /Period 2026-27\/03, carer P001: what was brought forward is not what was carried\./,
      recoveries: /£62.85 is carried forward, but £0.01 of all overpayments is left\./,
      year_agrees: /its remittance advices come to £146\.01, its periods paid £208\.85/,
    },
  ],
  [
    'a seal is swapped',
    withoutTriggers(`UPDATE payment_period SET seal = '${SEAL}' WHERE period = '2026-27/01'`),
    {
      seals:
        /2026-27\/01 differs from its seal.*2026-27\/01 has another seal.*2026-27\/02 does not hold the seal/,
    },
  ],
  [
    'the first period is made never to have been',
    withoutTriggers(
      "DELETE FROM payment_line WHERE period = '2026-27/01'",
      "DELETE FROM payment WHERE period = '2026-27/01'",
      "DELETE FROM payment_period WHERE period = '2026-27/01'",
    ),
    {
      file: /refers to a missing payment_period/,
      changes_audited: /Period 2026-27\/01 was changed behind/,
      seals: /2026-27\/02 does not hold the seal.*2026-27\/01 was finalised, and is not any more/,
    },
  ],
  [
    'a period is opened again',
    withoutTriggers(
      `UPDATE payment_period SET seal = NULL, finalised_by = NULL, finalised_at = NULL, payment_count = NULL,
        line_count = NULL, total_pence = NULL, previous_seal = NULL WHERE period = '2026-27/03'`,
    ),
    {
      seals:
        /^Period 2026-27\/03 was finalised, and is not any more\. Period 2026-27\/03 has payments, and was/,
    },
  ],
  [
    'a payment is slipped into a period that is not finalised',
    (sqlite) =>
      sqlite.exec(
        "INSERT INTO payment (id, period, provider_ref, total_pence, provider_name) VALUES (99, '2026-27/04', 'P001', 1, 'x')",
      ),
    { seals: /^Period 2026-27\/04 has payments, and was never finalised\.$/ },
  ],
  [
    'a protection is dropped',
    (sqlite) => sqlite.exec('DROP TRIGGER payment_line_never_changes'),
    { file: /The protection "payment_line_never_changes" was removed or weakened\./ },
  ],
  [
    'an event is deleted',
    withoutTriggers('DELETE FROM audit_event WHERE seq = (SELECT max(seq) - 1 FROM audit_event)'),
    {
      audit_chain: /Event \d+ does not follow on event \d+\. Events after it cannot be relied on\./,
      changes_audited: /Exception 2026-27\/04 P001 negative_payment was changed/,
    },
  ],
  [
    'an event is changed',
    withoutTriggers("UPDATE audit_event SET user_name = 'Somebody Else' WHERE action = 'users.add'"),
    { audit_chain: /Event \d+ was changed\. Events after it cannot be relied on\./ },
  ],
  [
    'what an event says of a rate is changed',
    withoutTriggers(
      `UPDATE audit_event SET after = json_set(after, '$.amountPence', 1) WHERE subject_ref LIKE 'FOST % 5–10'`,
    ),
    { audit_chain: /was changed/, changes_audited: /Rate FOST 2025-04-01 5–10/ },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper)).toEqual(inWords(expected));
});
