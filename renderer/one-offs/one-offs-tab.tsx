import { Button, makeStyles, Text, ToggleButton, Toolbar, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { sumPence } from '../../domain/money/pence';
import type { OneOffRow } from '../../preload/contract/one-offs';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { EmptyState, QueryView } from '../layout/states';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import { periodAddress } from '../payments/period-address';
import { oneOffColumns } from './one-off-columns';
import { OneOffDetail } from './one-off-detail';
import { OneOffForm } from './one-off-form';
import {
  groupOf,
  GROUP_TITLES,
  ONE_OFF_GROUPS,
  oneOffAddress,
  oneOffsOfPeriod,
  type OneOffGroup,
} from './one-off-words';

const useStyles = makeStyles({
  groups: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: 0, flexGrow: 1 },
});

/** A period's one-off payments: what waits for approval, what the period pays, what waits for its day. */
export function OneOffsTab({ row }: { readonly row: PeriodRow }) {
  const oneOffs = useCommandQuery('oneOffs.list', {});
  const periods = useCommandQuery('periods.list', {});
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('oneOffs.enter') && row.state === 'current';
  const before = periods.data?.periods.findLast(({ period }) => period < row.period);
  const add = mayAdd ? (
    <Button icon={<AddRegular />} appearance="primary" onClick={() => setAdding(true)}>
      Add a one-off payment
    </Button>
  ) : null;
  return (
    <>
      <QueryView query={oneOffs} loading="Reading the one-off payments…">
        {(all) => {
          const rows = oneOffsOfPeriod(all, row, before?.finalised?.at ?? '');
          return rows.length === 0 ? (
            <EmptyState title="No one-off payments" action={add}>
              {emptyWords(row)}
            </EmptyState>
          ) : (
            <OneOffs row={row} rows={rows} add={add} />
          );
        }}
      </QueryView>
      {adding ? <OneOffForm of={{}} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function emptyWords({ state, period }: PeriodRow): string {
  if (state === 'finalised') return `${period} paid nothing that was entered by hand.`;
  const how =
    'An officer enters what is paid or taken once, such as a school trip or a journey; another person approves it, and the next period pays it.';
  return state === 'future' ? `Nothing with a day in ${period} waits. ${how}` : how;
}

interface OneOffsProps {
  readonly row: PeriodRow;
  readonly rows: readonly OneOffRow[];
  readonly add: React.ReactNode;
}

function OneOffs({ row, rows, add }: OneOffsProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const on = search.get('on');
  const chosen = rows.find(({ id }) => String(id) === on) ?? null;
  const open = (id: string): void => {
    if (id === on) return;
    void navigate(oneOffAddress(row.period, Number(id)), { replace: chosen !== null });
  };
  return (
    <MasterDetail
      list={<OneOffsList row={row} rows={rows} chosen={chosen} add={add} onOpen={open} />}
      detail={chosen ? <OneOffDetail key={chosen.id} row={chosen} /> : null}
      detailTitle={chosen ? `One-off payment ${chosen.id}: ${chosen.providerName}` : ''}
      onClose={() => void navigate(periodAddress(row.period, 'one-offs'))}
    />
  );
}

interface OneOffsListProps extends OneOffsProps {
  readonly chosen: OneOffRow | null;
  readonly onOpen: (id: string) => void;
}

function OneOffsList({ row, rows, chosen, add, onOpen }: OneOffsListProps) {
  const [group, setGroup] = useState<OneOffGroup | null>(null);
  const shown = useMemo(
    () => rows.filter((oneOff) => group === null || groupOf(oneOff, row.period) === group),
    [rows, group, row.period],
  );
  const isOpen = chosen !== null;
  const columns = useMemo(() => oneOffColumns({ few: isOpen }), [isOpen]);
  const totals = useMemo(
    () =>
      totalOf(group === 'refused' ? shown : shown.filter((one) => groupOf(one, row.period) !== 'refused')),
    [shown, group, row.period],
  );
  return (
    <Stack fill gap="S">
      <Row gap="S">
        <GroupButtons row={row} rows={rows} group={group} onGroup={setGroup} />
        {add}
      </Row>
      {row.prepared && row.state === 'current' ? (
        <Text>
          The period waits for approval. What is approved or withdrawn here now changes what was prepared, and
          gives it back.
        </Text>
      ) : null}
      <FollowFocusedRow onRow={isOpen ? onOpen : null}>
        <DataGrid<OneOffRow>
          rows={shown}
          columns={columns}
          rowId={({ id }) => String(id)}
          onOpen={({ id }) => onOpen(String(id))}
          opensByClick
          selectedId={chosen ? String(chosen.id) : null}
          pinnedBottomRow={totals}
          label={`One-off payments of ${row.period}`}
          emptyText="None of these."
        />
      </FollowFocusedRow>
    </Stack>
  );
}

/** What was refused is not added to what is paid or may be. */
function totalOf(rows: readonly OneOffRow[]): Partial<OneOffRow> {
  return {
    providerName: `Total of ${rows.length.toLocaleString('en-GB')} not refused`,
    amountPence: sumPence(rows.map(({ amountPence }) => amountPence)),
  };
}

interface GroupButtonsProps {
  readonly row: PeriodRow;
  readonly rows: readonly OneOffRow[];
  readonly group: OneOffGroup | null;
  readonly onGroup: (group: OneOffGroup | null) => void;
}

function GroupButtons({ row, rows, group, onGroup }: GroupButtonsProps) {
  const styles = useStyles();
  const counts = ONE_OFF_GROUPS.map(
    (name) => [name, rows.filter((oneOff) => groupOf(oneOff, row.period) === name).length] as const,
  );
  const there = counts.filter(([, count]) => count > 0);
  return (
    <Toolbar className={styles.groups} aria-label="Show">
      <ToggleButton size="small" checked={group === null} onClick={() => onGroup(null)}>
        All {rows.length}
      </ToggleButton>
      {there.map(([name, count]) => (
        <ToggleButton key={name} size="small" checked={group === name} onClick={() => onGroup(name)}>
          {GROUP_TITLES[name]} {count}
        </ToggleButton>
      ))}
    </Toolbar>
  );
}
