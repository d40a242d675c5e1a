import type { LineKind, PaymentLine } from '../../domain/schedule/payment-line';
import type { Schedule } from '../../domain/schedule/schedule';

interface LineJson {
  readonly kind: LineKind;
  readonly placement: string | null;
  readonly client: string | null;
  readonly serviceLevel: string | null;
  readonly carePeriod: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly ratePence: number | null;
  readonly rateUnit: string | null;
  readonly amountPence: number;
}

/** What `schedule` prints: the schedule as other programs rely on it. */
export interface ScheduleJson {
  readonly period: string;
  readonly state: Schedule['state'];
  readonly totalPence: number;
  readonly payments: readonly {
    readonly provider: string;
    readonly totalPence: number;
    readonly lines: readonly LineJson[];
    readonly exceptions: readonly {
      readonly code: string;
      readonly blocking: boolean;
      readonly message: string;
    }[];
  }[];
}

export function scheduleJson({ period, state, totalPence, payments }: Schedule): ScheduleJson {
  return {
    period,
    state,
    totalPence,
    payments: payments.map((payment) => ({
      provider: payment.provider,
      totalPence: payment.totalPence,
      lines: payment.lines.map(lineJson),
      exceptions: payment.exceptions.map(({ code, blocking, message }) => ({ code, blocking, message })),
    })),
  };
}

function lineJson(line: PaymentLine): LineJson {
  return {
    kind: line.kind,
    placement: line.placement,
    client: line.client,
    serviceLevel: line.serviceLevel,
    carePeriod: line.carePeriod,
    from: line.from,
    to: line.to,
    quantity: line.quantityHundredths === null ? null : line.quantityHundredths / 100,
    unit: line.unit,
    ratePence: line.ratePence,
    rateUnit: line.rateUnit,
    amountPence: line.amountPence,
  };
}
