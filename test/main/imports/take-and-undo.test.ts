import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Books } from '../../../db/books';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { importsCommands } from '../../../main/imports/imports-commands';
import { aClient, APPROVER, changeBy, enterWorkedExample, OFFICER, withLedger } from '../../builders/ledger';
import { applicationContext, importingInto, queryContext, type Importing } from './importing';

const CLIENTS =
  'client_ref,name,date_of_birth\nC001,Robin Vale-Smith,2015-04-09\nC002,Ada Field,2012-02-29\n';
const LATER = '2026-04-15T09:00:00.000Z';

async function withExample(
  work: (imports: Importing, ledger: Ledger, folder: string) => Promise<void>,
): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterWorkedExample);
    await work(importingInto(ledger, folder), ledger, folder);
  });
}

const facts = (ledger: Ledger): Promise<unknown> =>
  ledger.read(async (books) => ({
    providers: await books.providers.list(),
    waiting: await books.bankDetails.unconfirmed(),
    clients: await books.clients.list(),
    levels: await books.serviceLevels.list(),
    rates: (await books.rates.list()).map(({ serviceLevel, effectiveFrom, amountPence, minAge, maxAge }) => ({
      serviceLevel,
      effectiveFrom,
      amountPence,
      minAge,
      maxAge,
    })),
    placements: (await books.placements.list()).map(
      ({ enteredBy: _by, enteredAt: _at, ...placement }) => placement,
    ),
    periods: await books.periods.list(),
  }));

describe('taking a preview', () => {
  it('does what was shown, records the run and audits it', async () => {
    await withExample(async (imports, ledger) => {
      const preview = await imports.preview(CLIENTS);
      const taken = await imports.takePreview(preview.id);
      expect(taken).toMatchObject({ kind: 'clients', added: 1, updated: 1, unchanged: 0, rejected: [] });
      const runs = await ledger.read((books) =>
        importsCommands['imports.runs'](
          queryContext(ledger, books, { name: OFFICER, roles: ['officer'] }),
          {},
        ),
      );
      expect(runs).toMatchObject([
        {
          id: taken.run,
          user: OFFICER,
          kind: 'clients',
          fileName: preview.fileName,
          added: 1,
          updated: 1,
          undone: null,
        },
      ]);
      const events = await ledger.read((books) => books.audit.search({ action: 'imports.take' }));
      expect(events.map(({ subjectKind, note }) => `${subjectKind} ${note}`)).toEqual([
        `import ${preview.fileName}`,
        `client ${preview.fileName}`,
        `client ${preview.fileName}`,
      ]);
    });
  });

  it('is refused a second time, and changes nothing where it is previewed again', async () => {
    await withExample(async (imports, ledger) => {
      const { id } = await imports.preview(CLIENTS);
      await imports.takePreview(id);
      await expect(imports.takePreview(id)).rejects.toMatchObject({ code: 'import_gone' });
      const before = await facts(ledger);
      const again = await imports.preview(CLIENTS);
      expect(await imports.takePreview(again.id)).toMatchObject({
        added: 0,
        updated: 0,
        unchanged: 2,
        run: null,
      });
      expect(await facts(ledger)).toEqual(before);
      expect(await ledger.read((books) => books.imports.list())).toHaveLength(1);
    });
  });

  it('is refused where a row is bad, and nothing is saved', async () => {
    await withExample(async (imports, ledger) => {
      const before = await facts(ledger);
      const { id } = await imports.preview(`${CLIENTS}C003,Kim Lee,31/02/2016\n`);
      await expect(imports.takePreview(id)).rejects.toMatchObject({
        code: 'import_rejected',
        message: expect.stringContaining('Line 4: '),
        details: { rejected: [{ line: 4 }] },
      });
      expect(await facts(ledger)).toEqual(before);
    });
  });

  it('is refused where the ledger changed so that it would do something else', async () => {
    await withExample(async (imports, ledger) => {
      const { id } = await imports.preview(CLIENTS);
      await ledger.transaction((books) =>
        books.clients.save(aClient({ ref: 'C002', name: 'Ada' }), changeBy(OFFICER)),
      );
      await expect(imports.takePreview(id)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    });
  });

  it('is taken where the ledger changed elsewhere', async () => {
    await withExample(async (imports, ledger) => {
      const { id } = await imports.preview(CLIENTS);
      await ledger.transaction((books) => books.clients.save(aClient({ ref: 'C777' }), changeBy(OFFICER)));
      expect(await imports.takePreview(id)).toMatchObject({ added: 1 });
    });
  });

  it('is refused where the file changed or went', async () => {
    await withExample(async (imports, ledger, folder) => {
      const path = join(folder, 'mine.csv');
      await writeFile(path, CLIENTS);
      const context = applicationContext(ledger, { name: OFFICER, roles: ['officer'] });
      const { id } = await importsCommands['imports.preview'](context, { path });
      await writeFile(path, CLIENTS.replace('Ada', 'Ida'));
      await expect(imports.takePreview(id)).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await rm(path);
      await expect(imports.takePreview(id)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    });
  });

  it('is gone for another ledger, and once newer ones took its place', async () => {
    await withExample(async (imports) => {
      const { id } = await imports.preview(CLIENTS);
      await withExample(async (others) => {
        await expect(others.takePreview(id)).rejects.toMatchObject({ code: 'import_gone' });
      });
      for (let count = 0; count < 4; count += 1) await imports.preview(CLIENTS);
      await expect(imports.takePreview(id)).rejects.toMatchObject({ code: 'import_gone' });
    });
  });
});

const UNDOABLE: readonly string[] = [
  CLIENTS,
  'provider_ref,name,type,phone,sort_code,account_number\nP001,Amara Okafor-Lind,foster_carer,1,107999,88837491\nP002,Rosa,foster_carer,,089999,66374958\n',
  'code,name,kind,unit\nFOST,Fostering,placement,week\nSL,Supported lodgings,placement,night\n',
  'service_level,effective_from,amount,min_age,max_age\nFOST,2025-04-01,195,5,10\nFOST,2026-04-01,200,0,17\n',
  'placement_ref,client_ref,provider_ref,service_level,start_date,end_date\nPL001,C001,P001,FOST,2026-03-01,2026-04-11\nPL002,C001,P001,FOST,2026-04-20,\n',
  'period,first_day,last_day,pay_date\n2026-27/03,2026-04-20,2026-04-27,2026-04-28\n2026-27/04,2026-04-28,2026-05-04,2026-05-05\n',
];

async function take(imports: Importing, content: string): Promise<number> {
  const { id } = await imports.preview(content);
  const { run } = await imports.takePreview(id);
  return run!;
}

describe('taking an import back', () => {
  it.each(UNDOABLE)('puts everything back as it was: %s', async (content) => {
    await withExample(async (imports, ledger) => {
      const before = await facts(ledger);
      const run = await take(imports, content);
      expect(await facts(ledger)).not.toEqual(before);
      expect(await imports.undo(run)).toBe(2);
      expect(await facts(ledger)).toEqual(before);
      await expect(imports.undo(run)).rejects.toMatchObject({
        code: 'cannot_undo',
        message: expect.stringContaining('already'),
      });
      expect((await ledger.read((books) => books.imports.find(run)))?.undoneBy).toBe(OFFICER);
      // What was taken back can be taken again.
      expect(await take(imports, content)).not.toBeNull();
    });
  });

  const obstacles: readonly [
    what: string,
    content: string,
    since: (books: Books) => Promise<unknown>,
    says: string,
  ][] = [
    [
      'a row was changed',
      CLIENTS,
      (books) => books.clients.save(aClient({ ref: 'C002', name: 'Ida' }), changeBy(OFFICER)),
      'Child C002 was changed since',
    ],
    [
      'a row was removed',
      CLIENTS,
      (books) => books.clients.remove('C002', changeBy(OFFICER)),
      'no longer there',
    ],
    [
      'a placement refers to a child',
      CLIENTS,
      (books) =>
        books.placements.save(
          {
            ref: 'PL9',
            client: 'C002',
            provider: 'P001',
            serviceLevel: 'FOST',
            startDate: '2026-04-20',
            endDate: null,
          },
          changeBy(OFFICER),
        ),
      'Child C002 has placement PL9',
    ],
    [
      'bank details were confirmed',
      UNDOABLE[1]!,
      (books) => books.bankDetails.confirm('P002', changeBy(APPROVER)),
      'were confirmed since',
    ],
    [
      'a rate was added to a service level',
      UNDOABLE[2]!,
      (books) =>
        books.rates.save(
          { serviceLevel: 'SL', effectiveFrom: '2026-04-01', amountPence: 1, minAge: null, maxAge: null },
          changeBy(OFFICER),
        ),
      'Service level SL has a rate',
    ],
    [
      'a period was prepared',
      'period,first_day,last_day,pay_date\n2026-27/01,2026-04-05,2026-04-12,2026-04-13\n',
      (books) => books.periods.prepare('2026-27/01', { digest: 'd', snapshot: {} }, changeBy(OFFICER)),
      'is prepared',
    ],
    [
      'a period was finalised',
      CLIENTS,
      async (books) => {
        await books.periods.prepare('2026-27/01', { digest: 'd', snapshot: {} }, changeBy(OFFICER));
        await books.periods.finalise('2026-27/01', [], changeBy(APPROVER, 'finalise', LATER));
      },
      'Period 2026-27/01 was finalised since',
    ],
  ];

  it.each(obstacles)('is refused where %s', async (_what, content, since, says) => {
    await withExample(async (imports, ledger) => {
      const run = await take(imports, content);
      await ledger.transaction(since);
      const before = await facts(ledger);
      await expect(imports.undo(run)).rejects.toMatchObject({
        code: 'cannot_undo',
        message: expect.stringContaining(says),
      });
      expect(await facts(ledger)).toEqual(before);
    });
  });

  it('is refused where new bank details replaced others that waited', async () => {
    await withExample(async (imports, ledger) => {
      await ledger.transaction((books) =>
        books.bankDetails.enter(
          { provider: 'P001', sortCode: '107999', accountNumber: '88837491', accountName: 'A' },
          changeBy(OFFICER),
        ),
      );
      const bank =
        'provider_ref,name,type,sort_code,account_number\nP001,Amara Okafor,foster_carer,089999,66374958\n';
      const run = await take(imports, bank);
      await expect(imports.undo(run)).rejects.toMatchObject({ code: 'cannot_undo' });
    });
  });

  it('of an unknown run is refused', async () => {
    await withExample(async (imports) => {
      await expect(imports.undo(99)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
