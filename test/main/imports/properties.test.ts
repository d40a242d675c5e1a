import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProviderRow } from '../../../db/entities/provider';
import type { Ledger } from '../../../db/ledger-file/ledger';
import type { Placement } from '../../../domain/facts';
import { decimalPounds, formatPence } from '../../../domain/money/format-money';
import { IMPORT_KINDS } from '../../../preload/contract/imports';
import { importKinds } from '../../../main/imports/kinds';
import { decodeText } from '../../../main/imports/decode-text';
import { readTable } from '../../../main/imports/read-table';
import { enterUsers, enterWorkedExample, withLedger } from '../../builders/ledger';
import { importingInto, type Importing } from './importing';

/** How somebody's program writes CSV. */
interface Style {
  readonly separator: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly encoding: 'utf8' | 'bom' | 'windows1252';
  readonly header: (field: string) => string;
  readonly quoteAll: boolean;
  readonly shuffle: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'bom', 'windows1252'),
  header: fc.constantFrom(
    (field) => field,
    (field) => field.toUpperCase(),
    (field) => ` ${field.replaceAll('_', ' ')} `,
    (field) => field.replaceAll('_', '-'),
  ),
  quoteAll: fc.boolean(),
  shuffle: fc.boolean(),
});

/** Writes records as a file in a style. */
function written(
  fields: readonly string[],
  records: readonly Record<string, string>[],
  how: Style,
): Uint8Array {
  const order = how.shuffle ? fields.toReversed() : fields;
  const cell = (text: string): string =>
    how.quoteAll || /["\n\r;,\t]/.test(text) || text.trim() !== text
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = [
    order.map(how.header),
    ...records.map((record) => order.map((field) => record[field] ?? '')),
  ];
  const text = lines.map((cells) => cells.map(cell).join(how.separator) + how.lineEnd).join('');
  if (how.encoding === 'windows1252') return Uint8Array.from(Buffer.from(text, 'latin1'));
  return Uint8Array.from(Buffer.from(how.encoding === 'bom' ? `\ufeff${text}` : text));
}

// Characters that are the same in Latin-1 and Windows-1252, with those that CSV has a use for.
const letters = fc.constantFrom(...'abcXYZ 019-\'",;\t.éüñÅø£ '.split(''));
const text = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: letters, minLength: 1, maxLength: max })
    .map((raw) => `N${raw}`.replace(/\s+/g, ' ').trim());
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-03-31'), noInvalidDate: true })
  .map((when) => when.toISOString().slice(0, 10));
const asWritten = (iso: string, uk: boolean): string => (uk ? iso.split('-').toReversed().join('/') : iso);

const provider = fc.record({
  name: text(30),
  type: fc.constantFrom('foster_carer' as const, 'supported_lodgings' as const),
  phone: fc.option(text(20)),
  address: fc.option(fc.array(text(20), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
});
const providers: fc.Arbitrary<ProviderRow[]> = fc
  .array(provider, { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, index) => ({ ref: `P/${index}`, email: null, postcode: null, supplierRef: null, ...row })),
  );

const PROVIDER_FIELDS = ['provider_ref', 'name', 'type', 'phone', 'address'];

function providerRecord(row: ProviderRow): Record<string, string> {
  return {
    provider_ref: row.ref,
    name: row.name,
    type: row.type,
    phone: row.phone ?? '',
    address: row.address ?? '',
  };
}

async function withImports(work: (imports: Importing, ledger: Ledger) => Promise<void>): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterUsers);
    await work(importingInto(ledger, folder), ledger);
  });
}

describe('whatever program wrote the file', () => {
  it('carers arrive as they were written, and a second time changes nothing', async () => {
    await withImports(async (imports, ledger) => {
      await fc.assert(
        fc.asyncProperty(providers, style, style, async (rows, how, otherwise) => {
          const file = written(PROVIDER_FIELDS, rows.map(providerRecord), how);
          const first = await imports.take('providers', file);
          expect(first.rejected).toEqual([]);
          const held = await ledger.read((books) => books.providers.list());
          for (const row of rows) expect(held).toContainEqual({ ...row, bank: 'missing' });
          const events = await ledger.read((books) => books.audit.count());
          const again = await imports.take(
            'providers',
            written(PROVIDER_FIELDS, rows.map(providerRecord), otherwise),
          );
          expect(again).toMatchObject({ added: 0, updated: 0, unchanged: rows.length, rejected: [] });
          expect(await ledger.read((books) => books.audit.count())).toBe(events);
        }),
        { numRuns: 100 },
      );
    });
  });

  it('rates arrive to the penny', async () => {
    const rate = fc.record({
      from: date,
      pence: fc.integer({ min: 0, max: 100_000_000 }),
      uk: fc.boolean(),
      pretty: fc.boolean(),
    });
    const rates = fc.uniqueArray(rate, { minLength: 1, maxLength: 12, selector: ({ from }) => from });
    await withImports(async (imports, ledger) => {
      await imports.take('service-levels', 'code,name,kind,unit\nFOST,Fostering,placement,week\n');
      await fc.assert(
        fc.asyncProperty(rates, style, async (rows, how) => {
          const records = rows.map(({ from, pence, uk, pretty }) => ({
            service_level: 'FOST',
            effective_from: asWritten(from, uk),
            amount: pretty ? formatPence(pence) : decimalPounds(pence),
          }));
          const result = await imports.take(
            'rates',
            written(['service_level', 'effective_from', 'amount'], records, how),
          );
          expect(result.rejected).toEqual([]);
          const held = new Map(
            (await ledger.read((books) => books.rates.list())).map((row) => [
              row.effectiveFrom,
              row.amountPence,
            ]),
          );
          for (const { from, pence } of rows) expect(held.get(from)).toBe(pence);
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('a file with one bad cell', () => {
  const PLACEMENT_FIELDS = [
    'placement_ref',
    'client_ref',
    'provider_ref',
    'service_level',
    'start_date',
    'end_date',
  ];
  const placement = fc.record({ start: date, nights: fc.option(fc.integer({ min: 0, max: 400 })) });
  const placements: fc.Arbitrary<Placement[]> = fc
    .array(placement, { minLength: 1, maxLength: 15 })
    .map((rows) =>
      rows.map(({ start, nights }, index) => ({
        ref: `PL${index}`,
        client: 'C1',
        provider: 'P1',
        serviceLevel: 'FOST',
        startDate: start,
        endDate:
          nights === null
            ? null
            : new Date(Date.parse(start) + nights * 86_400_000).toISOString().slice(0, 10),
      })),
    );
  const damage = fc.constantFrom<[column: string, value: string]>(
    ['client_ref', 'C404'],
    ['provider_ref', ''],
    ['service_level', 'fost '],
    ['start_date', '31/02/2026'],
    ['end_date', '1999-12-31'],
    ['placement_ref', 'x'.repeat(41)],
  );

  it('is refused whole, at that cell; mended, it is taken whole', async () => {
    await withLedger(async (ledger, folder) => {
      await ledger.transaction(enterUsers);
      const imports = importingInto(ledger, folder);
      await imports.take('providers', 'provider_ref,name,type\nP1,Amara,foster_carer\n');
      await imports.take('clients', 'client_ref,name,date_of_birth\nC1,Robin,2012-04-06\n');
      await imports.take('service-levels', 'code,name,kind,unit\nFOST,Fostering,placement,week\n');
      await fc.assert(
        fc.asyncProperty(placements, style, damage, fc.nat(), async (rows, how, [column, value], at) => {
          const records = rows.map((row) => ({
            placement_ref: row.ref,
            client_ref: row.client,
            provider_ref: row.provider,
            service_level: row.serviceLevel,
            start_date: row.startDate,
            end_date: row.endDate ?? '',
          }));
          const index = at % rows.length;
          const damaged = records.map((record, row) =>
            row === index ? { ...record, [column]: value } : record,
          );
          const events = await ledger.read((books) => books.audit.count());
          const { rejected } = await imports.take('placements', written(PLACEMENT_FIELDS, damaged, how));
          expect(rejected).toMatchObject([{ line: index + 2, column }]);
          expect(await ledger.read((books) => books.audit.count())).toBe(events);
          expect(await imports.take('placements', written(PLACEMENT_FIELDS, records, how))).toMatchObject({
            rejected: [],
          });
          const held = await ledger.read((books) => books.placements.list());
          for (const row of rows) expect(held).toContainEqual(expect.objectContaining({ ...row }));
        }),
        { numRuns: 100 },
      );
    });
  });
});

describe('any bytes at all', () => {
  it('become a table without an error, each row at a line of the file', () => {
    const csvLike = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'é', '0'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          csvLike.map((content) => Uint8Array.from(Buffer.from(content))),
          fc.uint8Array({ maxLength: 200 }),
        ),
        (bytes) => {
          const { text: content } = decodeText(bytes);
          const { header, rows, problems } = readTable(content, () => false);
          const lines = content.split('\n').length;
          for (const { line } of [...(header ? [header] : []), ...rows, ...problems]) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
          const inOrder = rows.map(({ line }) => line);
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('any cells at all', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'P001',
      'C001',
      'FOST',
      'PL001',
      '2026-04-06',
      '31/02/2026',
      '0',
      '99',
      '-1',
      '12,34',
      '2026-27/01',
      'week',
      'placement',
      '089999',
    ),
    // A NUL is refused before any cell is read.
    fc.string({ unit: 'binary', maxLength: 12 }).map((content) => content.replaceAll('\0', '')),
    fc.string({ maxLength: 60 }),
  );
  const quoted = (content: string): string => `"${content.replaceAll('"', '""')}"`;

  it.each(IMPORT_KINDS)(
    'of a %s file are previewed without an error, and taking them again changes nothing',
    async (kind) => {
      const fields = importKinds[kind].columns.map(({ field }) => field);
      const row = fc.array(cell, { minLength: fields.length, maxLength: fields.length });
      await withLedger(async (ledger, folder) => {
        await ledger.transaction(enterWorkedExample);
        const imports = importingInto(ledger, folder);
        await fc.assert(
          fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
            const content = [fields, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
            const events = await ledger.read((books) => books.audit.count());
            const { rejected } = await imports.take(kind, content);
            // Refused: nothing is saved. Taken: a second time there is nothing left to do.
            const again = rejected.length > 0 ? null : await imports.take(kind, content);
            const after = await ledger.read((books) => books.audit.count());
            expect(rejected.length === 0 || after === events).toBe(true);
            expect(again ?? { added: 0, updated: 0, rejected: [] }).toMatchObject({
              added: 0,
              updated: 0,
              rejected: [],
            });
          }),
          { numRuns: 150 },
        );
      });
    },
  );
});
