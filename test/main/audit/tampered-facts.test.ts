import { expect, test } from 'vitest';
import { OFFICER } from '../../builders/ledger';
import { AARON, ADA } from '../../builders/people';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

const tamperings: Tampering[] = [
  [
    'a placement is changed',
    (sqlite) => sqlite.exec("UPDATE placement SET end_date = NULL WHERE ref = 'PL001'"),
    {
      changes_audited: /^Placement PL001 was changed behind the application’s back\.$/,
      care_adds_up: /£62.85 is missing/,
    },
  ],
  [
    'a placement is added',
    (sqlite) =>
      sqlite.exec(
        "INSERT INTO placement SELECT 'PL9', client_ref, provider_ref, service_level_code, '2026-04-27', NULL, entered_by, entered_at FROM placement",
      ),
    { changes_audited: /^Placement PL9 was changed/ },
  ],
  [
    'a rate is changed',
    (sqlite) => sqlite.exec('UPDATE rate SET amount_pence = 21000 WHERE min_age = 11'),
    { changes_audited: /Rate FOST 2025-04-01 11–15 was changed/, care_adds_up: /./ },
  ],
  [
    'a child is made older',
    (sqlite) => sqlite.exec("UPDATE client SET date_of_birth = '2009-04-09'"),
    {
      changes_audited: /Client C001 was changed/,
      care_adds_up: /Placement PL001, carer P001, period 2026-27\/01: a night has no rate/,
    },
  ],
  [
    'a setting is changed',
    (sqlite) => sqlite.exec("INSERT INTO setting VALUES ('exceptions.varianceShare', '99')"),
    { changes_audited: /Setting exceptions.varianceShare was changed/ },
  ],
  [
    'a carer’s money is sent elsewhere',
    (sqlite) => sqlite.exec("UPDATE bank_details SET account_number = '12345678'"),
    { changes_audited: /^Bank details P001 was changed behind the application’s back\.$/ },
  ],
  [
    'bank details are slipped in as if somebody had confirmed them',
    (sqlite) =>
      sqlite.exec(`INSERT INTO bank_details VALUES (9, 'P002', '107999', '88837491', 'X', 'confirmed', '${OFFICER}',
        '2026-04-01T09:00:00.000Z', '${AARON.name}', '2026-04-01T09:00:00.000Z')`),
    { changes_audited: /^Bank details P002 was changed/ },
  ],
  [
    'the second person of bank details is forged',
    (sqlite) => sqlite.exec(`UPDATE bank_details SET confirmed_by = '${ADA.name}'`),
    { second_person: /Carer P001: the bank details name other people/ },
  ],
  [
    'somebody confirms their own bank details',
    withoutTriggers('UPDATE bank_details SET confirmed_by = entered_by'),
    {
      file: /CHECK constraint failed in bank_details/,
      second_person: /Carer P001: the bank details were not confirmed by a second person/,
    },
  ],
  [
    'whoever prepared a period is made another, so that they can finalise it themselves',
    (sqlite) =>
      sqlite.exec(`UPDATE payment_period SET prepared_by = '${ADA.name}' WHERE period = '2026-27/04'`),
    { periods_in_order: /Period 2026-27\/04 names another person than the one who prepared it\./ },
  ],
  [
    'a period is made out to be prepared',
    (sqlite) =>
      sqlite.exec(
        "UPDATE payment_period SET prepared_by = NULL, prepared_at = NULL, prepared_digest = NULL WHERE period = '2026-27/04'",
      ),
    { periods_in_order: /2026-27\/04/ },
  ],
  [
    'somebody gives themselves a role',
    (sqlite) => sqlite.exec(`UPDATE app_user SET roles = '["officer","approver"]' WHERE name = '${OFFICER}'`),
    { changes_audited: /^User Olive Officer was changed/ },
  ],
  [
    'the days of an open period are moved',
    (sqlite) => sqlite.exec("UPDATE payment_period SET pay_date = '2026-05-05' WHERE period = '2026-27/04'"),
    { changes_audited: /^Period 2026-27\/04 was changed/ },
  ],
  [
    'a stay is made out to be confirmed up to another day',
    withoutTriggers("UPDATE stay_confirmation SET as_of = '2026-05-31'"),
    { changes_audited: /Stay confirmation PL001 2026-04-12 #1 was changed/ },
  ],
  [
    'a stay is confirmed in somebody’s name',
    (sqlite) =>
      sqlite.exec(
        `INSERT INTO stay_confirmation VALUES (2, 'PL001', '2026-05-31', NULL, '${ADA.name}', '2026-05-31T09:00:00.000Z', NULL, NULL)`,
      ),
    { changes_audited: /^Stay confirmation PL001 2026-05-31 #2 was changed/ },
  ],
  [
    'a child is taken away',
    (sqlite) => sqlite.exec("DELETE FROM client WHERE ref = 'C001'"),
    {
      file: /refers to a missing client/,
      changes_audited: /Client C001/,
      care_adds_up: /It could not be checked/,
    },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper)).toEqual(inWords(expected));
});
