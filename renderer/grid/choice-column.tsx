import { Checkbox } from '@fluentui/react-components';
import type { ColDef } from 'ag-grid-community';

/** A row that a person chooses or not. */
export interface Choosable {
  readonly chosen: boolean;
  /** Why it cannot be chosen; null where it can. */
  readonly whyNot: string | null;
}

/** A column of boxes; `nameOf` says to a screen reader what is chosen: "the payment of Sam Taylor". */
export function choiceColumn<Row extends Choosable>(
  nameOf: (row: Row) => string,
  choose: (row: Row, isChosen: boolean) => void,
): ColDef<Row> {
  return {
    headerName: 'Choose',
    width: 85,
    cellClass: 'badge-cell',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => data?.chosen ?? false,
    cellRenderer: ({ data }: { readonly data?: Row }) =>
      data && (
        <Checkbox
          checked={data.chosen}
          disabled={data.whyNot !== null}
          aria-label={`Choose ${nameOf(data)}`}
          onChange={(_event, { checked }) => choose(data, checked === true)}
        />
      ),
  };
}
