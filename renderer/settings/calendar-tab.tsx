import { Button, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useMemo, useState } from 'react';
import { formatDateRange } from '../../domain/calendar/format-dates';
import type { ColDef } from 'ag-grid-community';
import type { OutputOf } from '../../preload/contract';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge, stateWord } from '../format/state-badge';
import { dateColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { Row } from '../layout/row';
import { EmptyState, QueryView } from '../layout/states';
import { AddYearDialog, EditPeriodDialog } from './period-dialogs';

/** The payment periods, year by year. */
export function CalendarTab() {
  const calendar = useCommandQuery('periods.list', {});
  return (
    <QueryView query={calendar} loading="Reading the periods…">
      {(data) => <Calendar calendar={data} />}
    </QueryView>
  );
}

function Calendar({ calendar }: { readonly calendar: OutputOf<'periods.list'> }) {
  const { periods, years, current } = calendar;
  const [chosenYear, setChosenYear] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'add' | PeriodRow | null>(null);
  const mayAdd = useMay('periods.addYear');
  const mayEdit = useMay('periods.save');

  const year = chosenYear ?? current?.slice(0, 7) ?? years.at(-1) ?? '';
  const rows = useMemo(() => periods.filter((period) => period.period.startsWith(year)), [periods, year]);
  const editable = rows.find((row) => row.period === selected && row.state === 'future');
  const addButton = mayAdd ? (
    <Button icon={<AddRegular />} onClick={() => setDialog('add')}>
      Add a year
    </Button>
  ) : null;

  return (
    <>
      {periods.length === 0 ? (
        <EmptyState title="No payment periods yet" action={addButton}>
          Here will be each year’s periods with their days and pay dates. Add a year, or import a file of
          periods.
        </EmptyState>
      ) : (
        <>
          <Row>
            <Select
              aria-label="Financial year"
              value={year}
              onChange={(_event, data) => setChosenYear(data.value)}
            >
              {years.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
            {addButton}
            {mayEdit ? (
              <Button
                icon={<EditRegular />}
                disabled={!editable}
                onClick={() => editable && setDialog(editable)}
              >
                {editable ? `Edit period ${editable.period}` : 'Edit a future period'}
              </Button>
            ) : null}
          </Row>
          <DataGrid<PeriodRow>
            label={`Payment periods of ${year}`}
            rows={rows}
            columns={COLUMNS}
            rowId={rowId}
            emptyText="This year has no periods."
            onSelect={(row) => setSelected(row.period)}
            onOpen={(row) => mayEdit && row.state === 'future' && setDialog(row)}
          />
        </>
      )}
      {dialog === 'add' ? <AddYearDialog periods={periods} onClose={() => setDialog(null)} /> : null}
      {dialog !== null && dialog !== 'add' ? (
        <EditPeriodDialog period={dialog} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

const rowId = (row: PeriodRow) => row.period;

const COLUMNS: ColDef<PeriodRow>[] = [
  textColumn('period', 'Period', { width: 120 }),
  {
    colId: 'state',
    headerName: 'State',
    width: 210,
    valueGetter: ({ data }) => (data ? stateWord(shownState(data)) : ''),
    cellRenderer: ({ data }: { data?: PeriodRow }) => (data ? <StateBadge state={shownState(data)} /> : null),
  },
  {
    colId: 'days',
    headerName: 'Days of care',
    flex: 1,
    minWidth: 190,
    valueGetter: ({ data }) => (data ? formatDateRange(data.firstDay, data.lastDay) : ''),
    comparator: (_a, _b, nodeA, nodeB) =>
      (nodeA.data?.firstDay ?? '') < (nodeB.data?.firstDay ?? '') ? -1 : 1,
  },
  dateColumn('payDate', 'Pay date'),
];

function shownState(period: PeriodRow): 'future' | 'current' | 'prepared' | 'finalised' {
  return period.state === 'current' && period.prepared ? 'prepared' : period.state;
}
