import { Button, Link, makeStyles, Text, tokens, useId } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { BuildingBankRegular } from '@fluentui/react-icons/svg/building-bank';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { JSX } from 'react';
import { useHref } from 'react-router';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import type { NextStep, StepKind } from './next-step';
import { periodAddress } from './period-address';

const useStyles = makeStyles({
  reason: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const ICONS: Readonly<Record<StepKind, JSX.Element>> = {
  prepare: <SendRegular />,
  finalise: <LockClosedRegular />,
  export: <ArrowExportUpRegular />,
};

export interface NextStepActionProps {
  readonly period: PeriodRow;
  /** Null for a future period, and until it is known. */
  readonly step: NextStep | null;
  /** True while the step is already under way. */
  readonly busy: boolean;
  readonly onStep: (kind: StepKind) => void;
  readonly onTakeBack: () => void;
  readonly onExportBacs: () => void;
}

/** The one primary button, the period's next step; where it cannot be taken, why not, in words beside it. */
export function NextStepAction(props: NextStepActionProps) {
  const { period, step, busy, onStep, onTakeBack, onExportBacs } = props;
  const styles = useStyles();
  const reasonId = useId('why-not');
  const exceptions = useHref(periodAddress(period.period, 'exceptions'));
  const mayTakeBack = useMay('periods.takeBack') && period.state === 'current' && period.prepared !== null;
  const mayExportBacs = useMay('bacs.export') && period.state === 'finalised';
  const reason =
    period.state === 'future'
      ? 'A projection: it opens when the period before is finalised.'
      : step?.blockedBy;
  return (
    <>
      {reason ? (
        <Text id={reasonId} className={styles.reason}>
          <InfoRegular aria-hidden />
          {step?.kind === 'prepare' && step.blockedBy?.includes('exception') ? (
            <Link href={exceptions}>{reason}</Link>
          ) : (
            reason
          )}
        </Text>
      ) : null}
      {mayTakeBack ? (
        <Button icon={<ArrowUndoRegular />} onClick={onTakeBack}>
          Take back
        </Button>
      ) : null}
      {mayExportBacs ? (
        <Button icon={<BuildingBankRegular />} disabledFocusable={busy} onClick={onExportBacs}>
          Export BACS file
        </Button>
      ) : null}
      {step ? (
        <Button
          appearance="primary"
          icon={ICONS[step.kind]}
          disabledFocusable={busy || step.blockedBy !== null}
          aria-describedby={reason ? reasonId : undefined}
          onClick={() => onStep(step.kind)}
        >
          {step.label}
        </Button>
      ) : null}
    </>
  );
}
