import { expect, test } from 'vitest';
import { toUtf8 } from '../../../domain/sync/encodings';
import type { SubmissionBody } from '../../../domain/sync/submission';
import { A_QUESTION, aClaimWith, drop, publishAll, sealed } from '../../builders/carers-page';
import { PDF, PNG } from '../../builders/claims';
import { OLIVE } from '../../builders/people';
import { everythingSaved, outcomes, withCarers } from '../../builders/signed-in-carers';
import { DOCX_PARTS, PROGRAM, zipOf } from '../attachments/files';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A picture that says of itself that it has 3,600 million pixels. */
const HUGE_PICTURE = Buffer.from(PNG);
for (const at of [16, 20]) HUGE_PICTURE.writeUInt32BE(60_000, at);

test('scripts are text like any other, whatever field they are in; where a code should be they are refused', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>=cmd|calc';
    const code = script.slice(0, 40);
    const attachment = { name: script, base64: base64(PDF) };
    const action: SubmissionBody = {
      kind: 'action',
      action: {
        type: code,
        relatesTo: { kind: 'claim', ref: script.slice(0, 60) },
        title: script,
        body: script,
        attachments: [attachment],
      },
    };
    const claim = aClaimWith(attachment);
    claim.claim.notes = script;
    for (const item of claim.claim.items) item.description = script;
    const answer: SubmissionBody = {
      kind: 'message',
      thread: 1,
      verb: 'reply',
      body: script,
      attachments: [attachment],
    };
    for (const body of [action, claim, answer]) {
      const sent = await sealed(ann!, body);
      await drop(web, sent.fileName, sent.file);
      expect(await outcomes(council)).toEqual([expect.stringMatching(/^taken: (action|claim) 1$/)]);
    }
    const read = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(read.action).toMatchObject({ title: script, relatedTo: { kind: 'provider' } });
    expect(read.entries.map(({ body }) => body)).toEqual([script, expect.stringContaining(code), script]);
    const taken = await desk.ask(OLIVE, 'claims.read', { id: 1 });
    expect(taken.claim).toMatchObject({ notes: script, origin: 'portal', state: 'pending' });
    expect(taken.items.map(({ description }) => description)).toEqual([script, script]);

    const before = await everythingSaved(council);
    for (const over of [{ serviceLevel: code }, { client: code }]) {
      const { claim: good } = aClaimWith(null);
      const items = good.items.map((item) => (item.kind === 'client_item' ? { ...item, ...over } : item));
      const sent = await sealed(ann!, { kind: 'claim', claim: { ...good, items } });
      await drop(web, sent.fileName, sent.file);
      expect(await outcomes(council)).toEqual([expect.stringMatching(/^set_aside: (?!unexpected)/)]);
    }
    expect(await everythingSaved(council)).toEqual(before);
    await publishAll(council);
  });
});

test('a claim of which one attachment is bad saves nothing, and is taken once it was put right', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const before = await everythingSaved(council);
    const bad = {
      'invoice.pdf': PROGRAM,
      'page.pdf': toUtf8('<html><script>alert(1)</script></html>'),
      'both.pdf': toUtf8('GIF89a%PDF-1.7 and something else'),
      'large.pdf': toUtf8(`%PDF-1.7${' '.repeat(11 * 1024 * 1024)}`),
      'pixels.png': HUGE_PICTURE,
      'macro.docx': zipOf([...DOCX_PARTS, { name: 'word/vbaProject.bin' }]),
      'bomb.docx': zipOf([...DOCX_PARTS, { name: 'word/media/a.png', claimedBytes: 0xf000_0000 }]),
      'empty.pdf': toUtf8(' '),
    };
    for (const [name, bytes] of Object.entries(bad)) {
      const attachment = { name, base64: base64(bytes) };
      const message: SubmissionBody = {
        ...A_QUESTION,
        action: { ...A_QUESTION.action, attachments: [attachment] },
      };
      for (const body of bytes.length > 1_000_000 ? [message] : [aClaimWith(attachment), message]) {
        const sent = await sealed(ann!, body);
        await drop(web, sent.fileName, sent.file);
      }
    }
    expect(new Set(await outcomes(council))).toEqual(new Set(['set_aside: evidence_refused']));
    expect(await everythingSaved(council)).toEqual(before);
    const shown = await desk.ask(OLIVE, 'submissions.list', {});
    for (const name of Object.keys(bad))
      expect(shown.find(({ explanation }) => explanation?.startsWith(name))).toMatchObject({
        provider: 'P001',
        state: 'set_aside',
      });
    expect(shown).toHaveLength(2 * Object.keys(bad).length - 1);

    // A name that would lead elsewhere, or be read from right to left, is a name like any other.
    const named = await sealed(ann!, aClaimWith({ name: '../../fdp.\u202Eexe', base64: base64(PDF) }));
    await drop(web, named.fileName, named.file);
    expect(await outcomes(council)).toEqual(['taken: claim 1']);
    const { items } = await desk.ask(OLIVE, 'claims.read', { id: 1 });
    expect(items.map(({ attachment }) => attachment?.name)).toContain('fdp.exe.pdf');

    await desk.ask(OLIVE, 'claimants.set', { provider: 'P001', approved: false, note: 'Not now' });
    const sent = await sealed(ann!, aClaimWith(null));
    await drop(web, sent.fileName, sent.file);
    expect(await outcomes(council)).toEqual(['set_aside: not_a_claimant']);
    await desk.ask(OLIVE, 'claimants.set', { provider: 'P001', approved: true, note: null });
    await drop(web, sent.fileName, sent.file);
    expect(await outcomes(council)).toEqual(['taken: claim 2']);
    const [waiting] = (await desk.ask(OLIVE, 'submissions.list', {})).filter(
      ({ state }) => state === 'set_aside',
    );
    await desk.ask(OLIVE, 'submissions.dismiss', { id: waiting!.id });
  });
});
