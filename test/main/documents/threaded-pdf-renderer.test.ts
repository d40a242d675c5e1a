import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import type { Content } from '../../../domain/documents/content';
import { remittanceDefinition } from '../../../domain/documents/remittance-definition';
import { threadedPdfRenderer } from '../../../main/documents/threaded-pdf-renderer';
import { advice, careLine, segment } from '../../builders/advices';

const project = path.join(import.meta.dirname, '../../..');
const document = remittanceDefinition(advice([careLine(segment('2026-05-04', 14, 22000))]));

describe('documents on threads of their own', () => {
  let folder: string;
  let file: string;

  // Inside the project, where the thread finds pdfmake as the built application does.
  beforeAll(async () => {
    await mkdir(path.join(project, 'out'), { recursive: true });
    folder = await mkdtemp(path.join(project, 'out/test-documents-'));
    file = path.join(folder, 'documents-worker.js');
    await build({
      configFile: false,
      root: project,
      logLevel: 'error',
      ssr: { noExternal: ['birpc'] },
      build: {
        ssr: path.join(project, 'main/documents/documents-worker.ts'),
        outDir: folder,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].js' } },
      },
    });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('have the same bytes as on the calling thread, however many at once', async () => {
    const renderer = threadedPdfRenderer({ file, threads: 2 });
    const documents = await Promise.all(Array.from({ length: 5 }, () => renderer.render(document)));
    const expected = Buffer.from(await inProcessPdfRenderer().render(document));
    for (const bytes of documents) expect(expected.equals(bytes)).toBe(true);
    await renderer.close();
  });

  it('fail one by one', async () => {
    const renderer = threadedPdfRenderer({ file, threads: 1 });
    const bad = { ...document, content: [{ image: '/etc/hostname' } as unknown as Content] };
    const outcomes = await Promise.allSettled([renderer.render(bad), renderer.render(document)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await renderer.close();
  });

  it('are refused when the thread dies; the next one starts another thread', async () => {
    const dying = path.join(folder, 'dying.js');
    await writeFile(dying, `require('worker_threads').parentPort.on('message', () => process.exit(1));`);
    const renderer = threadedPdfRenderer({ file: dying, threads: 1 });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(renderer.render(document)).rejects.toThrow('The thread ended');
    }
    await renderer.close();
  });

  it('are refused when the renderer is closed before they are ready', async () => {
    const renderer = threadedPdfRenderer({ file, threads: 1 });
    const [outcome] = await Promise.allSettled([renderer.render(document), renderer.close()]);
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('The thread ended') as string },
    });
  });
});
