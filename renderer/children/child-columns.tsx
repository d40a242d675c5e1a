import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { Fragment } from 'react';
import type { ChildRow } from '../../preload/contract/children';
import { carerAddress } from '../carers/carer-words';
import { dateColumn, numberColumn, textColumn } from '../grid/columns';
import { ScreenLink } from '../layout/screen-link';

type Cell = ICellRendererParams<ChildRow>;

/** The address of a child's page. */
export function childAddress(ref: string): string {
  return `/children/${encodeURIComponent(ref)}`;
}

/** The columns of the children's list. */
export const CHILD_COLUMNS: ColDef<ChildRow>[] = [
  textColumn<ChildRow>('ref', 'Reference', { width: 120 }),
  textColumn<ChildRow>('name', 'Child', {
    flex: 1,
    minWidth: 180,
    cellRenderer: ({ data }: Cell) =>
      data && <ScreenLink to={childAddress(data.ref)}>{data.name}</ScreenLink>,
  }),
  dateColumn<ChildRow>('dateOfBirth', 'Date of birth'),
  numberColumn<ChildRow>('age', 'Age', { width: 80 }),
  textColumn<ChildRow>('carers', 'Placed with', {
    flex: 2,
    minWidth: 220,
    valueGetter: ({ data }) => data?.carers.map((carer) => `${carer.name} ${carer.ref}`).join(', ') ?? '',
    cellRenderer: ({ data }: Cell) =>
      data &&
      (data.carers.length === 0
        ? 'no open placement'
        : data.carers.map((carer, index) => (
            <Fragment key={carer.ref}>
              {index > 0 && ', '}
              <ScreenLink to={carerAddress(carer.ref)}>{carer.name}</ScreenLink>
            </Fragment>
          ))),
  }),
];
