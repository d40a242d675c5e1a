import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import type { KeyboardEvent } from 'react';
import { useHref } from 'react-router';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ExceptionRow, PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { Row } from '../layout/row';
import { AcceptForm } from './accept-form';
import { ExceptionBadge } from './exception-badge';
import { groupOf, isAboutRecovery, remedyOf } from './exception-queue';
import { overpaymentAddress, paymentAddress } from './period-address';
import { WithdrawButton } from './withdraw-button';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, flexGrow: 1 },
  moves: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: 'auto' },
  message: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, maxWidth: '70ch' },
  note: { margin: 0, fontStyle: 'italic', maxWidth: '70ch' },
});

export interface ExceptionDetailProps {
  readonly period: PeriodRow;
  readonly exception: ExceptionRow;
  /** Whether the note takes the focus as the exception comes up. */
  readonly takesFocus: boolean;
  /** Called once it is accepted, for the next one to come up. */
  readonly onDone: (exception: ExceptionRow) => void;
  /** Goes to the next exception (1) or the one before (−1) without deciding. */
  readonly onMove: (step: 1 | -1) => void;
}

/** One exception: what it is, where its cause is, and (where that settles it) accepting it by name. */
export function ExceptionDetail(props: ExceptionDetailProps) {
  const { period, exception, onMove } = props;
  const styles = useStyles();
  const remedy = remedyOf(exception);
  const cause = useHref(remedy.to);
  const payment = useHref(paymentAddress(period.period, exception.provider));
  const group = groupOf(exception);
  const moveByKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    // The keys are heard wherever in the panel they are pressed, the note included.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.detail} onKeyDown={moveByKey}>
      <Row>
        <ExceptionBadge group={group} />
        <Text weight="semibold">
          {exception.providerName} ({exception.provider})
        </Text>
      </Row>
      <Text className={styles.message}>{exception.message}</Text>
      {period.state === 'current' && group !== 'accepted' ? <Text>{remedy.text}</Text> : null}
      <Row gap="L">
        <Link href={cause}>{remedy.link}</Link>
        <Link href={payment}>Open the payment</Link>
        {isAboutRecovery(exception) ? <PlanLink period={period} exception={exception} /> : null}
      </Row>
      {exception.accepted ? <Acceptance accepted={exception.accepted} /> : null}
      <Deed {...props} />
      <div className={styles.moves}>
        <Button size="small" icon={<ArrowUpRegular />} onClick={() => onMove(-1)} title="Alt+Up">
          Previous
        </Button>
        <Button size="small" icon={<ArrowDownRegular />} onClick={() => onMove(1)} title="Alt+Down">
          Next
        </Button>
      </div>
    </div>
  );
}

/** Where somebody decides what is left to the carer: a plan takes less, and the exception goes away. */
function PlanLink({ period, exception }: { period: PeriodRow; exception: ExceptionRow }) {
  const plan = useHref(overpaymentAddress(period.period, exception.provider));
  return (
    <Link href={plan}>{period.state === 'current' ? 'Set a recovery plan' : 'Open the overpayment'}</Link>
  );
}

function Acceptance({ accepted }: { accepted: NonNullable<ExceptionRow['accepted']> }) {
  const styles = useStyles();
  return (
    <div>
      <Text>
        Accepted by {accepted.by}, {formatInstant(accepted.at)}:
      </Text>
      <p className={styles.note}>“{accepted.note}”</p>
    </div>
  );
}

/** What the person who is signed in can do about it, or why nothing. */
function Deed({ period, exception, takesFocus, onDone }: ExceptionDetailProps) {
  const mayAccept = useMay('periods.acceptException');
  const group = groupOf(exception);
  if (period.state !== 'current') return null;
  if (group === 'blocking') {
    return (
      <Text>
        It goes away by itself once its cause is put right; a blocking exception cannot be accepted.
      </Text>
    );
  }
  if (!mayAccept) return <Text>Exceptions are accepted by a finance officer.</Text>;
  if (period.prepared) {
    return <Text>The period waits for approval. Take it back to change what was accepted.</Text>;
  }
  if (group === 'accepted') return <WithdrawButton period={period.period} exception={exception} />;
  return <AcceptForm period={period.period} exception={exception} takesFocus={takesFocus} onDone={onDone} />;
}
