import { expect, test } from 'vitest';
import { toUtf8 } from '../../../domain/sync/encodings';
import type { SubmissionBody } from '../../../domain/sync/submission';
import { aClaimWith, drop, publishAll, sealed } from '../../builders/carers-page';
import { PDF } from '../../builders/claims';
import { OLIVE } from '../../builders/people';
import { lists, outcomes, withCarers } from '../../builders/signed-in-carers';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('scripts are text like any other', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>=cmd|calc';
    const action: SubmissionBody = {
      kind: 'action',
      action: {
        type: script.slice(0, 40),
        relatesTo: { kind: 'claim', ref: script.slice(0, 60) },
        title: script,
        body: script,
        attachments: [{ name: script, base64: base64(PDF) }],
      },
    };
    const claim = aClaimWith({ name: script, base64: base64(PDF) });
    claim.claim.notes = script;
    for (const item of claim.claim.items) item.description = script;
    for (const body of [action, claim]) {
      const sent = await sealed(ann!, body);
      await drop(web, sent.fileName, sent.file);
    }
    expect(await outcomes(council)).toEqual(['taken: action 1', 'taken: claim 1']);
    const read = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(read.action).toMatchObject({ title: script, relatedTo: { kind: 'provider' } });
    expect(read.entries[0]).toMatchObject({ body: script });
    expect((await desk.ask(OLIVE, 'claims.read', { id: 1 })).claim).toMatchObject({
      notes: script,
      origin: 'portal',
      state: 'pending',
    });
    await publishAll(council);
  });
});

test('a claim of which one attachment is bad saves nothing, and is taken once it was put right', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    const before = await lists(council);
    const bad = {
      'invoice.pdf': toUtf8(`MZ${'\0'.repeat(200)}PE\0\0 This program cannot be run in DOS mode`),
      'macro.docx': zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'], 10),
      'bomb.docx': zipOf(['[Content_Types].xml', 'word/document.xml'], 0xf000_0000),
      'empty.pdf': toUtf8(' '),
    };
    for (const [name, bytes] of Object.entries(bad)) {
      const sent = await sealed(ann!, aClaimWith({ name, base64: base64(bytes) }));
      await drop(web, sent.fileName, sent.file);
    }
    expect(await outcomes(council)).toEqual(Array.from({ length: 4 }, () => 'set_aside: evidence_refused'));
    expect(await lists(council)).toEqual(before);
    const shown = await desk.ask(OLIVE, 'submissions.list', {});
    for (const name of Object.keys(bad))
      expect(shown.find(({ explanation }) => explanation?.startsWith(name))).toMatchObject({
        provider: 'P001',
        state: 'set_aside',
      });

    await desk.ask(OLIVE, 'claimants.set', { provider: 'P001', approved: false, note: 'Not now' });
    const sent = await sealed(ann!, aClaimWith(null));
    await drop(web, sent.fileName, sent.file);
    expect(await outcomes(council)).toEqual(['set_aside: not_a_claimant']);
    await desk.ask(OLIVE, 'claimants.set', { provider: 'P001', approved: true, note: null });
    await drop(web, sent.fileName, sent.file);
    expect(await outcomes(council)).toEqual(['taken: claim 1']);
    const [waiting] = (await desk.ask(OLIVE, 'submissions.list', {})).filter(
      ({ state }) => state === 'set_aside',
    );
    await desk.ask(OLIVE, 'submissions.dismiss', { id: waiting!.id });
  });
});

/** A ZIP archive of empty files that says each would unpack to so many bytes. */
function zipOf(names: readonly string[], unpackedBytes: number): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(unpackedBytes, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name));
    entries.push(entry, Buffer.from(name));
    offset += local.length + name.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
