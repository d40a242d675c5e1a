import { sumPence, type Pence } from '../../domain/money/pence';
import { compareText, type LineKind } from '../../domain/schedule/payment-line';
import type { ExplainedLine } from '../../preload/contract/periods';

/** The lines of one child, or (child null) those of the carer as such: brought and carried forward, recoveries. */
export interface LineGroup {
  readonly client: string | null;
  readonly clientName: string | null;
  readonly lines: readonly ExplainedLine[];
  readonly totalPence: Pence;
}

export const LINE_KIND_TITLES: Readonly<Record<LineKind, string>> = {
  placement: 'Care',
  adjustment: 'Adjustment',
  claim: 'Claim',
  brought_forward: 'Brought forward',
  carried_forward: 'Carried forward',
  recovery: 'Recovery',
  one_off: 'One-off',
};

/**
 * A payment's lines by child, in the order of the children's names, what concerns the carer as such at the end.
 * In a group: this period's care by its nights, then adjustments, the newest corrected period first, then the rest.
 */
export function groupLines(lines: readonly ExplainedLine[]): readonly LineGroup[] {
  const byChild = new Map<string | null, ExplainedLine[]>();
  for (const line of lines) {
    const group = byChild.get(line.client);
    if (group) group.push(line);
    else byChild.set(line.client, [line]);
  }
  return [...byChild.entries()]
    .map(([client, own]) => ({
      client,
      clientName: own[0]?.clientName ?? null,
      lines: own.toSorted(compareInGroup),
      totalPence: sumPence(own.map((line) => line.amountPence)),
    }))
    .toSorted(compareGroups);
}

function compareGroups(a: LineGroup, b: LineGroup): number {
  if (a.client === null || b.client === null) return Number(a.client === null) - Number(b.client === null);
  return compareText(a.clientName ?? a.client, b.clientName ?? b.client) || compareText(a.client, b.client);
}

function compareInGroup(a: ExplainedLine, b: ExplainedLine): number {
  const newestFirst =
    a.kind === 'adjustment' && b.kind === 'adjustment' ? compareText(b.carePeriod, a.carePeriod) : 0;
  return placeOf(a) - placeOf(b) || newestFirst || compareText(a.from ?? '', b.from ?? '');
}

const PLACES: Readonly<Record<LineKind, number>> = {
  brought_forward: 0,
  placement: 1,
  adjustment: 2,
  claim: 3,
  one_off: 4,
  recovery: 5,
  carried_forward: 6,
};

function placeOf(line: ExplainedLine): number {
  return PLACES[line.kind];
}
