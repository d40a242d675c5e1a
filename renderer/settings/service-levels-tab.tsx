import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { Row } from '../layout/row';
import { EmptyState, QueryView } from '../layout/states';
import { NEW_YEAR_ADDRESS } from '../rates/new-year-address';
import { ServiceLevelDetail } from './service-level-detail';
import { ServiceLevelDialog } from './service-level-dialog';
import { KIND_WORDS, PROVIDER_TYPE_WORDS, UNIT_WORDS } from './service-level-words';

/** The priced services, and beside the chosen one its rates. */
export function ServiceLevelsTab() {
  const levels = useCommandQuery('serviceLevels.list', {});
  const rates = useCommandQuery('rates.list', {});
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('serviceLevels.save');
  const mayRate = useMay('rates.saveMany');
  const navigate = useNavigate();
  const code = search.get('level');
  const addButton = mayAdd ? (
    <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
      Add a service level
    </Button>
  ) : null;

  return (
    <>
      <QueryView query={levels} loading="Reading the service levels…">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No service levels yet" action={addButton}>
              Here will be the services that carers are paid for, with their prices by age band and date.
              Import them, or add one by hand.
            </EmptyState>
          ) : (
            <>
              <Row>
                {addButton}
                {mayRate ? (
                  <Button icon={<CalendarAddRegular />} onClick={() => void navigate(NEW_YEAR_ADDRESS)}>
                    Rates for a new year
                  </Button>
                ) : null}
              </Row>
              <Levels
                levels={rows}
                rates={rates.data ?? []}
                code={code}
                onCode={(next) => setSearch(next === null ? {} : { level: next })}
              />
            </>
          )
        }
      </QueryView>
      {adding ? <ServiceLevelDialog level={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

interface LevelsProps {
  readonly levels: readonly ServiceLevelRow[];
  readonly rates: readonly RateRow[];
  readonly code: string | null;
  readonly onCode: (code: string | null) => void;
}

function Levels({ levels, rates, code, onCode }: LevelsProps) {
  const level = levels.find((candidate) => candidate.code === code);
  const ratesOfLevel = useMemo(() => rates.filter((rate) => rate.serviceLevel === code), [rates, code]);
  const isOpen = level !== undefined;
  const columns = useMemo(
    () => COLUMNS.map((column) => ({ ...column, hide: isOpen && !BESIDE_A_LEVEL.has(column.colId) })),
    [isOpen],
  );
  return (
    <MasterDetail
      list={
        <DataGrid<ServiceLevelRow>
          label="Service levels"
          rows={levels}
          columns={columns}
          rowId={rowId}
          selectedId={level?.code ?? null}
          emptyText="No service levels yet."
          onOpen={(row) => onCode(row.code)}
        />
      }
      detail={level ? <ServiceLevelDetail level={level} rates={ratesOfLevel} /> : null}
      detailTitle={level?.name ?? ''}
      onClose={() => onCode(null)}
    />
  );
}

const rowId = (level: ServiceLevelRow) => level.code;

/** What the list shows beside an open service level, which says the rest. */
const BESIDE_A_LEVEL: ReadonlySet<string | undefined> = new Set(['code', 'name']);

const COLUMNS: ColDef<ServiceLevelRow>[] = [
  textColumn('code', 'Code', { width: 130 }),
  textColumn('name', 'Name', { flex: 1, minWidth: 200 }),
  textColumn('kind', 'Kind', {
    width: 160,
    valueFormatter: ({ data }) => (data ? KIND_WORDS[data.kind] : ''),
  }),
  textColumn('unit', 'Priced per', {
    width: 110,
    valueFormatter: ({ data }) => (data ? UNIT_WORDS[data.unit] : ''),
  }),
  textColumn('providerType', 'For', {
    width: 170,
    valueFormatter: ({ data }) =>
      data?.providerType ? PROVIDER_TYPE_WORDS[data.providerType] : 'All carers',
  }),
  textColumn('glCode', 'GL code', { width: 110 }),
  textColumn('costCentre', 'Cost centre', { width: 120 }),
];
