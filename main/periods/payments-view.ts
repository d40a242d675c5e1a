import type { PeriodWithState } from '../../db/repositories/periods';
import { sumPence } from '../../domain/money/pence';
import type { LineKind } from '../../domain/schedule/payment-line';
import type { Schedule, ScheduledPayment } from '../../domain/schedule/schedule';
import type {
  ExceptionRow,
  PaymentDetail,
  PaymentRow,
  PeriodPayments,
  PeriodRow,
} from '../../preload/contract/periods';
import { explained, type Names } from './names';

/** The period as screens show it. */
export function periodRow(period: PeriodWithState): PeriodRow {
  const { period: name, firstDay, lastDay, payDate, state } = period;
  return {
    period: name,
    firstDay,
    lastDay,
    payDate,
    state,
    prepared:
      period.preparedBy !== null && period.preparedAt !== null
        ? { by: period.preparedBy, at: period.preparedAt }
        : null,
    finalised:
      period.seal === null
        ? null
        : {
            by: period.finalisedBy ?? '',
            at: period.finalisedAt ?? '',
            payments: period.paymentCount ?? 0,
            lines: period.lineCount ?? 0,
            totalPence: period.totalPence ?? 0,
            seal: period.seal,
          },
  };
}

/** What the payments grid is made of. `before` are the payments of the period before, by provider. */
export interface PaymentsView {
  readonly period: PeriodWithState;
  readonly schedule: Schedule;
  readonly names: Names;
  readonly exceptions: readonly ExceptionRow[];
  readonly before: ReadonlyMap<string, number> | null;
}

/** The payments grid of a period with its header's totals. */
export function periodPayments(view: PaymentsView): PeriodPayments {
  const { period, schedule, before } = view;
  const exceptions = Map.groupBy(view.exceptions, (row) => row.provider);
  const lines = schedule.payments.flatMap((payment) => payment.lines);
  return {
    period: periodRow(period),
    totalPence: schedule.totalPence,
    carers: schedule.payments.length,
    lines: lines.length,
    children: distinctChildren(lines),
    lastTotalPence: before === null ? null : sumPence(before.values()),
    payments: schedule.payments.map((payment) =>
      paymentRow(payment, view, exceptions.get(payment.provider) ?? []),
    ),
  };
}

function paymentRow(
  payment: ScheduledPayment,
  view: PaymentsView,
  exceptions: readonly ExceptionRow[],
): PaymentRow {
  const { provider, totalPence } = payment;
  const sumOf = (...kinds: LineKind[]): number =>
    sumPence(payment.lines.filter((line) => kinds.includes(line.kind)).map((line) => line.amountPence));
  const lastPence = view.before?.get(provider) ?? null;
  return {
    provider,
    providerName: view.names.provider(provider),
    providerType: view.names.providerType(provider),
    children: distinctChildren(payment.lines),
    carePence: sumOf('placement'),
    adjustmentsPence: sumOf('adjustment'),
    claimsPence: sumOf('claim'),
    oneOffsPence: sumOf('one_off'),
    recoveriesPence: sumOf('brought_forward', 'carried_forward', 'recovery'),
    netPence: totalPence,
    lastPence,
    changePence: lastPence === null ? null : totalPence - lastPence,
    blocking: exceptions.filter((row) => row.blocking).length,
    toAccept: exceptions.filter((row) => !row.blocking && row.accepted === null).length,
    accepted: exceptions.filter((row) => row.accepted !== null).length,
  };
}

function distinctChildren(lines: ScheduledPayment['lines']): number {
  return new Set(lines.flatMap((line) => (line.client === null ? [] : [line.client]))).size;
}

/** One payment with its lines explained. */
export function paymentDetail(payment: ScheduledPayment, view: PaymentsView): PaymentDetail {
  const { provider } = payment;
  return {
    period: periodRow(view.period),
    provider,
    providerName: view.names.provider(provider),
    totalPence: payment.totalPence,
    lines: payment.lines.map((line) => explained(line, view.names)),
    exceptions: view.exceptions.filter((row) => row.provider === provider),
  };
}
