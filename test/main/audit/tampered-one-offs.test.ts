import { expect, test } from 'vitest';
import { payPeriod, type Desk } from '../../builders/desk';
import { OLIVE } from '../../builders/people';
import { anExtra, aOneOff, approvedOneOff, enterItems, PDF } from '../../builders/one-offs';
import { aPlacement } from '../../builders/ledger';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

/** A manual line with evidence (number 1) and a birthday paid, then corrected; number 2 waits. */
async function liveWithExtras(desk: Desk): Promise<void> {
  await desk.ledger.transaction(enterItems);
  await desk.ask(OLIVE, 'extras.save', anExtra());
  await approvedOneOff(desk, { evidence: { name: 'club.pdf', bytes: PDF } });
  await payPeriod(desk, '2026-27/01');
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ endDate: '2026-04-09' }),
    isNew: false,
  });
  await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ date: '2026-04-09' }));
  await payPeriod(desk, '2026-27/02');
  // What became known since then is not due before the next period.
  await desk.ask(OLIVE, 'extras.save', anExtra({ name: 'Spring', occasion: 'date', on: '2026-04-06' }));
}

const line = "json_extract(reason, '$.oneOff') = 1";
const tamperings: Tampering[] = [
  [
    'a manual line was paid at another amount',
    withoutTriggers(`UPDATE payment_line SET amount_pence = 9000 WHERE ${line}`),
    {
      seals: /01/,
      sums: /./,
      manual_lines: /^Period 2026-27\/01, carer P001, one-off payment 1: £90.00 was paid, £60.00 approved\.$/,
    },
  ],
  [
    'a manual line was paid that nobody had approved',
    withoutTriggers(`UPDATE payment_line SET reason = json_set(reason, '$.oneOff', 2) WHERE ${line}`),
    { seals: /01/, manual_lines: /one-off payment 2: nobody had approved it when it was paid\./ },
  ],
  [
    'a manual line was paid twice',
    withoutTriggers(
      'DROP INDEX payment_line_one_off',
      `INSERT INTO payment_line SELECT 999, '2026-27/02', (SELECT id FROM payment WHERE period = '2026-27/02'), 99,
        provider_ref, kind, placement_ref, client_ref, client_name, service_level_code, service_level_name, gl_code,
        cost_centre, care_period, from_night, to_night, quantity_hundredths, unit, rate_pence, rate_unit, amount_pence,
        reason FROM payment_line WHERE ${line}`,
    ),
    { seals: /02/, sums: /./, manual_lines: /one-off payment 1: period 2026-27\/01 had paid it already\./ },
  ],
  [
    'whoever entered a manual line approved it',
    withoutTriggers(`UPDATE one_off SET decided_by = entered_by WHERE id = 1`),
    { file: /CHECK constraint failed in one_off/, changes_audited: /^One off 1 was changed/ },
  ],
  [
    'a manual line was made out to be approved',
    withoutTriggers(
      `UPDATE one_off SET state = 'approved', decided_by = 'Aaron Approver', decided_at = 'x' WHERE id = 2`,
    ),
    { changes_audited: /^One off 2 was changed/ },
  ],
  [
    'an evidence file was exchanged',
    withoutTriggers("UPDATE attachment SET content = x'255044462d', size_bytes = 5"),
    { changes_audited: /^Attachment /, attachments: /^The attached file [0-9a-f]{12}… was changed\.$/ },
  ],
  [
    'an extra was paid at another amount',
    withoutTriggers(
      "UPDATE payment_line SET amount_pence = amount_pence + 100 WHERE json_extract(reason, '$.rule') IS NOT NULL AND period = '2026-27/01'",
    ),
    {
      seals: /01/,
      sums: /./,
      extras_add_up:
        /^Extra BIRTHDAY-2026-27, child C001, carer P001, period 2026-27\/01: −£1.00 is missing from what was paid\.$/,
    },
  ],
  [
    'a rule of extras was changed',
    withoutTriggers('UPDATE extra_rule SET weeks_hundredths = 5200'),
    { changes_audited: /^Extra rule BIRTHDAY-2026-27 was changed/ },
  ],
  [
    'a rule of extras was taken away after it had paid',
    withoutTriggers("DELETE FROM extra_rule WHERE ref = 'BIRTHDAY-2026-27'"),
    { changes_audited: /^Extra rule BIRTHDAY-2026-27/, extras_add_up: /which there was not\.$/ },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper, liveWithExtras)).toEqual(inWords(expected));
});
