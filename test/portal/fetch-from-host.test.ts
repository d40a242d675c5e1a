import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchManifest, fetchNamed } from '../../domain/sync/host-files';
import { fetchFromHost } from '../../portal/vault/fetch-from-host';

const HASH = '0'.repeat(64);
const DATA = { path: `data/${HASH}.age`, hash: HASH, changed: 'data_file_changed' } as const;

let close = async (): Promise<void> => undefined;
afterEach(async () => await close());

/** A host that answers everything in this way. */
async function hostThat(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const fetchFile = fetchFromHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}/carers/`);
  return {
    manifest: async () => await fetchManifest(fetchFile),
    data: async () => await fetchNamed(fetchFile, DATA),
  };
}

const failed = (reason: string) => ({ ok: false, reason });

describe('a host', () => {
  it('whose answer never ends is not read for longer than any file is, and not trusted', async () => {
    const piece = new Uint8Array(64 * 1024);
    let sent = 0;
    const { manifest, data } = await hostThat((response) => {
      const more = (): void => {
        while (!response.destroyed && (sent += piece.length) && response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    expect(await manifest()).toEqual(failed('manifest_changed'));
    expect(await data()).toEqual(failed('data_file_changed'));
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('that cuts an answer off is one that can’t be reached', async () => {
    const { manifest, data } = await hostThat((response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half', () => response.destroy());
    });
    expect(await manifest()).toEqual(failed('unreachable'));
    expect(await data()).toEqual(failed('unreachable'));
  });

  it('that has a page for everything, or nothing at all, is not trusted', async () => {
    for (const page of ['<!doctype html><title>Sign in to this network</title>', '']) {
      const { manifest, data } = await hostThat((response) => response.end(page));
      expect(await manifest()).toEqual(failed('manifest_changed'));
      expect(await data()).toEqual(failed('data_file_changed'));
      await close();
    }
  });

  it('that has no such file says so in its own way; one that is out of order can’t be reached', async () => {
    for (const status of [403, 404, 410, 500, 503]) {
      const { data } = await hostThat((response) => response.writeHead(status).end('gone'));
      expect(await data()).toEqual(failed(status < 500 ? 'file_missing' : 'unreachable'));
      await close();
    }
  });
});
