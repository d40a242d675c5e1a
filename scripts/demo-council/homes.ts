import type { IsoDate } from '../../domain/calendar/dates';
import type { Carer } from './carers';
import type { Chance } from './random';

interface Nights {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Finds carers with room. */
export interface Homes {
  /**
   * A carer with room for `count` children on all of the nights, those without any child first; where none has room,
   * the one with the fewest. The nights are then taken. `except` is the home that the children come from.
   */
  find(nights: Nights, count: number, except?: Carer): Carer;
}

export function homes(luck: Chance, carers: readonly Carer[]): Homes {
  const taken = new Map<string, (Nights & { count: number })[]>(carers.map(({ ref }) => [ref, []]));
  const occupancy = (carer: Carer, nights: Nights): number =>
    taken.get(carer.ref)!.reduce((sum, stay) => sum + (share(stay, nights) ? stay.count : 0), 0);
  return {
    find(nights, count, except) {
      const open = carers
        .filter((carer) => carer !== except && carer.from <= nights.from)
        .map((carer) => ({ carer, used: occupancy(carer, nights) }));
      const fitting = open.filter(({ carer, used }) => used + count <= carer.capacity);
      const empty = fitting.filter(({ used }) => used === 0);
      const choice = empty.length > 0 && luck.happens(0.7) ? empty : fitting;
      const fewest = Math.min(...open.map(({ used }) => used));
      const { carer } = luck.oneOf(choice.length > 0 ? choice : open.filter(({ used }) => used === fewest));
      taken.get(carer.ref)!.push({ ...nights, count });
      return carer;
    },
  };
}

function share(a: Nights, b: Nights): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
}
