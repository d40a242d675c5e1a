import { describe, expect, it } from 'vitest';
import { deliver } from '../../portal/sending/deliver';

const given = { fileName: `${'0'.repeat(32)}.age`, file: new Uint8Array([1]) };

/** A host that gives these answers one after the other; null where it can't be reached. */
async function sending(...answers: (number | null)[]) {
  const waited: number[] = [];
  const asked: string[] = [];
  const delivery = await deliver(given, {
    put: async (address) => {
      asked.push(address);
      const status = answers[asked.length - 1] ?? null;
      if (status === null) throw new TypeError('Failed to fetch');
      return await Promise.resolve({ status });
    },
    wait: async (ms) => await Promise.resolve(void waited.push(ms)),
  });
  return { delivery, waited, asked };
}

describe('sending to the drop box', () => {
  it('is done once the host has it', async () => {
    expect(await sending(201)).toEqual({
      delivery: 'sent',
      waited: [],
      asked: [`./drop/${given.fileName}`],
    });
    expect((await sending(204)).delivery).toBe('sent');
    // It came, and the answer was lost on the way.
    expect(await sending(null, 409)).toMatchObject({ delivery: 'sent', waited: [500] });
  });

  it('is tried three times where the host can’t be reached or is busy', async () => {
    expect(await sending(null, 503, 201)).toMatchObject({ delivery: 'sent', waited: [500, 2000] });
    expect(await sending(null, 429, 500)).toMatchObject({ delivery: 'waiting' });
  });

  it('ends where the host takes nothing', async () => {
    for (const status of [403, 404, 405, 413, 501])
      expect(await sending(status)).toMatchObject({ delivery: 'refused_by_host', waited: [] });
  });
});
