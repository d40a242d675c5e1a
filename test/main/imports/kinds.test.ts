import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import type { ImportKind } from '../../../preload/contract/imports';
import {
  APPROVER,
  changeBy,
  enterUsers,
  enterWorkedExample,
  OFFICER,
  withLedger,
} from '../../builders/ledger';
import { importingInto, type Importing } from './importing';

const FILES: Readonly<Record<ImportKind, string>> = {
  providers:
    'provider_ref,name,type,email,phone,address,postcode,sort_code,account_number,account_name,supplier_ref\n' +
    'P001,Amara Okafor,foster_carer,amara@example.org,01603 000111,"1 Mill Lane\nNorwich",NR1 1AA,08-99-99,66374958,A OKAFOR,S1\n' +
    'P002,Rosa Lind,supported_lodgings,,,,,,,,\n',
  clients: 'client_ref,name,date_of_birth\nC001,Robin Vale,09/04/2015\nC002,Zoë Field,2012-02-29\n',
  'service-levels':
    'code,name,kind,unit,gl_code,cost_centre\nFOST,In-house Fostering Placement,placement,week,4100,CS01\n' +
    'MILE,Carer mileage,provider_item,mile,,\n',
  rates:
    'service_level,effective_from,amount,min_age,max_age\nFOST,2025-04-01,£194.00,5,10\nFOST,01/04/2025,"1,220.50",11,\n',
  placements:
    'placement_ref,client_ref,provider_ref,service_level,start_date,end_date\nPL001,C001,P001,FOST,2026-03-01,\n' +
    'PL002,C002,P002,FOST,01/03/2026,11/04/2026\n',
  periods:
    'period,first_day,last_day,pay_date\n2026-27/01,2026-04-06,2026-04-12,2026-04-13\n2026-27/02,13/04/2026,19/04/2026,20/04/2026\n',
};
const KINDS = Object.keys(FILES) as ImportKind[];

async function withImports(work: (imports: Importing, ledger: Ledger) => Promise<void>): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterUsers);
    await work(importingInto(ledger, folder), ledger);
  });
}

describe('importing each kind', () => {
  it('takes all six files into an empty ledger, and nothing the second time', async () => {
    await withImports(async (imports, ledger) => {
      for (const kind of KINDS) {
        expect(await imports.take(kind, FILES[kind])).toMatchObject({
          kind,
          added: 2,
          updated: 0,
          unchanged: 0,
          rejected: [],
        });
      }
      const before = await ledger.read((books) => books.audit.count());
      for (const kind of KINDS) {
        expect(await imports.take(kind, FILES[kind])).toMatchObject({
          kind,
          added: 0,
          updated: 0,
          unchanged: 2,
          rejected: [],
        });
      }
      expect(await ledger.read((books) => books.audit.count())).toBe(before);
      expect(await ledger.read((books) => books.imports.list())).toHaveLength(KINDS.length);
    });
  });

  it('saves what the files say', async () => {
    await withImports(async (imports, ledger) => {
      for (const kind of KINDS) await imports.take(kind, FILES[kind]);
      await ledger.read(async (books) => {
        expect(await books.providers.find('P001')).toMatchObject({
          address: '1 Mill Lane\nNorwich',
          bank: 'unconfirmed',
        });
        expect((await books.bankDetails.current('P001')).unconfirmed).toMatchObject({
          sortCode: '089999',
          accountNumber: '66374958',
          enteredBy: OFFICER,
        });
        expect(await books.providers.find('P002')).toMatchObject({ bank: 'missing', email: null });
        expect(await books.clients.find('C001')).toEqual({
          ref: 'C001',
          name: 'Robin Vale',
          dateOfBirth: '2015-04-09',
        });
        expect(await books.serviceLevels.find('FOST')).toMatchObject({
          providerType: 'foster_carer',
          glCode: '4100',
        });
        expect(await books.serviceLevels.find('MILE')).toMatchObject({ providerType: null, glCode: null });
        expect(await books.rates.list()).toMatchObject([
          { amountPence: 19400, minAge: 5, maxAge: 10, enteredBy: OFFICER },
          { amountPence: 122050, minAge: 11, maxAge: null },
        ]);
        expect(await books.placements.find('PL002')).toMatchObject({
          startDate: '2026-03-01',
          endDate: '2026-04-11',
        });
        expect(await books.periods.list()).toMatchObject([
          { state: 'current' },
          { period: '2026-27/02', payDate: '2026-04-20' },
        ]);
        const [event] = await books.audit.search({ subjectKind: 'client', limit: 1 });
        expect(event).toMatchObject({
          user: OFFICER,
          action: 'imports.take',
          note: expect.stringContaining('.csv'),
        });
      });
    });
  });

  it('changes nothing on a dry run', async () => {
    await withImports(async (imports, ledger) => {
      expect(await imports.take('clients', FILES.clients, { dryRun: true })).toMatchObject({ added: 2 });
      expect(await ledger.read((books) => books.clients.list())).toEqual([]);
    });
  });

  it('updates what differs, with what the ledger had', async () => {
    await withImports(async (imports) => {
      await imports.take('clients', FILES.clients);
      const preview = await imports.preview(
        'client_ref,name,date_of_birth\nC001,Robin Vale-Smith,2015-04-09\nC002,Zoë Field,2012-02-29\n',
      );
      expect(preview).toMatchObject({ kind: 'clients', added: 0, updated: 1, unchanged: 1, rowCount: 2 });
      expect(preview.rows[0]).toEqual({
        line: 2,
        outcome: 'updated',
        values: { client_ref: 'C001', name: 'Robin Vale-Smith', date_of_birth: '2015-04-09' },
        before: { name: 'Robin Vale' },
      });
    });
  });

  it('leaves what an absent column says, clears what a blank cell says', async () => {
    await withImports(async (imports, ledger) => {
      for (const kind of KINDS) await imports.take(kind, FILES[kind]);
      const columns = 'placement_ref,client_ref,provider_ref,service_level,start_date';
      await imports.take('placements', `${columns}\nPL002,C002,P002,FOST,2026-03-02\n`);
      expect(await ledger.read((books) => books.placements.find('PL002'))).toMatchObject({
        startDate: '2026-03-02',
        endDate: '2026-04-11',
      });
      await imports.take('placements', `${columns},end_date\nPL002,C002,P002,FOST,2026-03-02,\n`);
      expect(await ledger.read((books) => books.placements.find('PL002'))).toMatchObject({ endDate: null });
    });
  });

  it('says for whom a new service level is by its name, unless the file says it, and keeps what the ledger has', async () => {
    await withImports(async (imports, ledger) => {
      const header = 'code,name,kind,unit';
      const first = await imports.take(
        'service-levels',
        `${header}\nSL1,Supported Lodgings 16+,placement,week\nSL2,Respite,placement,night\n`,
      );
      expect(first.notices.join()).toContain('SL1 for supported lodgings');
      await imports.take(
        'service-levels',
        `${header},provider_type\nSL1,Supported Lodgings 16+,placement,week,\nSL2,Respite,placement,night,Foster Carer\n`,
      );
      await imports.take(
        'service-levels',
        `${header}\nSL1,Lodgings,placement,week\nSL2,Respite,placement,night\n`,
      );
      const levels = await ledger.read((books) => books.serviceLevels.list());
      expect(levels.map(({ providerType }) => providerType)).toEqual([null, 'foster_carer']);
    });
  });
});

describe('bank details in a carers file', () => {
  const header = 'provider_ref,name,type,sort_code,account_number,account_name';

  it('keeps confirmed details that are the same or blank, and has changed ones wait for another person', async () => {
    await withImports(async (imports, ledger) => {
      await ledger.transaction(async (books) => {
        await books.providers.save(
          {
            ref: 'P001',
            name: 'Amara Okafor',
            type: 'foster_carer',
            email: null,
            phone: null,
            address: null,
            postcode: null,
            supplierRef: null,
          },
          changeBy(OFFICER),
        );
        await books.bankDetails.enter(
          { provider: 'P001', sortCode: '089999', accountNumber: '66374958', accountName: 'A OKAFOR' },
          changeBy(OFFICER),
        );
        await books.bankDetails.confirm('P001', changeBy(APPROVER));
      });
      const same = `${header}\nP001,Amara Okafor,foster_carer,08 99 99,66374958,A OKAFOR\n`;
      expect(await imports.take('providers', same)).toMatchObject({ unchanged: 1 });
      const blank = `${header}\nP001,Amara Okafor,foster_carer,,,\n`;
      expect(await imports.take('providers', blank)).toMatchObject({ unchanged: 1 });
      expect(await ledger.read((books) => books.providers.find('P001'))).toMatchObject({ bank: 'confirmed' });

      const other = `${header}\nP001,Amara Okafor,foster_carer,107999,88837491,A OKAFOR\n`;
      const preview = await imports.preview(other, 'providers');
      expect(preview.rows[0]).toMatchObject({
        outcome: 'updated',
        before: { sort_code: '••-••-99', account_number: '••••4958' },
      });
      expect(preview.notices.join()).toContain('another person');
      await imports.takePreview(preview.id);
      expect(await ledger.read((books) => books.providers.find('P001'))).toMatchObject({
        bank: 'unconfirmed',
      });
      expect(await imports.take('providers', other)).toMatchObject({ unchanged: 1 });
    });
  });

  it('takes the carer as the account holder where the file has no such column', async () => {
    await withImports(async (imports, ledger) => {
      await imports.take(
        'providers',
        'provider_ref,name,type,sort_code,account_number\nP001,Amara Okafor,foster_carer,089999,66374958\n',
      );
      expect((await ledger.read((books) => books.bankDetails.current('P001'))).unconfirmed).toMatchObject({
        accountName: 'Amara Okafor',
      });
    });
  });
});

it('goes on from the worked example', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterWorkedExample);
    const imports = importingInto(ledger, folder);
    expect(await imports.take('rates', FILES.rates)).toMatchObject({
      unchanged: 0,
      rejected: [{ line: 3, code: 'rate_starts_twice' }],
    });
  });
});
