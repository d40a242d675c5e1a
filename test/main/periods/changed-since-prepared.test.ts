import { expect, test } from 'vitest';
import { payPeriod, withDesk } from '../../builders/desk';
import { aPlacement } from '../../builders/ledger';
import { AARON, BOTH, OLIVE, PASSWORD } from '../../builders/people';

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

test('what was accepted and is not there any more does not stand beside what was paid', async () => {
  await withDesk(async (desk) => {
    const period = '2026-27/01';
    const save = async (endDate: string | null) =>
      await desk.ask(OLIVE, 'placements.save', { placement: aPlacement({ endDate }), isNew: false });
    await save('2026-04-11');
    const seen = await desk.ask(OLIVE, 'periods.exceptions', { period });
    expect(seen.map(({ code }) => code)).toEqual(['first_payment', 'ends_in_period']);
    const exceptions = seen.map(({ provider, code, subject, message }) => ({
      provider,
      code,
      subject,
      message,
    }));
    await desk.ask(OLIVE, 'periods.acceptExceptions', { period, exceptions, note: 'Seen.' });
    await save(null);
    await payPeriod(desk, period);
    const beside = await desk.ask(OLIVE, 'periods.exceptions', { period });
    expect(beside.map(({ message }) => message)).toEqual(['First payment to this carer: £208.85.']);
    const withdrawn = (await desk.ask(OLIVE, 'audit.search', { action: 'periods.prepare' })).events;
    expect(withdrawn).toContainEqual(
      expect.objectContaining({ subjectRef: '2026-27/01 P001 ends_in_period PL001', after: null }),
    );
    expect(await desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});
