import { Button, makeStyles, Text, ToggleButton, tokens, Toolbar } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useDeferredValue, useMemo, useState } from 'react';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { countOf } from '../../domain/count-in-words';
import { formatPence } from '../../domain/money/format-money';
import type { StayRow, Stays } from '../../preload/contract/stays';
import { useMay } from '../bridge/use-access';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import { ConfirmShownDialog } from './confirm-shown-dialog';
import { ConfirmingBar } from './confirming-bar';
import { listedStay, stayColumns, type ListedStay } from './stay-columns';
import type { Confirming } from './use-confirming';

const useStyles = makeStyles({
  groups: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: 0 },
});

export interface StaysListProps {
  readonly period: PaymentPeriod;
  readonly stays: Stays;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly chosen: ListedStay | null;
  readonly confirming: Confirming;
  readonly onOpen: (placement: string) => void;
  /** The rows that search and headers leave. */
  readonly shown: readonly StayRow[];
  readonly onShown: (stays: readonly StayRow[]) => void;
}

const rowId = (stay: ListedStay): string => stay.ref;

/** The stays as a list; the button confirms all that are shown. */
export function StaysList(props: StaysListProps) {
  const { period, stays, all, onAll, chosen, confirming, onOpen, shown, onShown } = props;
  const styles = useStyles();
  const mayConfirm = useMay('stays.confirm');
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const rows = useMemo(() => stays.stays.map(listedStay), [stays.stays]);
  const few = chosen !== null;
  const columns = useMemo(() => stayColumns({ all, few }), [all, few]);
  return (
    <Stack fill gap="S">
      <Text>{whatIsDue(stays, period)}</Text>
      {mayConfirm ? <ConfirmingBar confirming={confirming} /> : null}
      <Row gap="S">
        <GridSearch value={text} onChange={setText} label="Search child or carer" />
        <Toolbar className={styles.groups} aria-label="Show">
          <ToggleButton size="small" checked={!all} onClick={() => onAll(false)}>
            To confirm {stays.due.toLocaleString('en-GB')}
          </ToggleButton>
          <ToggleButton size="small" checked={all} onClick={() => onAll(true)}>
            All {stays.total.toLocaleString('en-GB')}
          </ToggleButton>
        </Toolbar>
        {mayConfirm ? <ConfirmShown shown={shown} confirming={confirming} /> : null}
      </Row>
      <FollowFocusedRow onRow={few ? onOpen : null}>
        <DataGrid<ListedStay>
          rows={rows}
          columns={columns}
          rowId={rowId}
          quickFilter={sought}
          onOpen={(stay) => onOpen(stay.ref)}
          opensByClick
          onShown={onShown}
          selectedId={chosen?.ref ?? null}
          label={`Stays of ${period.period}`}
          emptyText="Every stay was confirmed or entered within the set time."
        />
      </FollowFocusedRow>
    </Stack>
  );
}

function whatIsDue({ due, dueWeeklyPence, total, everyDays }: Stays, { lastDay }: PaymentPeriod): string {
  const all = total.toLocaleString('en-GB');
  const since = `for more than ${countOf(everyDays, 'day')} by ${formatDate(lastDay)}`;
  if (due === 0) return `Of ${all} stays in this period none has gone unheard of ${since}.`;
  return `Of ${all} stays in this period, ${due.toLocaleString('en-GB')} ${due === 1 ? 'was' : 'were'} neither confirmed nor changed ${since}. They are paid ${formatPence(dueWeeklyPence)} a week.`;
}

/** Confirms all that are shown and due, after asking once. */
function ConfirmShown(props: { readonly shown: readonly StayRow[]; readonly confirming: Confirming }) {
  const [asking, setAsking] = useState<readonly StayRow[] | null>(null);
  const due = props.shown.filter((stay) => stay.isDue);
  const ask = async (): Promise<void> => {
    // First what is wrong with the day: the dialog says on which day the children were there.
    if (await props.confirming.form.trigger(undefined, { shouldFocus: true })) setAsking(due);
  };
  return (
    <>
      {due.length > 0 ? (
        <Button size="small" icon={<CheckmarkRegular />} onClick={() => void ask()}>
          Confirm {due.length === 1 ? 'the one' : `all ${due.length.toLocaleString('en-GB')}`} shown
        </Button>
      ) : null}
      {asking ? (
        <ConfirmShownDialog stays={asking} confirming={props.confirming} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}
