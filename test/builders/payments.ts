import type { Books } from '../../db/books';
import type { PeriodRow } from '../../db/entities/payment-period';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { NewPayment, NewPaymentLine } from '../../db/repositories/payments';
import { APPROVER, changeBy, OFFICER } from './ledger';

/** A line of the worked example: seven nights of PL001 at £194.00 a week. */
export function aLine(facts: Partial<NewPaymentLine> = {}): NewPaymentLine {
  const line: NewPaymentLine = {
    kind: 'placement',
    provider: 'P001',
    placement: 'PL001',
    client: 'C001',
    serviceLevel: 'FOST',
    carePeriod: '2026-27/01',
    from: '2026-04-06',
    to: '2026-04-12',
    quantityHundredths: 700,
    unit: 'night',
    ratePence: 19400,
    rateUnit: 'week',
    amountPence: 19400,
    reason: { kind: 'brought_forward', fromPeriod: '2026-27/01' },
    clientName: 'Robin Vale',
    serviceLevelName: 'In-house Fostering Placement',
    glCode: '4100',
    costCentre: 'CS01',
  };
  return { ...line, ...facts };
}

/** A payment of the lines given, which add up to its total. */
export function aPayment(
  lines: readonly NewPaymentLine[] = [aLine()],
  facts: Partial<NewPayment> = {},
): NewPayment {
  return {
    provider: lines[0]?.provider ?? 'P001',
    totalPence: lines.reduce((sum, line) => sum + line.amountPence, 0),
    providerName: 'Amara Okafor',
    address: '1 Mill Lane, Norwich',
    postcode: 'NR1 1AA',
    sortCode: '089999',
    accountNumber: '66374958',
    accountName: 'A OKAFOR',
    supplierRef: null,
    lines,
    ...facts,
  };
}

/** Prepares a period by the officer and finalises it by the approver, with the payments given. */
export async function finalisePeriod(
  ledger: Ledger,
  period = '2026-27/01',
  payments: readonly NewPayment[] = [aPayment()],
): Promise<PeriodRow> {
  return ledger.transaction(async (books: Books) => {
    const prepared = { digest: 'a digest', snapshot: { payments: payments.length } };
    await books.periods.prepare(period, prepared, changeBy(OFFICER, 'prepare'));
    return books.periods.finalise(period, payments, changeBy(APPROVER, 'finalise'));
  });
}
