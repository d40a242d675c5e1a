import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_KINDS } from '../../../preload/contract/imports';
import { importKinds } from '../../../main/imports/kinds';
import { openImport } from '../../../main/imports/open-import';
import { MAX_ROWS } from '../../../main/imports/read-table';
import { enterUsers, withFolder, withLedger } from '../../builders/ledger';
import { importingInto, type Importing } from './importing';

async function withImports<T>(work: (imports: Importing, folder: string) => Promise<T>): Promise<T> {
  return withLedger(async (ledger, folder) => {
    await ledger.transaction(enterUsers);
    return work(importingInto(ledger, folder), folder);
  });
}

const windows1252 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));

describe('a file that is not CSV', () => {
  const files: readonly [what: string, content: string | Uint8Array, says: RegExp][] = [
    ['a PDF called .csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\n', /is a PDF/],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), /workbook/],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /old Excel/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), /no text has/],
    ['a web page', '<!DOCTYPE html><html><table></table></html>', /web page/],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, ...utf16('client_ref')), /UTF-16/],
    ['UTF-16 without its mark', utf16('client_ref,name,date_of_birth\n'), /UTF-16/],
    ['nothing', '', /is empty/],
    ['blanks', ' \r\n\r\n', /nothing in it/],
    ['separators alone', ',,,\n,,,\n', /no header line/],
    ['prose', 'Dear colleague\nplease find the list below\n', /names no column/],
  ];

  it.each(files)('%s is refused', async (_what, content, says) => {
    await withFolder(async (folder) => {
      const imports = importingInto(undefined as never, folder);
      const opening = openImport(await imports.file(content));
      await expect(opening).rejects.toMatchObject({
        code: 'file_not_csv',
        message: expect.stringMatching(says),
      });
      await expect(opening).rejects.toThrow(/Nothing was imported/);
    });
  });

  it('a folder, and a file that is not there, are refused', async () => {
    await withFolder(async (folder) => {
      await mkdir(join(folder, 'a.csv'));
      await expect(openImport(join(folder, 'a.csv'))).rejects.toMatchObject({ code: 'file_unreadable' });
      await expect(openImport(join(folder, 'b.csv'))).rejects.toMatchObject({ code: 'file_unreadable' });
    });
  });
});

describe('the header line', () => {
  it.each(
    IMPORT_KINDS.flatMap((kind) =>
      importKinds[kind].columns
        .filter((column) => column.required)
        .map(({ field }) => [kind, field] as const),
    ),
  )('%s without %s is rejected at line 1', async (kind, missing) => {
    await withImports(async (imports) => {
      const fields = importKinds[kind].columns.map(({ field }) => field).filter((field) => field !== missing);
      const { rejected, added } = await imports.take(
        kind,
        `${fields.join(',')}\n${fields.map(() => 'x').join(',')}\n`,
      );
      expect(rejected[0]).toMatchObject({ line: 1, column: missing, code: 'missing_column' });
      expect(added).toBe(0);
    });
  });

  it('with a column twice is rejected, also where it is written in two ways', async () => {
    await withImports(async (imports) => {
      const content = 'client_ref,name,date_of_birth,Client Ref\nC1,Kim,2016-04-06,C1\n';
      expect((await imports.take('clients', content)).rejected).toMatchObject([
        { line: 1, column: 'client_ref', code: 'duplicated_column' },
      ]);
    });
  });

  it('may have columns that nobody knows, which are ignored with a notice', async () => {
    await withImports(async (imports) => {
      const preview = await imports.preview(
        'client_ref,Eye colour,name,date_of_birth,\nC1,green,Kim,2016-04-06,\n',
      );
      expect(preview).toMatchObject({ added: 1, rejected: [] });
      expect(preview.notices).toEqual(['Column "Eye colour" is not known here and is ignored.']);
      expect(preview.understanding.columns[1]).toEqual({ header: 'Eye colour', field: null });
    });
  });

  it('of another kind is pointed out', async () => {
    await withImports(async (imports) => {
      const result = await imports.take('rates', 'client_ref,name,date_of_birth\nC1,Kim,2016-04-06\n');
      expect(result.notices.join()).toContain('fits clients better');
    });
  });

  it('alone imports nothing, and says so', async () => {
    await withImports(async (imports) => {
      expect(await imports.take('clients', 'client_ref,name,date_of_birth\n')).toMatchObject({
        added: 0,
        rejected: [],
        notices: ['There is no row below the header line.'],
      });
    });
  });
});

describe('encodings and separators', () => {
  it('reads Windows-1252 names', async () => {
    await withImports(async (imports) => {
      const preview = await imports.preview(
        windows1252('client_ref;name;date_of_birth\r\nC1;Zoë O’Brién;06/04/2016\r\n'.replace('’', '\u0092')),
      );
      expect(preview.understanding).toMatchObject({ encoding: 'Windows-1252', separator: ';' });
      expect(preview.rows[0]!.values['name']).toBe('Zoë O’Brién');
      expect(preview.notices.join()).toContain('Windows-1252');
    });
  });

  it('reads a byte order mark, tabs, and old line ends', async () => {
    await withImports(async (imports) => {
      const preview = await imports.preview(
        '\ufeffClient Ref\tNAME\tDate-of-birth\rC1\tKim, "Kit"\t2016-04-06\r',
      );
      expect(preview).toMatchObject({
        kind: 'clients',
        understanding: { encoding: 'UTF-8 with BOM', separator: '\t' },
      });
      expect(preview.rejected).toMatchObject([{ line: 2, code: 'quote_misplaced' }]);
    });
  });

  it('finds the separator of the header line, whatever the rows have', async () => {
    await withImports(async (imports) => {
      const preview = await imports.preview(
        'placement_ref;client_ref;provider_ref;service_level;"start_date"\nPL1;"a,b,c";d,e;f;2026-04-06\n',
      );
      expect(preview.understanding.separator).toBe(';');
      expect(preview.rows[0]!.values['client_ref']).toBe('a,b,c');
    });
  });
});

describe('rows out of shape', () => {
  it('counts lines as an editor does, across cells of several lines', async () => {
    await withImports(async (imports) => {
      const content =
        'provider_ref,name,type,address\r\nP1,Amara,foster_carer,"1 Mill Lane\r\nNorwich\r\n"\r\n\r\n,,,\r\n"P2","Ro\nsa",foster_carer,"a\rb"\r\nP3,Kim,aunt,\r\n';
      expect((await imports.take('providers', content)).rejected).toMatchObject([
        { line: 10, code: 'unknown_value' },
      ]);
      const second = content.replace('foster_carer,"a', 'uncle,"a');
      expect((await imports.take('providers', second)).rejected.map(({ line }) => line)).toEqual([7, 10]);
    });
  });

  it('rejects rows with too few or too many cells, but not blank ones at the end', async () => {
    await withImports(async (imports) => {
      const content =
        'client_ref,name,date_of_birth\nC1,Kim\nC2,Vale, Robin,2016-04-06\nC3,Ada,2016-04-06,,\n';
      expect((await imports.take('clients', content)).rejected).toMatchObject([
        { line: 2, column: null, code: 'ragged_row' },
        { line: 3, column: null, code: 'ragged_row' },
      ]);
    });
  });

  it('rejects quotation marks out of place', async () => {
    await withImports(async (imports) => {
      const misplaced = 'client_ref,name,date_of_birth\nC1,Kim "Kit" Lee,2016-04-06\nC2,Ada,2016-02-31\n';
      expect((await imports.take('clients', misplaced)).rejected).toMatchObject([
        { line: 2, code: 'quote_misplaced' },
        { line: 3, code: 'not_a_date' },
      ]);
      const open = 'client_ref,name,date_of_birth\nC1,Kim,2016-04-06\nC2,"Ada,2016-04-06\n';
      expect((await imports.take('clients', open)).rejected).toMatchObject([
        { line: 3, code: 'quote_not_closed' },
      ]);
      const long = `${open}${'C3,Kim,2016-04-06\n'.repeat(5000)}`;
      expect((await imports.take('clients', long)).rejected).toMatchObject([
        { line: 3, code: 'quote_not_closed' },
      ]);
    });
  });
});

describe('size', () => {
  it('refuses a million rows', async () => {
    await withImports(async (imports) => {
      const content = `client_ref,name,date_of_birth\n${'C1,Kim Lee,2016-04-06\n'.repeat(1_000_000)}`;
      await expect(imports.take('clients', content)).rejects.toMatchObject({
        code: 'import_rejected',
        message: expect.stringContaining(`more than ${MAX_ROWS.toLocaleString('en-GB')} rows`),
      });
    });
  });

  it('keeps some thousands of bad cells and says how many more there are', async () => {
    await withImports(async (imports) => {
      const rows = Array.from({ length: 5_000 }, (_row, index) => `C${index},Kim,31/02/2016`);
      const { rejected, notices } = await imports.take(
        'clients',
        `client_ref,name,date_of_birth\n${rows.join('\n')}\n`,
      );
      expect(rejected).toHaveLength(2_000);
      expect(notices.join()).toContain('3,000 more problems');
    });
  });

  it('previews 10,000 rows', async () => {
    await withImports(async (imports) => {
      const rows = Array.from({ length: 10_000 }, (_row, index) => `C${index},Kim Lee,06/04/2016`);
      const preview = await imports.preview(`client_ref,name,date_of_birth\n${rows.join('\n')}\n`);
      expect(preview).toMatchObject({ added: 10_000, rowCount: 10_000 });
    });
  });
});
