import { z } from 'zod';
import type { AuditEventRow } from './audit';
import { change, query } from './command';
import { isoDate, nothing, personName, reference } from './fields';
import type { PlacementRow } from './placements';

export interface ChildRow {
  readonly ref: string;
  readonly name: string;
  readonly dateOfBirth: string;
  /** In whole years on the first day of the current period. */
  readonly age: number;
  /** The carers with whom the child has an open placement. */
  readonly carers: readonly { readonly ref: string; readonly name: string }[];
}

export interface ChildDetail {
  readonly child: ChildRow;
  readonly placements: readonly PlacementRow[];
  /** What was finalised for this child, by period. */
  readonly payments: readonly {
    readonly period: string;
    readonly provider: string;
    readonly providerName: string;
    readonly totalPence: number;
  }[];
  readonly history: readonly AuditEventRow[];
}

export const childInput = z.object({ ref: reference, name: personName, dateOfBirth: isoDate });

export const childrenContract = {
  'children.list': query<readonly ChildRow[]>()('signedIn', nothing),
  'children.read': query<ChildDetail>()('signedIn', z.object({ ref: reference })),
  'children.save': change<ChildRow>()(
    ['officer', 'administrator'],
    childInput.extend({ isNew: z.boolean() }),
  ),
};
