import type { IsoDate } from '../../domain/calendar/dates';
import { compareText } from '../../domain/schedule/payment-line';
import type { KnownIn, PlacementRow, Version } from './history';
import { FEES, FOSTERING } from './service-levels';
import type { Carer } from './carers';

/** One child with one carer at one service level, and when the team got to know its beginning and its end. */
export interface Stay {
  readonly client: string;
  readonly carer: string;
  readonly level: string;
  readonly start: IsoDate;
  /** Null while the child is there. */
  readonly end: IsoDate | null;
  readonly startKnown: KnownIn;
  readonly endKnown: KnownIn;
  /** What was recorded by mistake at first, and put right later. */
  readonly mistaken?: { readonly fields: { carer?: string; start?: IsoDate }; readonly correctedIn: KnownIn };
}

/** The fee that a stay earns its carer: the same nights at the carer's fee level, which may rise meanwhile. */
export function feesOf(stay: Stay, carer: Carer): Stay[] {
  if (stay.level !== FOSTERING || carer.fee === null || stay.mistaken?.fields.carer) return [];
  const { mistaken: _, ...plain } = stay;
  const fee: Stay = { ...plain, level: carer.fee };
  const rise = carer.feeRise;
  if (!rise || (stay.end !== null && stay.end <= rise.on)) return [fee];
  if (stay.start >= rise.on) return [{ ...fee, level: rise.to }];
  const before: Stay = { ...fee, end: rise.on, endKnown: later(rise.knownIn, stay.startKnown) };
  const after: Stay = { ...fee, level: rise.to, start: rise.on, startKnown: before.endKnown };
  return [before, { ...after, endKnown: later(stay.endKnown, after.startKnown) }];
}

function later(a: KnownIn, b: KnownIn): KnownIn {
  return a > b ? a : b;
}

/** References the stays in the order in which they became known, and gives each one's versions. */
export function placementVersions(stays: readonly Stay[]): Version<PlacementRow>[] {
  const ordered = stays.toSorted(
    (a, b) =>
      compareText(a.startKnown, b.startKnown) ||
      compareText(a.start, b.start) ||
      compareText(a.client, b.client) ||
      Number(isFee(a)) - Number(isFee(b)) ||
      compareText(a.level, b.level),
  );
  return ordered.flatMap((stay, index) => versionsOf(stay, `PL${String(index + 1).padStart(4, '0')}`));
}

function isFee(stay: Stay): boolean {
  return (FEES as readonly string[]).includes(stay.level);
}

function versionsOf(stay: Stay, ref: string): Version<PlacementRow>[] {
  const moments = new Set([stay.startKnown]);
  if (stay.mistaken) moments.add(later(stay.mistaken.correctedIn, stay.startKnown));
  if (stay.end !== null) moments.add(later(stay.endKnown, stay.startKnown));
  return [...moments].sort().map((knownIn) => ({ knownIn, row: rowAsKnown(stay, ref, knownIn) }));
}

function rowAsKnown(stay: Stay, ref: string, knownIn: KnownIn): PlacementRow {
  const mistaken = stay.mistaken && knownIn < stay.mistaken.correctedIn ? stay.mistaken.fields : {};
  return {
    placement_ref: ref,
    client_ref: stay.client,
    provider_ref: mistaken.carer ?? stay.carer,
    service_level: stay.level,
    start_date: mistaken.start ?? stay.start,
    end_date: stay.end !== null && stay.endKnown <= knownIn ? stay.end : '',
  };
}
