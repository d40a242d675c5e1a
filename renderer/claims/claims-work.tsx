import { makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ClaimRow } from '../../preload/contract/claims';
import { useCommandQuery } from '../bridge/use-command-query';
import { useActions } from '../frame/frame-actions';
import { numberInAddress } from '../layout/number-in-address';
import { ErrorState, QueryView } from '../layout/states';
import { useClaimKeys } from './claim-keys';
import { ClaimWork } from './claim-work';
import { claimsAddress, type QueueView } from './claims-address';
import { useNaming } from './privacy';
import { comparing, matching, neighbour, nextToDecide } from './queue';
import { QueueFilters } from './queue-filters';
import { QueuePane } from './queue-pane';
import { STACKED } from './panes';

const useStyles = makeStyles({
  said: { flexShrink: 0, ':empty': { display: 'none' } },
  panes: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    gap: '0.5rem',
    [STACKED]: { flexDirection: 'column', flexShrink: 0 },
  },
});

interface ClaimsWorkProps {
  /** In the state and of the year that the view has. */
  readonly rows: readonly ClaimRow[];
  readonly view: QueueView;
}

/** The queue with the open claim beside it, and the way from one claim to the next. */
export function ClaimsWork({ rows, view }: ClaimsWorkProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const actions = useActions();
  const { id } = useParams();
  const open = numberInAddress(id);
  const detail = useCommandQuery('claims.read', { id: open ?? 1 }, { enabled: open !== null });
  const naming = useNaming();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [takesFocus, setTakesFocus] = useState(true);
  const compare = useMemo(
    () => comparing(view.order, ({ provider, providerName }) => naming.short(provider, providerName)),
    [view.order, naming],
  );
  const queue = useMemo(
    () => matching(rows.toSorted(compare), text, naming.hidesNames),
    [rows, compare, text, naming.hidesNames],
  );

  // Decided a moment ago: until the queue is read afresh, it still has them as waiting.
  const decided = useRef(new Set<number>());
  useEffect(() => decided.current.clear(), [rows]);

  const goTo = (claim: number | null, isPassing = false): void => {
    setTakesFocus(!isPassing);
    if (claim !== open)
      void navigate(claimsAddress(view, claim), { replace: open !== null && claim !== null });
  };
  const step = (by: 1 | -1): boolean => {
    // Whoever goes on quickly does not wait for a claim to be read.
    const from = detail.data?.claim ?? queue.find((row) => row.id === open) ?? null;
    if (open !== null && from === null) return true;
    const next = neighbour(queue, from, by, compare);
    setSaid(next ? '' : by === 1 ? 'That was the last claim here.' : 'That was the first claim here.');
    if (next) goTo(next.id);
    return true;
  };
  const goOn = (done: ClaimRow, outcome: string): void => {
    decided.current.add(done.id);
    const waiting = queue.filter(({ id: number }) => !decided.current.has(number));
    const next = nextToDecide(waiting, done, compare);
    setSaid(next ? outcome : `${outcome} No other claim waits for you here.`);
    goTo(next?.id ?? null);
  };
  useClaimKeys((action) => {
    if (action === 'nextClaim') return step(1);
    if (action === 'previousClaim') return step(-1);
    if (action !== 'keys') return false;
    actions.help();
    return true;
  });

  return (
    <>
      <QueueFilters view={view} open={open} queue={queue} text={text} onText={setText} />
      <Text role="status" className={styles.said}>
        {said}
      </Text>
      <div className={styles.panes}>
        <QueuePane queue={queue} view={view} open={open} naming={naming} onOpen={goTo} />
        {open === null ? null : (
          <QueryView query={detail} loading={`Reading claim ${open}…`}>
            {(claim) => (
              <ClaimWork
                key={open}
                detail={claim}
                takesFocus={takesFocus}
                onStep={step}
                onSay={setSaid}
                onDecided={goOn}
                onClose={() => goTo(null)}
              />
            )}
          </QueryView>
        )}
        {id !== undefined && open === null ? (
          <ErrorState error={new Error(`There is no claim ${id}.`)} title="This could not be read" />
        ) : null}
      </div>
    </>
  );
}
