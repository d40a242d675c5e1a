import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import { panelServices } from '../../../main/panel/panel-commands';
import { anItem, aTraining, enterClaiming, PDF, PENNY, submittedClaim } from '../../builders/claims';
import { deskOf, withDesk, type Desk } from '../../builders/desk';
import { ADA, OLIVE, PAT } from '../../builders/people';
import { pagesOf } from '../documents/rendered-pdf';

async function atTheDesk(work: (desk: Desk, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-minutes-'));
  try {
    await withDesk(async ({ ledger }) => {
      await ledger.transaction(enterClaiming);
      const desk = deskOf(ledger, panelServices(inProcessPdfRenderer));
      await work(desk, folder);
      expect(desk.unexpected).toEqual([]);
      expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('minutes name no child and, unless asked for, no carer, also not in what people wrote', async () => {
  await atTheDesk(async (desk, folder) => {
    const [child] = await desk.ask(OLIVE, 'children.list', {});
    const [carer] = await desk.ask(OLIVE, 'carers.list', {});
    const first = child!.name.split(' ')[0]!;
    await submittedClaim(desk, [anItem({ description: `${first} to school` }), aTraining()], {
      notes: `Trips with ${child!.name}, from ${carer!.name}`,
    });
    await desk.ask(PAT, 'panel.open', {
      heldOn: '2026-04-14',
      present: ['Dee Chair'],
      notes: `About ${child!.name}`,
    });
    await desk.ask(PAT, 'claims.accept', { claim: 1, items: [2] });
    await desk.ask(PENNY, 'claims.reject', { claim: 1, items: [1], reason: `${child!.name} was away` });
    await desk.ask(PAT, 'panel.close', {});

    const text = async (withNames: boolean): Promise<string> => {
      const { bytes } = await desk.ask(OLIVE, 'panel.minutes', { id: 1, withNames });
      return (await pagesOf(bytes)).join(' ');
    };
    const plain = await text(false);
    for (const name of [child!.name, first, carer!.name]) expect(plain).not.toContain(name);
    expect(plain).toContain('Claim 1 · carer P001');
    expect(plain).toContain('C001 to school');
    expect(plain).toContain('Child C001');
    expect(plain).toContain('C001 was away');
    expect(plain).toContain('Trips with C001, from P001');
    expect(plain).toContain('About C001');
    expect(plain).toContain(`Dee Chair; ${PAT.name}; ${PENNY.name}`);
    expect(plain).toContain('1 item, £25.00');

    const named = await text(true);
    expect(named).toContain(`${carer!.name} (P001)`);
    for (const name of [child!.name, first]) expect(named).not.toContain(name);

    const { file } = await desk.ask(OLIVE, 'panel.saveMinutes', { id: 1, withNames: false, to: folder });
    expect(path.basename(file)).toBe('panel-minutes-2026-04-14-1.pdf');
    const [event] = (await desk.ask(ADA, 'audit.search', { limit: 1 })).events;
    expect(event).toMatchObject({ action: 'panel.saveMinutes', subjectRef: '1', note: file });
  });
});

test('an attached file is saved under an honest name beside what is there, and that is audited', async () => {
  await atTheDesk(async (desk, folder) => {
    const attachment = { name: '../../receipt.exe', bytes: PDF };
    await submittedClaim(desk, [anItem({ attachment })]);
    const save = async () => (await desk.ask(PAT, 'claims.saveAttachment', { item: 1, to: folder })).file;
    expect(await save()).toBe(path.join(folder, 'receipt.exe.pdf'));
    expect(await save()).toBe(path.join(folder, 'receipt.exe (2).pdf'));
    expect(new Uint8Array(await readFile(path.join(folder, 'receipt.exe.pdf')))).toEqual(new Uint8Array(PDF));
    expect((await desk.refusal(PAT, 'claims.saveAttachment', { item: 9, to: folder })).code).toBe(
      'not_found',
    );
  });
});

test('the list as CSV has the claims asked for in their order, and no names where none are shown', async () => {
  await atTheDesk(async (desk) => {
    await submittedClaim(desk, [anItem()], { notes: '=1+1' });
    await submittedClaim(desk, [aTraining()]);
    const csv = async (withNames: boolean) =>
      (await desk.ask(PAT, 'claims.csv', { claims: [2, 1, 99], withNames })).text.trim().split('\r\n');
    expect((await desk.ask(PAT, 'claims.csv', { claims: [], withNames: true })).text).toMatch(
      /^\uFEFFclaim,/,
    );
    const [header, first, second, ...more] = await csv(true);
    expect(header).toBe(
      'claim,provider_ref,provider_name,day,state,origin,items,amount,accepted,paid_in,blocking_checks,other_checks,entered_by,submitted_at,notes',
    );
    expect(first).toMatch(/^2,P001,[^,]+,2026-04-10,pending,paper,1,25\.00,0\.00,,/);
    expect(second).toMatch(/^1,.*,6\.88,.*'=1\+1$/);
    expect(more).toEqual([]);
    const [carer] = await desk.ask(OLIVE, 'carers.list', {});
    expect((await csv(false)).join()).not.toContain(carer!.name);
    expect((await csv(false)).join()).not.toContain('1+1');
  });
});
