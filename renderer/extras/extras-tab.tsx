import { Body1, Button, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { yearOfPeriod } from '../../domain/calendar/periods';
import type { ExtraRuleRow } from '../../preload/contract/extras';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { Row } from '../layout/row';
import { EmptyState, QueryView } from '../layout/states';
import { briefName } from '../settings/service-level-words';
import { CopyYearDialog } from './copy-year-dialog';
import { ExtraDetail } from './extra-detail';
import { ExtraForm } from './extra-form';
import { weeksOf, whenOf, yearsToChoose } from './extra-words';

/** Birthday, festival and holiday allowances, year by year. */
export function ExtrasTab() {
  const rules = useCommandQuery('extras.list', {});
  const periods = useCommandQuery('periods.list', {});
  return (
    <QueryView query={rules} loading="Reading the extras…">
      {(rows) => (
        <QueryView query={periods} loading="Reading the calendar…">
          {({ years, current }) => <Extras rules={rows} calendar={years} current={current} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface ExtrasProps {
  readonly rules: readonly ExtraRuleRow[];
  /** The years that have periods. */
  readonly calendar: readonly string[];
  readonly current: string | null;
}

function Extras({ rules, calendar, current }: ExtrasProps) {
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [copying, setCopying] = useState(false);
  const mayAdd = useMay('extras.save');
  const years = yearsToChoose(calendar, rules);
  const year = search.get('year') ?? (current === null ? null : yearOfPeriod(current)) ?? years[0];
  if (year === undefined) {
    return (
      <EmptyState title="No extras yet">
        Here will be the allowances of a year: add the year’s periods in Calendar first.
      </EmptyState>
    );
  }
  const shown = rules.filter((rule) => rule.year === year);
  const from = rules.map((rule) => rule.year).findLast((other) => other < year) ?? null;
  const there = new Set(shown.map(({ name }) => name.toLowerCase()));
  const canCopy = rules.some((rule) => rule.year === from && !there.has(rule.name.toLowerCase()));
  const copy =
    mayAdd && canCopy ? (
      <Button icon={<CopyRegular />} onClick={() => setCopying(true)}>
        Set up {year} like {from}
      </Button>
    ) : null;
  const add = mayAdd ? (
    <Button icon={<AddRegular />} appearance="primary" onClick={() => setAdding(true)}>
      Add an extra
    </Button>
  ) : null;
  return (
    <>
      <Row>
        <Select
          aria-label="Financial year"
          value={year}
          onChange={(_event, data) => setSearch({ year: data.value })}
        >
          {years.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        {shown.length > 0 ? add : null}
        {shown.length > 0 ? copy : null}
      </Row>
      {shown.length === 0 ? (
        <EmptyState title={`No extras in ${year} yet`} action={<Row>{[add, copy]}</Row>}>
          Birthday, festival and holiday allowances are set up once a year: a number of weeks’ rate for each
          child placed on the day. They are in the projections from then on, and are paid with the period that
          holds the day.
        </EmptyState>
      ) : (
        <ExtrasList
          rules={shown}
          chosen={search.get('extra')}
          onChoose={(ref) => setSearch(ref === null ? { year } : { year, extra: ref })}
        />
      )}
      {adding ? <ExtraForm rule={null} year={year} years={years} onClose={() => setAdding(false)} /> : null}
      {copying && from !== null ? (
        <CopyYearDialog rules={rules} from={from} to={year} onClose={() => setCopying(false)} />
      ) : null}
    </>
  );
}

interface ExtrasListProps {
  readonly rules: readonly ExtraRuleRow[];
  readonly chosen: string | null;
  readonly onChoose: (ref: string | null) => void;
}

function ExtrasList({ rules, chosen, onChoose }: ExtrasListProps) {
  const rule = rules.find(({ ref }) => ref === chosen) ?? null;
  const isOpen = rule !== null;
  const columns = useMemo(
    () => COLUMNS.map((column) => ({ ...column, hide: isOpen && !BESIDE_A_RULE.has(column.colId) })),
    [isOpen],
  );
  return (
    <MasterDetail
      list={
        <>
          <DataGrid<ExtraRuleRow>
            label="Extras"
            rows={rules}
            columns={columns}
            rowId={({ ref }) => ref}
            selectedId={rule?.ref ?? null}
            emptyText="No extras yet."
            opensByClick
            onOpen={({ ref }) => onChoose(ref)}
          />
          {isOpen ? null : <Body1>Open an extra to see which children it is for and what it costs.</Body1>}
        </>
      }
      detail={rule ? <ExtraDetail key={rule.ref} rule={rule} onGone={() => onChoose(null)} /> : null}
      detailTitle={rule ? `${rule.name}, ${rule.year}` : ''}
      onClose={() => onChoose(null)}
    />
  );
}

/** What the list shows beside an open extra, which says the rest. */
const BESIDE_A_RULE: ReadonlySet<string | undefined> = new Set(['name', 'on']);

const COLUMNS: ColDef<ExtraRuleRow>[] = [
  textColumn('name', 'Name', { flex: 1, minWidth: 160 }),
  textColumn('on', 'When', { width: 204, valueGetter: ({ data }) => (data ? whenOf(data) : '') }),
  textColumn('weeksHundredths', 'How much', {
    width: 140,
    valueGetter: ({ data }) => (data ? weeksOf(data.weeksHundredths) : ''),
  }),
  textColumn('serviceLevelName', 'Booked under', {
    flex: 1,
    minWidth: 140,
    valueFormatter: ({ value }) => briefName(value),
    tooltipValueGetter: ({ value }) => String(value ?? ''),
  }),
  textColumn('placementLevelNames', 'For children in', {
    flex: 1,
    minWidth: 150,
    valueGetter: ({ data }) => data?.placementLevelNames.join(', ') ?? '',
  }),
  moneyColumn('paidPence', 'Paid so far', { width: 120 }),
  numberColumn('paidChildren', 'Children paid', { width: 132 }),
];
