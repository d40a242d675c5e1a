import type { Rate } from '../domain/facts';

/** `FOST 2026-04-01 5–10`; an open end is left out, a rate without bands says `all`. */
export function rateRef(rate: Pick<Rate, 'serviceLevel' | 'effectiveFrom' | 'minAge' | 'maxAge'>): string {
  const band =
    rate.minAge === null && rate.maxAge === null ? 'all' : `${rate.minAge ?? ''}–${rate.maxAge ?? ''}`;
  return `${rate.serviceLevel} ${rate.effectiveFrom} ${band}`;
}
