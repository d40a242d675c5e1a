import type { RateRow } from '../../preload/contract/service-levels';
import { bandInWords } from './service-level-words';

interface Band {
  readonly name: string;
  readonly minAge: number;
  readonly rates: ReadonlyMap<string, RateRow>;
}

/** Rates laid out as a table: the effective dates, the latest first, and a band of ages a row, the youngest first. */
export function rateGrid(rates: readonly RateRow[]): {
  readonly dates: readonly string[];
  readonly bands: readonly Band[];
} {
  const dates = [...new Set(rates.map((rate) => rate.effectiveFrom))].toSorted().toReversed();
  const bands = new Map<string, { name: string; minAge: number; rates: Map<string, RateRow> }>();
  for (const rate of rates) {
    const name = bandInWords(rate);
    const band = bands.get(name) ?? { name, minAge: rate.minAge ?? 0, rates: new Map<string, RateRow>() };
    band.rates.set(rate.effectiveFrom, rate);
    bands.set(name, band);
  }
  return { dates, bands: [...bands.values()].toSorted((a, b) => a.minAge - b.minAge) };
}
