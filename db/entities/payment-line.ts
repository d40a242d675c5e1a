import { EntitySchema } from 'typeorm';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import { day, numberedId, json, optional, periodName, whole, word } from './columns';

/** What a finalised line keeps beside the domain's line: names and booking codes as they were then. */
export interface LineSnapshot {
  readonly clientName: string | null;
  readonly serviceLevelName: string | null;
  readonly glCode: string | null;
  readonly costCentre: string | null;
}

/** One line of a finalised payment. `period` is the period it was paid in; `position` its place in the payment, from 1. */
export interface PaymentLineRow extends PaymentLine, LineSnapshot {
  readonly id: number;
  readonly period: string;
  readonly paymentId: number;
  readonly position: number;
}

export const PaymentLineEntity = new EntitySchema<PaymentLineRow>({
  name: 'PaymentLine',
  tableName: 'payment_line',
  columns: {
    id: numberedId,
    period: periodName('period'),
    paymentId: whole('payment_id'),
    position: whole(),
    provider: word('provider_ref'),
    kind: word(),
    placement: word('placement_ref', optional),
    client: word('client_ref', optional),
    clientName: word('client_name', optional),
    serviceLevel: word('service_level_code', optional),
    serviceLevelName: word('service_level_name', optional),
    glCode: word('gl_code', optional),
    costCentre: word('cost_centre', optional),
    carePeriod: periodName('care_period'),
    from: day('from_night', optional),
    to: day('to_night', optional),
    quantityHundredths: whole('quantity_hundredths', optional),
    unit: word('unit', optional),
    ratePence: whole('rate_pence', optional),
    rateUnit: word('rate_unit', optional),
    amountPence: whole('amount_pence'),
    reason: json(),
  },
});
