import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { ClaimRow } from '../../preload/contract/claims';
import { useCommandQuery } from '../bridge/use-command-query';
import { useActions } from '../frame/frame-actions';
import { numberInAddress } from '../layout/number-in-address';
import { QueryView } from '../layout/states';
import { useClaimKeys } from './claim-keys';
import { ClaimWork } from './claim-work';
import { claimsAddress, type QueueView } from './claims-address';
import { useNaming } from '../privacy/privacy';
import { comparing, matching, nextToDecide } from './queue';
import { QueueFilters } from './queue-filters';
import { QueuePane } from './queue-pane';
import { useOpenRow } from '../work-list/use-open-row';
import { WorkPanes } from '../work-list/work-panes';

interface ClaimsWorkProps {
  /** In the state and of the year that the view has. */
  readonly rows: readonly ClaimRow[];
  readonly view: QueueView;
}

/** The queue with the open claim beside it, and the way from one claim to the next. */
export function ClaimsWork({ rows, view }: ClaimsWorkProps) {
  const actions = useActions();
  const { id } = useParams();
  const open = numberInAddress(id);
  const detail = useCommandQuery('claims.read', { id: open ?? 1 }, { enabled: open !== null });
  const naming = useNaming();
  const [text, setText] = useState('');
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

  const { said, say, takesFocus, goTo, step } = useOpenRow({
    rows: queue,
    open,
    known: detail.data?.claim ?? null,
    compare,
    addressOf: (claim) => claimsAddress(view, claim),
    noun: 'claim',
  });
  const goOn = (done: ClaimRow, outcome: string): void => {
    decided.current.add(done.id);
    const waiting = queue.filter(({ id: number }) => !decided.current.has(number));
    const next = nextToDecide(waiting, done, compare);
    say(next ? outcome : `${outcome} No other claim waits for you here.`);
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
      <WorkPanes said={said} panes="three" unknown={id !== undefined && open === null ? `claim ${id}` : null}>
        <QueuePane queue={queue} view={view} open={open} naming={naming} onOpen={goTo} />
        {open === null ? null : (
          <QueryView query={detail} loading={`Reading claim ${open}…`}>
            {(claim) => (
              <ClaimWork
                key={open}
                detail={claim}
                takesFocus={takesFocus}
                onStep={step}
                onSay={say}
                onDecided={goOn}
                onClose={() => goTo(null)}
              />
            )}
          </QueryView>
        )}
      </WorkPanes>
    </>
  );
}
