import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { InputOf, OutputOf } from '../../preload/contract';
import { placementInput } from '../../preload/contract/placements';
import { sumPence } from '../../domain/money/pence';
import { formatPence } from '../../domain/money/format-money';
import { useCommandQuery } from '../bridge/use-command-query';
import { Notice } from '../layout/notice';
import { ErrorState } from '../layout/states';
import { paidNights } from './placement-words';

type Effect = OutputOf<'placements.effect'>;
type Placement = InputOf<'placements.effect'>;

const TYPING_PAUSE_MS = 300;
const MOST_LISTED = 8;

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' } });

/** Inside a placement's form: what saving it as it stands would do to periods that are already finalised. */
export function PlacementEffect() {
  const placement = useCompletePlacement();
  const query = useCommandQuery('placements.effect', placement ?? EMPTY, { enabled: placement !== null });
  if (placement === null) return null;
  if (query.isPending)
    return <Spinner size="tiny" label="Looking for finalised periods that this changes…" />;
  if (query.error) return <ErrorState error={query.error} title="What saving does cannot be told" />;
  return <EffectMessage placement={placement} effect={query.data} />;
}

const EMPTY: Placement = {
  ref: '',
  client: '',
  provider: '',
  serviceLevel: '',
  startDate: '',
  endDate: null,
};

/** The form's values once they make a placement, a moment after the last key; null until then. */
function useCompletePlacement(): Placement | null {
  const values: unknown = useWatch();
  const parsed = placementInput.safeParse(values);
  const now = parsed.success ? JSON.stringify(parsed.data) : null;
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return now !== null && settled === now && parsed.success ? parsed.data : null;
}

function EffectMessage({ placement, effect }: { readonly placement: Placement; readonly effect: Effect }) {
  const styles = useStyles();
  const nights = paidNights(placement.startDate, placement.endDate ?? null);
  if (effect.length === 0) {
    return <Notice intent="info">{nights} Saving this changes no period that is already finalised.</Notice>;
  }
  const total = sumPence(effect.map((adjustment) => adjustment.amountPence));
  return (
    <Notice
      intent="warning"
      title={
        <>
          Saving this makes {effect.length === 1 ? 'an adjustment' : `${effect.length} adjustments`} of{' '}
          {formatPence(total)}
          {effect.length === 1 ? '' : ' in all'}.
        </>
      }
    >
      {nights} Finalised periods stay as they are; the difference is in the current period’s payment:
      <ul className={styles.list}>
        {effect.slice(0, MOST_LISTED).map((adjustment) => (
          <li key={`${adjustment.carePeriod} ${adjustment.provider}`}>
            {formatPence(adjustment.amountPence)} for {adjustment.carePeriod}, carer {adjustment.provider}
          </li>
        ))}
        {effect.length > MOST_LISTED && <li>and {effect.length - MOST_LISTED} more periods</li>}
      </ul>
    </Notice>
  );
}
