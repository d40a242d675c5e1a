import {
  Button,
  Dropdown,
  makeStyles,
  Option,
  ToggleButton,
  tokens,
  Toolbar,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useMemo, useState } from 'react';
import { countOf } from '../../domain/count-in-words';
import type { ExceptionCode } from '../../domain/schedule/exceptions';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { DataGrid } from '../grid/data-grid';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { AcceptShownDialog } from './accept-shown-dialog';
import { EXCEPTION_COLUMNS, type QueuedException } from './exception-columns';
import {
  countByCode,
  EXCEPTION_GROUPS,
  EXCEPTION_TITLES,
  GROUP_TITLES,
  groupOf,
  type ExceptionGroup,
} from './exception-queue';
import { FollowFocusedRow } from './follow-focused-row';

const useStyles = makeStyles({
  groups: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: 0 },
});

export interface ExceptionsListProps {
  readonly period: PeriodRow;
  readonly queue: readonly QueuedException[];
  readonly chosen: QueuedException | null;
  /** `isPassing`: the arrow keys go through the list, which keeps the focus. */
  readonly onOpen: (key: string, isPassing: boolean) => void;
}

/** The exceptions as a list, narrowed to a pile or a kind; what is shown can be accepted together. */
export function ExceptionsList({ period, queue, chosen, onOpen }: ExceptionsListProps) {
  const [group, setGroup] = useState<ExceptionGroup | null>(null);
  const [code, setCode] = useState<ExceptionCode | null>(null);
  const rows = useMemo(
    () =>
      queue.filter(
        (row) => (group === null || groupOf(row) === group) && (code === null || row.code === code),
      ),
    [queue, group, code],
  );
  // The headers of the grid filter as well: nobody accepts what they do not see.
  const [shown, setShown] = useState<readonly QueuedException[]>([]);
  return (
    <Stack fill gap="S">
      <Row gap="S">
        <GroupButtons queue={queue} group={group} onGroup={setGroup} />
        <KindList queue={queue} code={code} onCode={setCode} />
        <AcceptShown period={period} shown={shown} />
      </Row>
      <FollowFocusedRow onRow={chosen === null ? null : (key) => onOpen(key, true)}>
        <DataGrid<QueuedException>
          rows={rows}
          columns={EXCEPTION_COLUMNS}
          rowId={(exception) => exception.key}
          onOpen={(exception) => onOpen(exception.key, false)}
          opensByClick
          onShown={setShown}
          selectedId={chosen?.key ?? null}
          label={`Exceptions of ${period.period}`}
          emptyText="None of these."
        />
      </FollowFocusedRow>
    </Stack>
  );
}

interface GroupButtonsProps {
  readonly queue: readonly QueuedException[];
  readonly group: ExceptionGroup | null;
  readonly onGroup: (group: ExceptionGroup | null) => void;
}

function GroupButtons({ queue, group, onGroup }: GroupButtonsProps) {
  const styles = useStyles();
  return (
    <Toolbar className={styles.groups} aria-label="Show">
      <ToggleButton size="small" checked={group === null} onClick={() => onGroup(null)}>
        All {queue.length}
      </ToggleButton>
      {EXCEPTION_GROUPS.map((name) => {
        const count = queue.filter((exception) => groupOf(exception) === name).length;
        return (
          <ToggleButton
            key={name}
            size="small"
            checked={group === name}
            disabledFocusable={count === 0}
            onClick={() => onGroup(name)}
          >
            {GROUP_TITLES[name]} {count}
          </ToggleButton>
        );
      })}
    </Toolbar>
  );
}

const ALL_KINDS = 'All kinds';

interface KindListProps {
  readonly queue: readonly QueuedException[];
  readonly code: ExceptionCode | null;
  readonly onCode: (code: ExceptionCode | null) => void;
}

/** Narrows the list to one kind of exception; nothing where there is only one. */
function KindList({ queue, code, onCode }: KindListProps) {
  const counts = countByCode(queue);
  if (counts.length < 2) return null;
  return (
    <Dropdown
      size="small"
      aria-label="Kind of exception"
      value={code === null ? ALL_KINDS : EXCEPTION_TITLES[code]}
      selectedOptions={[code ?? ALL_KINDS]}
      onOptionSelect={(_, data) =>
        onCode(counts.find((kind) => kind.code === data.optionValue)?.code ?? null)
      }
    >
      <Option value={ALL_KINDS}>{ALL_KINDS}</Option>
      {counts.map(({ code: kind, count }) => (
        <Option key={kind} value={kind} text={EXCEPTION_TITLES[kind]}>
          {`${EXCEPTION_TITLES[kind]} (${count.toLocaleString('en-GB')})`}
        </Option>
      ))}
    </Dropdown>
  );
}

/** Accepts what is shown and waits for it, with one note: a ledger's first period has a first payment a carer. */
function AcceptShown({ period, shown }: { period: PeriodRow; shown: readonly QueuedException[] }) {
  const mayAccept = useMay('periods.acceptExceptions');
  const [asking, setAsking] = useState<readonly QueuedException[] | null>(null);
  const waiting = shown.filter((row) => groupOf(row) === 'toAccept');
  const isOpen = period.state === 'current' && period.prepared === null;
  return (
    <>
      {mayAccept && isOpen && waiting.length > 0 ? (
        <Button size="small" icon={<CheckmarkRegular />} onClick={() => setAsking(waiting)}>
          Accept {waiting.length === 1 ? 'the one' : `all ${waiting.length.toLocaleString('en-GB')}`} shown
        </Button>
      ) : null}
      {asking ? (
        <AcceptShownDialog
          period={period.period}
          exceptions={asking}
          title={`Accept ${countOf(asking.length, 'exception')}`}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
