import { describe, expect, it } from 'vitest';
import type { ImportKind, RejectedCell } from '../../../preload/contract/imports';
import {
  APPROVER,
  aServiceLevel,
  changeBy,
  enterWorkedExample,
  OFFICER,
  withLedger,
} from '../../builders/ledger';
import { importingInto } from './importing';

/** Imports into the worked example's ledger, and checks that nothing was saved. */
async function rejectedBy(kind: ImportKind, content: string): Promise<readonly RejectedCell[]> {
  return withLedger(async (ledger, folder) => {
    await ledger.transaction(enterWorkedExample);
    await ledger.transaction((books) =>
      books.serviceLevels.save(
        aServiceLevel({ code: 'MILE', kind: 'provider_item', unit: 'mile' }),
        changeBy(OFFICER),
      ),
    );
    const events = await ledger.read((books) => books.audit.count());
    const result = await importingInto(ledger, folder).take(kind, content);
    expect(await ledger.read((books) => books.audit.count())).toBe(events);
    return result.rejected;
  });
}

const HEADERS: Readonly<Record<ImportKind, string>> = {
  providers: 'provider_ref,name,type,email,sort_code,account_number,account_name',
  clients: 'client_ref,name,date_of_birth',
  'service-levels': 'code,name,kind,unit',
  rates: 'service_level,effective_from,amount,min_age,max_age',
  placements: 'placement_ref,client_ref,provider_ref,service_level,start_date,end_date',
  periods: 'period,first_day,last_day,pay_date',
};

const LONG = 'x'.repeat(400);

/** Kind, a row, and the cell that it should be rejected for. */
const BAD_ROWS: readonly [kind: ImportKind, row: string, column: string, code: string][] = [
  ['providers', 'P9,Rosa,foster_carer,,089999,66374957,', 'account_number', 'bank_details_invalid'],
  ['providers', 'P9,Rosa,foster_carer,,089999,,', 'account_number', 'bank_details_incomplete'],
  ['providers', 'P9,Rosa,foster_carer,,,66374958,', 'sort_code', 'bank_details_incomplete'],
  ['providers', 'P9,Rosa,foster_carer,,,,R LIND', 'sort_code', 'bank_details_incomplete'],
  ['providers', 'P9,Rosa,foster_carer,,89999,66374958,', 'sort_code', 'sort_code_format'],
  ['providers', 'P9,Rosa,foster_carer,,089999,6.64E+07,', 'account_number', 'account_number_format'],
  ['providers', 'P9,Rosa,aunt,,,,', 'type', 'unknown_value'],
  ['providers', 'P9,Rosa,foster_carer,rosa at home,,,', 'email', 'not_an_email'],
  ['providers', ',Rosa,foster_carer,,,,', 'provider_ref', 'missing_value'],
  ['providers', `${LONG},Rosa,foster_carer,,,,`, 'provider_ref', 'too_long'],
  ['providers', `P9,${LONG},foster_carer,,,,`, 'name', 'too_long'],
  ['providers', 'P9,Ros\u{fffd},foster_carer,,,,', 'name', 'unreadable_characters'],
  ['clients', 'C9,Kim,2026-04-15', 'date_of_birth', 'born_in_future'],
  ['clients', 'C9,Kim,31/02/2016', 'date_of_birth', 'not_a_date'],
  ['clients', 'C9,Kim,6 April 2016', 'date_of_birth', 'not_a_date'],
  ['clients', 'C9,Kim,04/13/2016', 'date_of_birth', 'not_a_date'],
  ['service-levels', 'X,Extra,placement,mile', 'unit', 'unit_does_not_fit'],
  ['service-levels', 'X,Extra,client_item,week', 'unit', 'unit_does_not_fit'],
  ['service-levels', 'FOST,Fostering,client_item,item', 'kind', 'level_in_use'],
  ['rates', 'FOST,2026-04-01,"12,34",,', 'amount', 'decimal_comma'],
  ['rates', 'FOST,2026-04-01,12.345,,', 'amount', 'too_many_decimals'],
  ['rates', 'FOST,2026-04-01,-5,,', 'amount', 'negative_amount'],
  ['rates', 'FOST,2026-04-01,a lot,,', 'amount', 'not_money'],
  ['rates', 'FOST,2026-04-01,5,16,11', 'max_age', 'band_ends_before_it_begins'],
  ['rates', 'FOST,2026-04-01,5,ten,', 'min_age', 'not_an_age'],
  ['rates', 'NONE,2026-04-01,5,,', 'service_level', 'unknown_reference'],
  ['rates', 'FOST,2025-04-01,5,8,9', 'effective_from', 'rate_starts_twice'],
  ['placements', 'PL9,C001,P999,FOST,2026-04-06,', 'provider_ref', 'unknown_reference'],
  ['placements', 'PL9,C999,P001,FOST,2026-04-06,', 'client_ref', 'unknown_reference'],
  ['placements', 'PL9,C001,P001,NONE,2026-04-06,', 'service_level', 'unknown_reference'],
  ['placements', 'PL9,C001,P001,MILE,2026-04-06,', 'service_level', 'not_a_placement_level'],
  ['placements', 'PL0192,C001,P001,FOST,2026-04-06,2026-04-03', 'end_date', 'ends_before_it_starts'],
  ['placements', 'PL9,C001,P001,FOST,31/02/2026,', 'start_date', 'not_a_date'],
  ['periods', '2026-27/3,2026-04-20,2026-04-26,2026-04-27', 'period', 'not_a_period'],
  ['periods', '2026-28/03,2026-04-20,2026-04-26,2026-04-27', 'period', 'not_a_period'],
  ['periods', '2026-27/04,2026-05-03,2026-04-27,2026-05-04', 'last_day', 'ends_before_it_starts'],
  ['periods', '2026-27/04,2027-03-25,2027-03-31,2027-04-01', 'pay_date', 'pay_date_outside_year'],
  ['periods', '2026-27/04,2026-04-26,2026-05-03,2026-05-04', 'first_day', 'periods_overlap'],
  ['periods', '2026-27/04,2026-03-30,2026-04-05,2026-05-04', 'first_day', 'periods_out_of_order'],
  ['periods', '2026-27/04,2026-04-27,2026-05-03,2026-04-26', 'pay_date', 'periods_out_of_order'],
  ['periods', '2025-26/52,2026-03-30,2026-04-07,2026-03-31', 'first_day', 'periods_overlap'],
];

describe('a cell that cannot be taken', () => {
  it.each(BAD_ROWS)('%s: %s → %s %s', async (kind, row, column, code) => {
    const rejected = await rejectedBy(kind, `${HEADERS[kind]}\n${row}\n`);
    expect(rejected).toMatchObject([{ line: 2, column, code }]);
    expect(rejected[0]!.message).toMatch(/^[A-Z0-9"-].*\.$/);
  });

  it('says of a placement what is wrong and how to mend it', async () => {
    const [cell] = await rejectedBy(
      'placements',
      `${HEADERS.placements}\nPL0192,C001,P001,FOST,2026-04-06,2026-04-03\n`,
    );
    expect(cell).toEqual({
      line: 2,
      column: 'end_date',
      value: '2026-04-03',
      code: 'ends_before_it_starts',
      message:
        'Placement PL0192 ends on 3 Apr, before it starts on 6 Apr. ' +
        'Correct the end date, or leave it blank if the child is still placed.',
    });
  });

  it('suggests the reference that was meant', async () => {
    const [cell] = await rejectedBy('placements', `${HEADERS.placements}\nPL9,C001,p-001,FOST,2026-04-06,\n`);
    expect(cell!.message).toContain('Did you mean P001?');
  });

  it('lists every problem at once, at its line', async () => {
    const rejected = await rejectedBy(
      'placements',
      `${HEADERS.placements}\n\nPL1,C999,P999,FOST,2026-04-06,\n"PL2",C001,P001,FOST,2026-02-30,x\n ,C001,P001,FOST,2026-04-06,\n`,
    );
    expect(rejected.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 client_ref',
      '3 provider_ref',
      '4 start_date',
      '4 end_date',
      '5 placement_ref',
    ]);
  });
});

describe('rows that do not go together', () => {
  it('rejects the same key twice in a file, also where the rows are the same', async () => {
    const row = 'C9,Kim,2016-04-15';
    expect(await rejectedBy('clients', `${HEADERS.clients}\n${row}\n${row}\n`)).toMatchObject([
      { line: 3, column: 'client_ref', code: 'duplicate_key', message: expect.stringContaining('line 2') },
    ]);
  });

  it('rejects a rate that starts twice on one day', async () => {
    const rates =
      'FOST,2026-04-01,10,0,4\nFOST,2026-04-01,11,5,10\nFOST,01/04/2026,12,4,7\nFOST,2026-04-02,12,4,7';
    const rejected = await rejectedBy('rates', `${HEADERS.rates}\n${rates}\n`);
    expect([...new Set(rejected.map(({ line, code }) => `${line} ${code}`))]).toEqual([
      '4 rate_starts_twice',
    ]);
    expect(
      await rejectedBy('rates', `${HEADERS.rates}\nFOST,2026-04-01,10,,\nFOST,2026-04-01,11,,\n`),
    ).toMatchObject([{ line: 3, code: 'duplicate_key' }]);
  });

  it('rejects periods of one file that share days', async () => {
    const rows = '2026-27/04,2026-04-27,2026-05-03,2026-05-04\n2026-27/05,2026-05-03,2026-05-10,2026-05-11';
    expect(await rejectedBy('periods', `${HEADERS.periods}\n${rows}\n`)).toMatchObject([
      { line: 3, code: 'periods_overlap' },
    ]);
  });
});

describe('a finalised period', () => {
  it('never changes, and none is added before it', async () => {
    await withLedger(async (ledger, folder) => {
      await ledger.transaction(enterWorkedExample);
      await ledger.transaction((books) =>
        books.periods.prepare('2026-27/01', { digest: 'd', snapshot: {} }, changeBy(OFFICER)),
      );
      const imports = importingInto(ledger, folder);
      const changed = `${HEADERS.periods}\n2026-27/01,2026-04-06,2026-04-12,2026-04-14\n`;
      expect((await imports.take('periods', changed)).rejected).toMatchObject([{ code: 'period_prepared' }]);
      await ledger.transaction((books) => books.periods.finalise('2026-27/01', [], changeBy(APPROVER)));
      expect((await imports.take('periods', changed)).rejected).toMatchObject([{ code: 'period_finalised' }]);
      const earlier = `${HEADERS.periods}\n2025-26/52,2026-03-23,2026-03-29,2026-03-30\n`;
      expect((await imports.take('periods', earlier)).rejected).toMatchObject([{ code: 'period_finalised' }]);
      const same = `${HEADERS.periods}\n2026-27/01,2026-04-06,2026-04-12,2026-04-13\n`;
      expect(await imports.take('periods', same)).toMatchObject({ unchanged: 1, rejected: [] });
    });
  });
});
