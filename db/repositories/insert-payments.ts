import type { EntityManager } from 'typeorm';
import type { PeriodName } from '../../domain/calendar/periods';
import { PaymentEntity, type PaymentRow } from '../entities/payment';
import { PaymentLineEntity, type PaymentLineRow } from '../entities/payment-line';
import type { FinalisedPayment, NewPayment } from './payments';
import { Rows } from './rows';

/** Inserts a period's payments with their lines, and gives them as they are stored. Only finalising does this. */
export async function insertPayments(
  manager: EntityManager,
  period: PeriodName,
  payments: readonly NewPayment[],
): Promise<FinalisedPayment[]> {
  const paymentRows = new Rows<PaymentRow>(manager, PaymentEntity);
  const lineRows = new Rows<PaymentLineRow>(manager, PaymentLineEntity);
  const firstPayment = await paymentRows.nextId();
  let nextLine = await lineRows.nextId();
  const stored = payments.map((payment, index) => {
    const { lines, ...facts } = payment;
    const row = paymentRows.pick({ ...facts, id: firstPayment + index, period });
    const storedLines = lines.map((line, place) =>
      lineRows.pick({ ...line, id: nextLine++, period, paymentId: row.id, position: place + 1 }),
    );
    return { ...row, lines: storedLines };
  });
  await paymentRows.insert(stored);
  await lineRows.insert(stored.flatMap((payment) => payment.lines));
  return stored;
}
