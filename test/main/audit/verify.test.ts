import { expect, test } from 'vitest';
import { withDesk } from '../../builders/desk';
import { changeBy, OFFICER } from '../../builders/ledger';
import { AARON, ADA, OLIVE } from '../../builders/people';
import { brokenChecks, liveALittle } from './tampering';

test('a ledger that was only changed by the application passes every check, empty or lived in', async () => {
  await withDesk(async (desk) => {
    const empty = await desk.ask(ADA, 'audit.verify', {});
    expect(empty.checks.map(({ name, ok }) => [name, ok])).toEqual(
      [
        'file',
        'audit_chain',
        'changes_audited',
        'seals',
        'periods_in_order',
        'sums',
        'carried_forward',
        'recoveries',
        'care_adds_up',
        'extras_add_up',
        'manual_lines',
        'claims',
        'claims_add_up',
        'actions',
        'action_changes',
        'action_search',
        'sync_keys',
        'portal_accounts',
        'publications',
        'submissions',
        'attachments',
        'second_person',
        'paid_accounts',
        'bacs_files',
        'year_agrees',
      ].map((name) => [name, true]),
    );
    await liveALittle(desk);
    const details = {
      provider: 'P001',
      sortCode: '107999',
      accountNumber: '88837491',
      accountName: 'A OKAFOR',
    };
    for (const accountName of ['A OKAFOR', 'AMARA OKAFOR']) {
      await desk.ask(OLIVE, 'carers.enterBankDetails', { ...details, accountName });
      expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
    }
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    await desk.ledger.transaction((books) => books.providers.remove('P002', changeBy(OFFICER)));
    await desk.ask(AARON, 'periods.takeBack', { period: '2026-27/04' });
    // A period's events are not only its days, preparation and seal.
    const exported = { ...changeBy(OFFICER, 'reports.exportRemittances'), after: { files: 2 } };
    await desk.ledger.transaction((books) =>
      books.audit.append({ ...exported, subjectKind: 'period', subjectRef: '2026-27/03' }),
    );
    const { events, total } = await desk.ask(ADA, 'audit.search', { limit: 1 });
    const report = await desk.ask(ADA, 'audit.verify', {});
    expect(report.ok, JSON.stringify(brokenChecks(report))).toBe(true);
    expect(
      report.checks.every(({ title, detail }) => title.endsWith('.') && /^Checked .*\.$/.test(detail)),
    ).toBe(true);
    // Checking changes nothing.
    expect(await desk.ask(ADA, 'audit.search', { limit: 1 })).toMatchObject({ events, total });
  });
});
