import type { ProviderType, ServiceLevelKind, ServiceLevelUnit } from '../../domain/facts';
import type { RateRow } from '../../preload/contract/service-levels';

export const KIND_WORDS: Readonly<Record<ServiceLevelKind, string>> = {
  placement: 'Placement',
  client_item: 'Item for a child',
  provider_item: 'Item for the carer',
};

export const UNIT_WORDS: Readonly<Record<ServiceLevelUnit, string>> = {
  week: 'week',
  night: 'night',
  mile: 'mile',
  item: 'item',
};

export const PROVIDER_TYPE_WORDS: Readonly<Record<ProviderType, string>> = {
  foster_carer: 'Foster carers',
  supported_lodgings: 'Supported lodgings',
};

/** An age band as people say it: "5 to 10", "16 and over", "Every age". */
export function bandInWords({ minAge, maxAge }: Pick<RateRow, 'minAge' | 'maxAge'>): string {
  if (minAge === null && maxAge === null) return 'Every age';
  if (minAge === null) return `Up to ${maxAge}`;
  if (maxAge === null) return `${minAge} and over`;
  return minAge === maxAge ? `${minAge}` : `${minAge} to ${maxAge}`;
}

/** A name without what most of a council's names begin with, for a narrow column: "Mileage". The tooltip has it whole. */
export function briefName(name: unknown): string {
  return typeof name === 'string' ? (name.split(' – ').at(-1) ?? name) : '';
}
