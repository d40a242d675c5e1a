import { expect, test } from 'vitest';
import { payPeriod, withDesk } from '../builders/desk';
import { aPlacement } from '../builders/ledger';
import { AARON, BOTH, OLIVE, PASSWORD } from '../builders/people';

const SECOND = '2026-27/02';
const finalise = { period: SECOND, password: PASSWORD };

test('another child at the same price sends a prepared period back', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    const kit = { ref: 'C002', name: 'Kit Stone', dateOfBirth: '2015-04-09', isNew: true };
    await desk.ask(OLIVE, 'children.save', kit);
    await desk.ask(OLIVE, 'periods.prepare', { period: SECOND, acceptExceptions: true });
    await desk.ask(OLIVE, 'placements.save', { placement: aPlacement({ client: 'C002' }), isNew: false });
    const refused = await desk.refusal(AARON, 'periods.finalise', finalise);
    expect(refused).toMatchObject({
      code: 'changed_since_prepared',
      details: {
        changed: [
          {
            provider: 'P001',
            beforePence: 22000,
            afterPence: 22000,
            reasons: [
              'No longer: Robin Vale (In-house Fostering Placement), 13–19 Apr 2026: £220.00.',
              'Now: Kit Stone (In-house Fostering Placement), 13–19 Apr 2026: £220.00.',
            ],
          },
        ],
      },
    });
  });
});

test('another account sends a prepared period back, though a second person confirmed it', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    await desk.ask(OLIVE, 'periods.prepare', { period: SECOND, acceptExceptions: true });
    const account = { sortCode: '107999', accountNumber: '88837491', accountName: 'A OKAFOR' };
    await desk.ask(BOTH, 'carers.enterBankDetails', { provider: 'P001', ...account });
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    const changed = [
      {
        provider: 'P001',
        providerName: 'Amara Okafor',
        beforePence: 22000,
        afterPence: 22000,
        reasons: ['It now goes to another bank account.'],
      },
    ];
    const preview = await desk.ask(AARON, 'periods.finalisePreview', { period: SECOND });
    expect(preview.changedSincePrepared).toEqual(changed);
    const refused = await desk.refusal(AARON, 'periods.finalise', finalise);
    expect(refused).toMatchObject({ code: 'changed_since_prepared', details: { changed } });
    // Looked at and prepared again, it is paid there.
    await payPeriod(desk, SECOND);
    expect(await desk.ledger.read((books) => books.payments.find(SECOND, 'P001'))).toMatchObject(account);
  });
});
