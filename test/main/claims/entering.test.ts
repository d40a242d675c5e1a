import { expect, test } from 'vitest';
import { withDesk, type Desk } from '../../builders/desk';
import { aPlacement, aProvider, changeBy, OFFICER } from '../../builders/ledger';
import { AARON, ADA, OLIVE, PAT } from '../../builders/people';
import {
  aTraining,
  anItem,
  enterClaiming,
  enteredClaim,
  PDF,
  PENNY,
  PNG,
  submittedClaim,
} from '../../builders/claims';

async function claiming(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(enterClaiming);
    await work(desk);
    expect(desk.unexpected).toEqual([]);
  });
}

test('a claim is entered item by item, priced at the rate of each item’s day, and submitted', async () => {
  await claiming(async (desk) => {
    const march = anItem({ fromDay: '2026-04-03', toDay: '2026-04-03', quantityHundredths: 1001 });
    const { claim, items } = await enteredClaim(desk, [march, anItem(), aTraining()]);
    expect(claim).toMatchObject({
      id: 1,
      providerName: 'Amara Okafor',
      state: 'unsubmitted',
      items: 3,
      isOwn: true,
    });
    // 10.01 × 45p = 450.45p, 12.5 × 55p = 687.5p, one course.
    expect(items.map(({ ratePence, amountPence }) => [ratePence, amountPence])).toEqual([
      [45, 450],
      [55, 688],
      [2500, 2500],
    ]);
    expect(claim.amountPence).toBe(450 + 688 + 2500);
    const submitted = await desk.ask(OLIVE, 'claims.submit', { id: 1 });
    expect(submitted.claim).toMatchObject({ state: 'pending', submittedBy: OFFICER, paidIn: [] });
    expect(submitted.history.map(({ action }) => action)).toContain('claims.submit');
    expect(await desk.ask(PAT, 'claims.list', {})).toMatchObject([{ id: 1, isOwn: false, state: 'pending' }]);
  });
});

test('an item can be changed and removed until the claim is submitted, and not after', async () => {
  await claiming(async (desk) => {
    const { items } = await enteredClaim(desk, [anItem(), aTraining()]);
    const changed = { claim: 1, id: items[0]!.id, item: anItem({ quantityHundredths: 2000 }) };
    expect((await desk.ask(OLIVE, 'claims.saveItem', changed)).items[0]).toMatchObject({ amountPence: 1100 });
    expect((await desk.ask(OLIVE, 'claims.removeItem', { id: items[1]!.id })).items).toHaveLength(1);
    await desk.ask(OLIVE, 'claims.submit', { id: 1 });
    for (const attempt of [
      desk.refusal(OLIVE, 'claims.saveItem', changed),
      desk.refusal(OLIVE, 'claims.saveItem', { ...changed, id: null }),
      desk.refusal(OLIVE, 'claims.removeItem', { id: items[0]!.id }),
      desk.refusal(OLIVE, 'claims.change', { id: 1, day: '2026-04-11', notes: '', origin: 'paper' }),
      desk.refusal(OLIVE, 'claims.remove', { id: 1 }),
      desk.refusal(OLIVE, 'claims.submit', { id: 1 }),
    ]) {
      expect((await attempt).code).toBe('already_submitted');
    }
  });
});

test('a claim that is gone, and its items, leave their numbers to nobody', async () => {
  await claiming(async (desk) => {
    await enteredClaim(desk);
    await desk.ask(OLIVE, 'claims.remove', { id: 1 });
    expect(await desk.ask(OLIVE, 'claims.list', {})).toEqual([]);
    const { claim, items, history } = await enteredClaim(desk);
    expect([claim.id, items[0]!.id]).toEqual([2, 2]);
    expect(history.map(({ action }) => action)).toEqual(['claims.saveItem', 'claims.enter']);
  });
});

test('who may not: a carer whom nobody approved, a day without the child, a level for something else', async () => {
  await claiming(async (desk) => {
    await desk.ledger.transaction(async (books) => {
      await books.providers.save(aProvider({ ref: 'P002', name: 'Bea Lund' }), changeBy(OFFICER));
      await books.placements.save(aPlacement({ endDate: '2026-04-08' }), changeBy(OFFICER));
    });
    const enter = { provider: 'P002', day: '2026-04-10', notes: '', origin: 'email' } as const;
    expect((await desk.refusal(OLIVE, 'claims.enter', enter)).code).toBe('not_a_claimant');
    expect((await desk.refusal(OLIVE, 'claims.enter', { ...enter, provider: 'P009' })).code).toBe(
      'unknown_reference',
    );
    await desk.ask(ADA, 'claimants.set', { provider: 'P002', approved: true, note: 'Agreed in April' });
    await desk.ask(OLIVE, 'claims.enter', enter);
    const save = async (item: Parameters<typeof anItem>[0], claim = 2): Promise<string> =>
      (await desk.refusal(OLIVE, 'claims.saveItem', { claim, id: null, item: anItem(item) })).code;
    const { claim } = await enteredClaim(desk, []);
    // The day on which the child left still counts.
    await desk.ask(OLIVE, 'claims.saveItem', {
      claim: claim.id,
      id: null,
      item: anItem({ toDay: '2026-04-08' }),
    });
    expect(await save({ toDay: '2026-04-09' })).toBe('not_placed');
    expect(await save({ fromDay: '2026-02-20' })).toBe('not_placed');
    expect(await save({}, 1)).toBe('not_placed');
    expect(await save({ client: 'C009' })).toBe('unknown_reference');
    expect(await save({ serviceLevel: 'NONE' })).toBe('unknown_reference');
    expect(await save({ serviceLevel: 'TRAIN' })).toBe('bad_input');
    expect(await save({ serviceLevel: 'FOST' })).toBe('bad_input');
    expect(await save({ fromDay: '2026-04-08', toDay: '2026-04-11' })).toBe('bad_input');
    expect(await save({ fromDay: '2026-04-08', toDay: '2026-04-07' })).toBe('bad_input');
    expect(await save({ client: null })).toBe('bad_input');
    expect(await save({ quantityHundredths: 12.5 })).toBe('bad_input');
    expect((await desk.refusal(OLIVE, 'claims.submit', { id: 1 })).code).toBe('nothing_claimed');
    await desk.ask(ADA, 'claimants.set', { provider: 'P001', approved: false, note: null });
    expect((await desk.refusal(OLIVE, 'claims.submit', { id: claim.id })).code).toBe('not_a_claimant');
    expect(await desk.ask(PAT, 'claimants.list', {})).toMatchObject([
      { provider: 'P001', approved: false, setBy: ADA.name },
      { provider: 'P002', approved: true, note: 'Agreed in April' },
    ]);
  });
});

test('only officers and administrators enter, change and submit', async () => {
  await claiming(async (desk) => {
    await enteredClaim(desk);
    for (const person of [PAT, AARON]) {
      expect((await desk.refusal(person, 'claims.submit', { id: 1 })).code).toBe('not_allowed');
      const save = { claim: 1, id: null, item: anItem() };
      expect((await desk.refusal(person, 'claims.saveItem', save)).code).toBe('not_allowed');
    }
  });
});

test('a claim is withdrawn before a decision, and stays to be looked at', async () => {
  await claiming(async (desk) => {
    await enteredClaim(desk);
    expect((await desk.refusal(OLIVE, 'claims.withdraw', { id: 1, reason: 'x' })).code).toBe('not_submitted');
    await desk.ask(OLIVE, 'claims.submit', { id: 1 });
    const { claim, withdrawn } = await desk.ask(OLIVE, 'claims.withdraw', { id: 1, reason: 'Entered twice' });
    expect([claim.state, withdrawn]).toMatchObject(['withdrawn', { by: OFFICER, reason: 'Entered twice' }]);
    expect((await desk.refusal(PAT, 'claims.accept', { claim: 1 })).code).toBe('not_submitted');
    expect((await desk.refusal(OLIVE, 'claims.withdraw', { id: 1, reason: 'x' })).code).toBe('not_submitted');
    await submittedClaim(desk);
    await desk.ask(PAT, 'claims.reject', { claim: 2, reason: 'Claimed before' });
    expect((await desk.refusal(OLIVE, 'claims.withdraw', { id: 2, reason: 'x' })).code).toBe(
      'already_decided',
    );
    await desk.ask(PAT, 'claims.takeBack', { claim: 2, reason: 'Not claimed before' });
    await desk.ask(OLIVE, 'claims.withdraw', { id: 2, reason: 'The carer asked' });
  });
});

test('a file is kept once, by what it is; it can stay, go, and be read again', async () => {
  await claiming(async (desk) => {
    const attachment = { name: '..\\scans/../receipt.exe', bytes: PDF };
    const { items } = await enteredClaim(desk, [anItem({ attachment }), anItem({ attachment })]);
    expect(items[0]!.attachment).toEqual({
      name: 'receipt.exe.pdf',
      mediaType: 'application/pdf',
      sizeBytes: PDF.length,
    });
    expect(await desk.ledger.read((books) => books.attachments.list())).toHaveLength(1);
    const save = { claim: 1, id: items[0]!.id };
    const kept = await desk.ask(OLIVE, 'claims.saveItem', { ...save, item: anItem({ attachment: 'keep' }) });
    expect(kept.items[0]!.attachment?.name).toBe('receipt.exe.pdf');
    const file = { name: 'bus.png', bytes: PNG };
    await desk.ask(OLIVE, 'claims.saveItem', { ...save, item: anItem({ attachment: file }) });
    const { bytes, ...about } = await desk.ask(PAT, 'claims.attachment', { item: items[0]!.id });
    expect([about, Buffer.from(bytes).equals(PNG)]).toEqual([
      { name: 'bus.png', mediaType: 'image/png' },
      true,
    ]);
    const gone = await desk.ask(OLIVE, 'claims.saveItem', { ...save, item: anItem() });
    expect(gone.items[0]!.attachment).toBeNull();
    expect((await desk.refusal(PAT, 'claims.attachment', { item: items[0]!.id })).code).toBe('not_found');
  });
});

test('what an item can be for: the children placed on all of its days, levels with their rates', async () => {
  await claiming(async (desk) => {
    const days = { fromDay: '2026-04-04', toDay: '2026-04-05' };
    const choices = await desk.ask(OLIVE, 'claims.choices', { provider: 'P001', ...days });
    expect(choices).toEqual({
      approved: true,
      children: [
        {
          client: 'C001',
          name: 'Robin Vale',
          levels: [
            {
              code: 'MILES',
              name: 'In-house Fostering Placement – Mileage',
              unit: 'mile',
              ratePence: 45,
            },
          ],
        },
      ],
      providerLevels: [{ code: 'TRAIN', name: 'Training', unit: 'item', ratePence: 2500 }],
    });
    const before = { provider: 'P001', fromDay: '2026-02-28', toDay: '2026-03-01' };
    expect((await desk.ask(OLIVE, 'claims.choices', before)).children).toEqual([]);
  });
});

test('lists by carer, child, state and year', async () => {
  await claiming(async (desk) => {
    await enteredClaim(desk, [aTraining()], { day: '2026-04-09', notes: 'First aid' });
    await submittedClaim(desk);
    await enteredClaim(desk, [], { day: '2026-03-31', notes: '' });
    const ids = async (search: Parameters<typeof desk.ask<'claims.list'>>[2]): Promise<number[]> =>
      (await desk.ask(PENNY, 'claims.list', search)).map(({ id }) => id);
    expect(await ids({})).toEqual([3, 2, 1]);
    expect(await ids({ client: 'C001' })).toEqual([2]);
    expect(await ids({ state: 'unsubmitted' })).toEqual([3, 1]);
    expect(await ids({ year: '2025-26' })).toEqual([3]);
    expect(await ids({ provider: 'P002' })).toEqual([]);
    const hits = async (text: string): Promise<string[]> =>
      (await desk.ask(PAT, 'search.everything', { text })).map(({ to }) => to);
    expect(await hits('first AID')).toEqual(['/claims/1']);
    expect(await hits('claim 2')).toEqual(['/claims/2']);
    expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
  });
});

test('a question about a claim is asked in an action, and goes on in it until it is closed', async () => {
  await claiming(async (desk) => {
    await submittedClaim(desk);
    const ask = async (text: string) => (await desk.ask(PAT, 'claims.ask', { id: 1, text })).action;
    const thread = async (id: number) => await desk.ask(PAT, 'actions.read', { id });
    expect(await ask('Which school?')).toBe(1);
    expect((await thread(1)).action).toMatchObject({
      typeName: 'Foster Carer Query',
      provider: 'P001',
      relatedTo: { kind: 'claim', ref: '1' },
      assignedTo: 'carer',
    });
    const from = { side: 'carer', origin: 'telephone' } as const;
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'reply', body: 'Oak Hill', from });
    expect(await ask('Both ways?')).toBe(1);
    const { action, entries } = await thread(1);
    expect(action.assignedTo).toBe('carer');
    expect(entries.map(({ by, body }) => [by, body])).toEqual([
      [PAT.name, 'Which school?'],
      [OFFICER, 'Oak Hill'],
      [PAT.name, 'Both ways?'],
    ]);
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'close', body: '' });
    expect(await ask('One thing more.')).toBe(2);
    const about = async (search: object) =>
      (await desk.ask(PAT, 'actions.list', { openOnly: false, ...search })).map(({ id }) => id);
    expect(await about({ claim: 1 })).toEqual([2, 1]);
    expect(await about({ claim: 9 })).toEqual([]);
    expect(await about({ client: 'C001' })).toEqual([2, 1]);
    expect(await about({ client: 'C009' })).toEqual([]);
    expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
  });
});

test('what was asked before there were actions stays with its claim', async () => {
  await claiming(async (desk) => {
    await submittedClaim(desk);
    await desk.ledger.transaction(async (books) => {
      const of = { subjectKind: 'claim', subjectRef: '1' } as const;
      const at = '2026-04-14T08:00:00.000Z';
      await books.audit.append({
        ...changeBy(PAT.name, 'claims.question', at),
        ...of,
        note: 'Which school?',
      });
      await books.audit.append({ ...changeBy(OFFICER, 'claims.answer', at), ...of, note: 'Oak Hill' });
    });
    expect((await desk.ask(PAT, 'claims.read', { id: 1 })).remarks).toMatchObject([
      { kind: 'question', text: 'Which school?', by: PAT.name },
      { kind: 'answer', text: 'Oak Hill', by: OFFICER },
    ]);
  });
});

test('a panel member sees how many claims wait, without their own', async () => {
  await claiming(async (desk) => {
    await submittedClaim(desk);
    await submittedClaim(desk, [anItem({ fromDay: '2026-04-08', toDay: '2026-04-08' })], { person: PENNY });
    const waiting = async (person: typeof PAT): Promise<number | undefined> =>
      (await desk.ask(person, 'home.summary', {})).tasks.find(({ kind }) => kind === 'claims')?.count;
    expect([await waiting(PAT), await waiting(PENNY), await waiting(OLIVE)]).toEqual([2, 1, undefined]);
    await desk.ask(PAT, 'claims.accept', { claim: 1 });
    await desk.ask(PAT, 'claims.accept', { claim: 2 });
    expect(await waiting(PAT)).toBeUndefined();
  });
});
