import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { dayOfInstant } from '../../domain/calendar/dates';
import { makeDemoLedger } from '../demo/make-demo-ledger';
import type { HostContext } from '../door/context';
import { DEMO_LEDGER_KEY } from './demo-key';
import type { HostParts } from './one-ledger';

type DemoParts = Pick<HostParts, 'dataFolder' | 'assetsFolder'>;

/** The path of the demo council's file, which is made at first use: long work, which can be cancelled. */
export async function demoFile(context: HostContext, parts: DemoParts): Promise<string> {
  const file = path.join(parts.dataFolder, 'demo.ledger');
  if (!existsSync(file)) await makeDemoFile(context, parts, file);
  return file;
}

/** Lives the demo council's year through in a file beside the real one, which appears only once it is whole. */
async function makeDemoFile(context: HostContext, parts: DemoParts, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  for (const part of ['', '-wal', '-shm', '.lock']) await rm(`${unfinished}${part}`, { force: true });
  const title = 'Making the demo council';
  const ledger = await openLedger({ path: unfinished, key: DEMO_LEDGER_KEY, create: true });
  try {
    await makeDemoLedger({
      ledger,
      assetsFolder: path.join(parts.assetsFolder, 'demo'),
      size: process.env['CARER_PAYMENTS_DEMO_SIZE'] === 'small' ? 'small' : 'full',
      madeOn: dayOfInstant(context.at),
      signal: context.signal,
      onProgress: (done, total) =>
        context.progress({ title, done, total, state: 'running', cancellable: true }),
    });
  } finally {
    await ledger.close();
  }
  await rename(unfinished, file);
  context.progress({ title, done: 1, total: 1, state: 'done', cancellable: false });
}
