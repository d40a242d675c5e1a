import * as fc from 'fast-check';
import type { JournalLine, JournalPayment } from '../../../domain/journal/postings';
import { LINE_KINDS } from '../../../domain/schedule/payment-line';

export function aJournalLine(facts: Partial<JournalLine> = {}): JournalLine {
  return {
    kind: 'placement',
    client: 'C001',
    serviceLevel: 'FOST',
    carePeriod: '2026-27/01',
    glCode: '4100',
    costCentre: 'CS01',
    amountPence: 20885,
    ...facts,
  };
}

const reference = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('P001', 'P/2', 'a:b', 'two  blanks', '; note', '(x)', '[x]', 'Zoë', '%3A'),
);

const line: fc.Arbitrary<JournalLine> = fc.record({
  kind: fc.constantFrom(...LINE_KINDS),
  client: fc.option(reference),
  serviceLevel: fc.option(reference),
  carePeriod: fc.constantFrom('2026-27/01', '2026-27/02'),
  glCode: fc.option(reference),
  costCentre: fc.option(reference),
  amountPence: fc.integer({ min: -5_000_00, max: 5_000_00 }),
});

/** Payments whose totals are the sums of their lines, references in any characters. */
export const journalPayments: fc.Arbitrary<JournalPayment[]> = fc.array(
  fc
    .record({
      provider: reference,
      supplierRef: fc.option(reference),
      lines: fc.array(line, { minLength: 1 }),
    })
    .map((payment) => ({
      ...payment,
      totalPence: payment.lines.reduce((sum, { amountPence }) => sum + amountPence, 0),
    })),
  { maxLength: 12 },
);
