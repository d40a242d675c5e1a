import { Button, makeStyles, mergeClasses, Subtitle2, Text, Title3 } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { KeyboardEvent, Ref } from 'react';
import { quoteClaim } from '../../domain/actions/quote-facts';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { ClaimDetail } from '../../preload/contract/claims';
import { EventHistory } from '../audit/event-history';
import { StartAction } from '../actions/start-action';
import { carerAddress } from '../carers/carer-words';
import { ClaimTasks } from '../claim-entry/claim-tasks';
import { Money } from '../format/money';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { ClaimItems } from './claim-items';
import { ClaimQuestions } from './claim-questions';
import { ORIGIN_TITLES, STATE_BADGES, STATE_TITLES } from './claim-words';
import { Covered } from '../privacy/covered';
import { DecisionBar } from './decision-bar';
import type { PossibleDecisions } from './decisions';
import type { Beside } from './evidence-pane';
import { STACKED_THREE } from '../work-list/stacked';
import { usePaneStyles } from './panes';
import type { Naming } from '../privacy/privacy';

const useStyles = makeStyles({
  pane: { flexGrow: 1, flexShrink: 1, flexBasis: '0', [STACKED_THREE]: { flexBasis: 'auto', flexShrink: 0 } },
  heading: { margin: 0 },
  written: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

export interface ClaimPaneProps {
  readonly ref: Ref<HTMLElement>;
  readonly detail: ClaimDetail;
  readonly naming: Naming;
  readonly selected: number | null;
  readonly possible: PossibleDecisions;
  readonly mayAsk: boolean;
  readonly busy: boolean;
  readonly onSelect: (item: number | null) => void;
  readonly onDecide: (what: 'accept' | 'reject' | 'takeBack') => void;
  readonly onAsk: () => void;
  readonly onBeside: (beside: Beside) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The claim in the middle: what it is, its items, what was asked, and below it what the panel can do. */
export function ClaimPane(props: ClaimPaneProps) {
  const { ref, detail, naming, selected, possible, mayAsk, busy, onSelect, onDecide, onAsk } = props;
  const styles = useStyles();
  const panes = usePaneStyles();
  const { claim, items } = detail;
  const leave = (event: KeyboardEvent): void => {
    // A menu or a picker inside takes its own Esc first.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (selected === null) props.onClose();
    else onSelect(null);
  };
  return (
    // The pane takes Esc for everything in it; it is no control itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className={mergeClasses(panes.pane, styles.pane)}
      aria-label={`Claim ${claim.id}`}
      tabIndex={-1}
      onKeyDown={leave}
    >
      <div className={panes.header}>
        <Subtitle2 as="h2" className={panes.title}>
          Claim {claim.id}
        </Subtitle2>
        <StepButtons onStep={props.onStep} onClose={props.onClose} />
      </div>
      {/* A scrolled area must be reachable with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={panes.body} tabIndex={0} role="group" aria-label={`What claim ${claim.id} says`}>
        <Row>
          <Title3>
            <Money pence={claim.amountPence} />
          </Title3>
          <StateBadge state={STATE_BADGES[claim.state]} label={STATE_TITLES[claim.state]} />
          {claim.isOwn ? <StateBadge state="unchanged" label="Yours: another person decides" /> : null}
          <ClaimTasks claim={claim} />
          {naming.hidesNames ? null : (
            <StartAction about={() => quoteClaim(detail)} name={`claim ${claim.id}`} />
          )}
        </Row>
        <ClaimFacts detail={detail} naming={naming} />
        <ClaimItems
          detail={detail}
          naming={naming}
          selected={selected}
          onSelect={onSelect}
          onBeside={props.onBeside}
        />
        <ClaimQuestions detail={detail} naming={naming} mayAsk={mayAsk} onAsk={onAsk} />
        {naming.hidesNames ? null : (
          <>
            <Subtitle2 as="h3" className={styles.heading}>
              History
            </Subtitle2>
            <EventHistory events={detail.history} />
          </>
        )}
      </div>
      <DecisionBar
        possible={possible}
        itemNumber={selected === null ? null : items.findIndex(({ id }) => id === selected) + 1}
        busy={busy}
        onDecide={onDecide}
      />
    </section>
  );
}

function StepButtons({ onStep, onClose }: Pick<ClaimPaneProps, 'onStep' | 'onClose'>) {
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label="Previous claim"
        title="Previous claim (K)"
        onClick={() => onStep(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label="Next claim"
        title="Next claim (J)"
        onClick={() => onStep(1)}
      />
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="Close the claim"
        title="Close (Esc)"
        onClick={onClose}
      />
    </>
  );
}

function ClaimFacts({ detail, naming }: Pick<ClaimPaneProps, 'detail' | 'naming'>) {
  const { claim, withdrawn } = detail;
  const carer = naming.person(claim.provider, claim.providerName);
  return (
    <Facts
      facts={{
        Carer: naming.hidesNames ? carer : <ScreenLink to={carerAddress(claim.provider)}>{carer}</ScreenLink>,
        Claimed: `${formatDate(claim.day)}, ${ORIGIN_TITLES[claim.origin]}`,
        Notes:
          claim.notes === '' ? undefined : (
            <Notes key={String(naming.hidesNames)} detail={detail} naming={naming} />
          ),
        Entered: `by ${claim.enteredBy}, ${formatInstant(claim.enteredAt)}`,
        Submitted:
          claim.submittedAt === null
            ? 'not yet'
            : `by ${claim.submittedBy}, ${formatInstant(claim.submittedAt)}`,
        Withdrawn: withdrawn
          ? `by ${withdrawn.by}, ${formatInstant(withdrawn.at)}: ${naming.text(withdrawn.reason)}`
          : undefined,
        Accepted: claim.acceptedPence > 0 ? <Money pence={claim.acceptedPence} /> : undefined,
        'Paid in':
          claim.paidIn.length === 0
            ? undefined
            : claim.paidIn.map((period) => (
                <span key={period}>
                  <ScreenLink to={`/payments/${period}/carer/${encodeURIComponent(claim.provider)}`}>
                    {period}
                  </ScreenLink>{' '}
                </span>
              )),
      }}
    />
  );
}

function Notes({ detail, naming }: Pick<ClaimPaneProps, 'detail' | 'naming'>) {
  const styles = useStyles();
  return (
    <Covered covers={naming.hidesNames} why="Hidden: notes may name people." showLabel="Show the notes">
      <Text className={styles.written}>{naming.text(detail.claim.notes)}</Text>
    </Covered>
  );
}
