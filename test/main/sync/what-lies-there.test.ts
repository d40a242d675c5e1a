import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountPath, dataPath, shardPath } from '../../../domain/sync/file-names';
import { readShard, readShardLine } from '../../../domain/sync/shard';
import { accountIdOf } from '../../../domain/sync/user-names';
import {
  issueTo,
  manifestOf,
  publishAll,
  renamed,
  signedIn,
  typedBy,
  withCouncil,
  type Council,
  type Typed,
} from '../../builders/carers-page';
import { OLIVE } from '../../builders/people';
import { hostFor } from '../../builders/watched-host';

const CARERS = 4;
const FOLDERS = ['accounts', 'data', 'index'] as const;
/** Of this name in each folder: nobody's who publishes. */
const STRANGER = 'notes.txt';

type Step = { readonly what: 'rename' | 'withdraw' | 'reset' | 'lose' | 'cut'; readonly which: number };
const aStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('rename', 'withdraw', 'reset', 'lose', 'lose', 'cut'),
  which: fc.nat(40),
});

interface Carer {
  readonly ref: string;
  name: string;
  /** Null while they have no account. */
  typed: Typed | null;
}

test('whatever happened, exactly that lies there which the publication names, or the one before did for its readers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(aStep, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rounds) =>
        await withCouncil(async (council) => {
          const issued = await issueTo(council, CARERS);
          const carers = issued.map((one): Carer => ({
            ref: one.provider,
            name: 'Amara Okafor',
            typed: typedBy(one),
          }));
          await publishAll(council);
          for (const folder of FOLDERS) await writeFile(join(council.web, folder, STRANGER), 'mine');
          for (const steps of rounds) {
            for (const step of steps) await take(council, carers, step);
            const before = await namedAt(council.web, carers);
            await publishAll(council);
            const now = await namedAt(council.web, carers);
            const strangers = FOLDERS.map((folder) => `${folder}/${STRANGER}`);
            expect(await lyingAt(council.web)).toEqual(new Set([...now, ...before, ...strangers]));
            for (const { typed, name } of carers) {
              if (typed) expect((await signedIn(council.web, typed)).data.carer.name).toBe(name);
            }
          }
        }),
    ),
    { numRuns: 25 },
  );
});

async function take(council: Council, carers: readonly Carer[], { what, which }: Step): Promise<void> {
  const { desk, web } = council;
  const carer = carers[which % CARERS]!;
  if (what === 'rename') {
    carer.name = `Amara ${which}`;
    await renamed(council, carer.ref, carer.name);
  } else if (what === 'withdraw' && carer.typed) {
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: carer.ref, reason: 'Left' });
    carer.typed = null;
  } else if (what === 'reset') {
    const [issued] = await desk.ask(OLIVE, 'accounts.issue', { providers: [carer.ref] });
    carer.typed = typedBy(issued!);
  } else if (what === 'lose') {
    const files = [...(await lyingAt(web))].filter((path) => !path.endsWith(STRANGER)).sort();
    if (files.length > 0) await rm(join(web, files[which % files.length]!));
  } else if (what === 'cut') {
    await publishAll(council, { host: await hostFor(web, which) }).catch(() => undefined);
  }
}

async function lyingAt(web: string): Promise<Set<string>> {
  const names = async (folder: string) =>
    (await readdir(join(web, folder))).map((name) => `${folder}/${name}`);
  return new Set((await Promise.all(FOLDERS.map(names))).flat());
}

/** What the manifest there names for carers who have an account, as far as it lies there; lists without anybody else. */
async function namedAt(web: string, carers: readonly Carer[]): Promise<string[]> {
  const inUse = new Set(carers.flatMap(({ typed }) => (typed ? [accountIdOf(typed.userName)] : [])));
  const named: string[] = [];
  for (const hash of Object.values((await manifestOf(web)).manifest.shards)) {
    const list = join(web, shardPath(hash));
    const shard = existsSync(list) ? readShard(new Uint8Array(await readFile(list))) : null;
    if (shard && [...shard.keys()].every((account) => inUse.has(account))) named.push(shardPath(hash));
    for (const [account, line] of shard ?? []) {
      const files = readShardLine(line);
      if (inUse.has(account)) named.push(accountPath(files.account), dataPath(files.data));
    }
  }
  return named.filter((path) => existsSync(join(web, path)));
}
