import { expect, test } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import { panelServices } from '../../../main/panel/panel-commands';
import { deskOf, payPeriod, withDesk, type Desk } from '../../builders/desk';
import { changeBy } from '../../builders/ledger';
import { ADA, OLIVE, PAT } from '../../builders/people';
import { aTraining, anItem, enterClaiming, PENNY, submittedClaim } from '../../builders/claims';

async function sitting(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async ({ ledger }) => {
    await ledger.transaction(enterClaiming);
    const desk = deskOf(ledger, panelServices(inProcessPdfRenderer));
    await work(desk);
    expect(desk.unexpected).toEqual([]);
    expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
  });
}

const OPENED = { heldOn: '2026-04-14', present: ['Dee Chair'], notes: '' };

test('decisions taken while a sitting is open belong to it; who decides is present', async () => {
  await sitting(async (desk) => {
    await submittedClaim(desk, [anItem()]);
    await submittedClaim(desk, [aTraining()]);
    await submittedClaim(desk, [aTraining({ description: 'After the sitting' })]);
    expect(await desk.ask(PAT, 'panel.sitting', {})).toBeNull();
    expect((await desk.refusal(PAT, 'panel.close', {})).code).toBe('no_sitting_open');
    expect((await desk.refusal(PAT, 'panel.amend', { present: ['x'], notes: '' })).code).toBe(
      'no_sitting_open',
    );
    expect((await desk.refusal(OLIVE, 'panel.open', OPENED)).code).toBe('not_allowed');
    const opened = await desk.ask(PAT, 'panel.open', OPENED);
    expect(opened).toMatchObject({ id: 1, present: ['Dee Chair', PAT.name], decisions: [] });
    expect((await desk.refusal(PENNY, 'panel.open', OPENED)).code).toBe('sitting_open');
    await desk.ask(PAT, 'claims.accept', { claim: 1 });
    await desk.ask(PENNY, 'claims.reject', { claim: 2, reason: 'No certificate' });
    // Penny came late.
    expect((await desk.ask(OLIVE, 'panel.sitting', {}))!.present).toContain(PENNY.name);
    await desk.ask(PENNY, 'claims.takeBack', { claim: 2, reason: 'It was there' });
    await desk.ask(PENNY, 'claims.accept', { claim: 2 });
    // Those who decided stay, whoever writes the list anew.
    const amended = await desk.ask(PAT, 'panel.amend', {
      present: ['Dee Chair', 'Kit Clerk'],
      notes: 'Quorate',
    });
    expect(amended.present).toEqual(['Dee Chair', 'Kit Clerk', PAT.name, PENNY.name]);
    const closed = await desk.ask(PAT, 'panel.close', {});
    expect(closed).toMatchObject({
      notes: 'Quorate',
      closedBy: PAT.name,
      accepted: 2,
      acceptedPence: 688 + 2500,
      rejected: 0,
      rejectedPence: 0,
    });
    expect(
      closed.decisions.map(({ claim, decision, takenBack }) => [claim, decision, takenBack !== null]),
    ).toEqual([
      [1, 'accepted', false],
      [2, 'rejected', true],
      [2, 'accepted', false],
    ]);
    await desk.ask(PAT, 'claims.accept', { claim: 3 });
    expect((await desk.ask(PAT, 'panel.read', { id: 1 })).decisions).toHaveLength(3);
    await desk.ask(PAT, 'panel.open', { ...OPENED, heldOn: '2026-04-21' });
    expect(await desk.ask(OLIVE, 'panel.list', {})).toMatchObject([
      { id: 2, closedAt: null, accepted: 0 },
      { id: 1, accepted: 2, acceptedPence: 3188 },
    ]);
    expect((await desk.refusal(PAT, 'panel.read', { id: 3 })).code).toBe('not_found');
  });
});

test('the minutes of a closed sitting are never changed, and take no more decisions', async () => {
  await sitting(async (desk) => {
    await submittedClaim(desk, [anItem()]);
    await desk.ask(PAT, 'panel.open', OPENED);
    await desk.ask(PAT, 'panel.close', { notes: 'Nothing to decide' });
    const change = changeBy(PAT.name);
    const amend = desk.ledger.transaction(async (books) => {
      const row = (await books.panelSittings.find(1))!;
      await books.panelSittings.save({ ...row, notes: 'x' }, change);
    });
    await expect(amend).rejects.toThrow('never changed');
    const late = desk.ledger.transaction(async (books) => {
      const taken = { takenBackBy: null, takenBackAt: null, takenBackReason: null };
      const decided = {
        decidedBy: PAT.name,
        decidedAt: 'x',
        reason: null,
        ratePence: 55,
        amountPence: 688,
        ...taken,
      };
      await books.claims.decide({ item: 1, decision: 'accepted', sitting: 1, ...decided }, change);
    });
    await expect(late).rejects.toThrow('takes no more decisions');
  });
});

test('the minutes as a PDF: the same each time, a draft until the sitting is closed', async () => {
  const asked = { id: 1, withNames: false };
  await sitting(async (desk) => {
    await submittedClaim(desk, [anItem(), aTraining()]);
    await desk.ask(PAT, 'panel.open', OPENED);
    await desk.ask(PAT, 'claims.accept', { claim: 1 });
    const draft = await desk.ask(OLIVE, 'panel.minutes', asked);
    expect(draft.fileName).toBe('draft-panel-minutes-2026-04-14-1.pdf');
    await desk.ask(PAT, 'panel.close', {});
    const minutes = await desk.ask(OLIVE, 'panel.minutes', asked);
    expect(minutes.fileName).toBe('panel-minutes-2026-04-14-1.pdf');
    expect(Buffer.from(minutes.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    await payPeriod(desk, '2026-27/01');
    const rate = {
      serviceLevel: 'MILES',
      effectiveFrom: '2026-04-06',
      amountPence: 70,
      minAge: null,
      maxAge: null,
    };
    await desk.ask(OLIVE, 'rates.save', rate);
    await payPeriod(desk, '2026-27/02');
    expect(await desk.ask(OLIVE, 'panel.minutes', asked)).toEqual(minutes);
    expect(await desk.ask(PAT, 'panel.reasons', {})).toContain('Claimed before.');
  });
});
