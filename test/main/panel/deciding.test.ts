import { expect, test } from 'vitest';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aPlacement, changeBy } from '../../builders/ledger';
import { ADA, OLIVE, PAT } from '../../builders/people';
import {
  acceptedClaim,
  aTraining,
  anItem,
  enterClaiming,
  enteredClaim,
  PENNY,
  submittedClaim,
} from '../../builders/claims';

async function deciding(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(enterClaiming);
    await work(desk);
    expect(desk.unexpected).toEqual([]);
    const report = await desk.ask(ADA, 'audit.verify', {});
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  });
}

test('the panel accepts a whole claim, or accepts one item and rejects another with a reason', async () => {
  await deciding(async (desk) => {
    const whole = await acceptedClaim(desk, [anItem(), aTraining()]);
    expect(whole.claim).toMatchObject({ state: 'accepted', acceptedPence: 3188, amountPence: 3188 });
    const { items } = await submittedClaim(desk, [
      anItem({ fromDay: '2026-04-08', toDay: '2026-04-08' }),
      aTraining({ description: 'Life story work' }),
    ]);
    const [miles, course] = items.map(({ id }) => id);
    await desk.ask(PAT, 'claims.accept', { claim: 2, items: [miles!] });
    expect((await desk.ask(PAT, 'claims.read', { id: 2 })).claim.state).toBe('pending');
    const split = await desk.ask(PAT, 'claims.reject', {
      claim: 2,
      items: [course!],
      reason: 'No certificate',
    });
    expect(split.claim).toMatchObject({ state: 'accepted', acceptedPence: 688 });
    expect(split.items.map(({ decision }) => decision)).toMatchObject([
      { decision: 'accepted', reason: null, by: PAT.name, sitting: null },
      { decision: 'rejected', reason: 'No certificate', by: PAT.name },
    ]);
    await submittedClaim(desk, [aTraining({ description: 'Other' })]);
    const rejected = await desk.ask(PAT, 'claims.reject', { claim: 3, reason: 'No certificate' });
    expect(rejected.claim.state).toBe('rejected');
  });
});

test('only the panel decides, never on what they entered, wrote into or submitted, nor takes back there', async () => {
  await deciding(async (desk) => {
    // Penny entered the first, wrote an item of the second, and submitted the third.
    await submittedClaim(desk, [anItem()], { person: PENNY });
    await enteredClaim(desk, [aTraining({ description: 'A' })]);
    await desk.ask(PENNY, 'claims.saveItem', { claim: 2, id: null, item: aTraining({ description: 'B' }) });
    await desk.ask(OLIVE, 'claims.submit', { id: 2 });
    await enteredClaim(desk, [aTraining({ description: 'C' })]);
    await desk.ask(PENNY, 'claims.submit', { id: 3 });
    for (const claim of [1, 2, 3]) {
      expect((await desk.refusal(OLIVE, 'claims.accept', { claim })).code).toBe('not_allowed');
      expect((await desk.refusal(PENNY, 'claims.accept', { claim })).code).toBe('own_work');
      expect((await desk.refusal(PENNY, 'claims.reject', { claim, reason: 'x' })).code).toBe('own_work');
      expect((await desk.ask(PENNY, 'claims.read', { id: claim })).claim.isOwn).toBe(true);
      await desk.ask(PAT, 'claims.accept', { claim });
      expect((await desk.refusal(PENNY, 'claims.takeBack', { claim, reason: 'x' })).code).toBe('own_work');
    }
    const direct = desk.ledger.transaction(async (books) => {
      await books.claims.takeBack((await books.claims.decisions([1]))[0]!, 'x', changeBy(PAT.name));
      const decision = {
        item: 1,
        decision: 'accepted',
        reason: null,
        ratePence: 55,
        amountPence: 688,
        sitting: null,
        decidedBy: PENNY.name,
        decidedAt: 'x',
        takenBackBy: null,
        takenBackAt: null,
        takenBackReason: null,
      } as const;
      await books.claims.decide(decision, changeBy(PENNY.name));
    });
    await expect(direct).rejects.toThrow('Nobody decides on a claim that they entered');
  });
});

test('what is decided stays until it is taken back; then it is decided anew, by anybody of the panel', async () => {
  await deciding(async (desk) => {
    const { items } = await acceptedClaim(desk, [anItem(), aTraining()]);
    const claim = 1;
    expect((await desk.refusal(PAT, 'claims.accept', { claim })).code).toBe('already_decided');
    expect((await desk.refusal(PAT, 'claims.reject', { claim, reason: 'x' })).code).toBe('already_decided');
    const one = { claim, items: [items[0]!.id] };
    await desk.ask(PENNY, 'claims.takeBack', { ...one, reason: 'The route was shorter' });
    expect((await desk.refusal(PAT, 'claims.takeBack', { ...one, reason: 'x' })).code).toBe('not_found');
    const both = { claim, items: items.map(({ id }) => id) };
    expect((await desk.refusal(PAT, 'claims.reject', { ...both, reason: 'x' })).code).toBe('already_decided');
    const { claim: row, items: rows } = await desk.ask(PAT, 'claims.reject', { ...one, reason: 'Too far' });
    expect(row).toMatchObject({ state: 'accepted', acceptedPence: 2500 });
    expect(rows[0]).toMatchObject({
      decision: { decision: 'rejected', reason: 'Too far' },
      takenBack: [
        {
          decision: 'accepted',
          by: PAT.name,
          takenBack: { by: PENNY.name, reason: 'The route was shorter' },
        },
      ],
    });
    expect((await desk.refusal(PAT, 'claims.accept', { claim, items: [99] })).code).toBe('not_found');
  });
});

test('a blocking check keeps an item from being accepted, a setting makes it advice, and a rejection is free', async () => {
  await deciding(async (desk) => {
    const { items } = await submittedClaim(desk, [anItem(), aTraining()]);
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ endDate: '2026-04-05' }),
      isNew: false,
    });
    const { claim, items: checked } = await desk.ask(PAT, 'claims.read', { id: 1 });
    expect(claim.checks).toEqual({ blocking: 1, advisory: 2 });
    expect(checked[0]!.checks).toMatchObject([
      {
        code: 'outside_placement',
        level: 'blocking',
        comparedWith: { placement: 'PL001' },
        message:
          'Robin Vale is not placed with carer P001 on all of 7 Apr 2026: was placed there 1 Mar 2026 to 5 Apr 2026.',
      },
      { code: 'no_attachment', level: 'advisory' },
    ]);
    const refused = await desk.refusal(PAT, 'claims.accept', { claim: 1 });
    expect(refused).toMatchObject({
      code: 'blocking_checks',
      details: [{ item: items[0]!.id, code: 'outside_placement' }],
    });
    expect((await desk.ask(PAT, 'claims.read', { id: 1 })).items.every((item) => !item.decision)).toBe(true);
    await desk.ask(PAT, 'claims.accept', { claim: 1, items: [items[1]!.id] });
    await desk.ask(PAT, 'claims.reject', { claim: 1, reason: 'Not placed' });
    await desk.ask(PAT, 'claims.takeBack', { claim: 1, items: [items[0]!.id], reason: 'Agreed otherwise' });
    await desk.ask(ADA, 'settings.set', { key: 'claims.checks.outside_placement', value: 'advisory' });
    await desk.ask(ADA, 'settings.set', { key: 'claims.checks.no_attachment', value: 'off' });
    const { claim: now } = await desk.ask(PAT, 'claims.accept', { claim: 1 });
    expect(now.checks).toEqual({ blocking: 0, advisory: 0 });
    expect(
      await desk.refusal(ADA, 'settings.set', { key: 'claims.checks.no_rate', value: 'off' }),
    ).toMatchObject({ code: 'not_found' });
    expect(
      await desk.refusal(ADA, 'settings.set', { key: 'claims.checks.too_old', value: 'Off' }),
    ).toMatchObject({ code: 'bad_input' });
  });
});

test('without a rate nothing is accepted', async () => {
  await deciding(async (desk) => {
    await submittedClaim(desk, [aTraining({ fromDay: '2025-03-31', toDay: '2025-03-31' })]);
    expect((await desk.ask(PAT, 'claims.read', { id: 1 })).items[0]).toMatchObject({
      amountPence: null,
      checks: [{ code: 'no_rate', level: 'blocking' }, { code: 'no_attachment' }, { code: 'too_old' }, {}],
    });
    expect((await desk.refusal(PAT, 'claims.accept', { claim: 1 })).code).toBe('blocking_checks');
  });
});

test('what a period paid is never taken back', async () => {
  await deciding(async (desk) => {
    const { items } = await acceptedClaim(desk, [anItem()]);
    await payPeriod(desk, '2026-27/01');
    const { claim, items: paid } = await desk.ask(PAT, 'claims.read', { id: 1 });
    expect(claim).toMatchObject({ state: 'paid', paidIn: ['2026-27/01'] });
    expect(paid[0]!.paid).toEqual({ period: '2026-27/01', amountPence: 688 });
    const takeBack = { claim: 1, items: [items[0]!.id], reason: 'x' };
    expect((await desk.refusal(PAT, 'claims.takeBack', takeBack)).code).toBe('already_paid');
    expect((await desk.refusal(PAT, 'claims.takeBack', { claim: 1, reason: 'x' })).code).toBe('already_paid');
    const direct = desk.ledger.transaction(async (books) =>
      books.claims.takeBack((await books.claims.decisions())[0]!, 'x', changeBy(PAT.name)),
    );
    await expect(direct).rejects.toThrow('never taken back');
  });
});
