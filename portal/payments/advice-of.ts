import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import type { CarerData, PublishedPayment } from '../../domain/sync/carer-data';

/** The remittance advice of a payment, which is a draft until the payment is finalised. */
export function adviceOf(
  { organisation, carer: { ref, name, address, postcode } }: Pick<CarerData, 'organisation' | 'carer'>,
  payment: PublishedPayment,
): RemittanceAdvice {
  const state = payment.state === 'finalised' ? 'finalised' : 'draft';
  return { ...payment, organisation, carer: { ref, name, address, postcode }, state };
}
