import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { InputOf } from '../../preload/contract';
import { planTerms } from '../../preload/contract/overpayments';
import { useCommandQuery } from '../bridge/use-command-query';
import { Notice } from '../layout/notice';
import { ErrorState } from '../layout/states';
import { effectInWords } from './overpayment-words';
import { termsOf, type PlanValues } from './plan-values';

const TYPING_PAUSE_MS = 300;

type Terms = InputOf<'overpayments.effect'>['terms'];

/** Inside the form of a plan: what it would do to this payment, and when nothing would be left. */
export function PlanEffect({ provider }: { readonly provider: string }) {
  const terms = useCompleteTerms();
  const effect = useCommandQuery(
    'overpayments.effect',
    { provider, terms },
    { enabled: terms !== null, keepPrevious: true },
  );
  if (terms === null) return null;
  if (effect.error) return <ErrorState error={effect.error} title="What this plan does cannot be told" />;
  if (!effect.data) return <Spinner size="tiny" label="Working out what this plan does…" />;
  return (
    <Notice intent="info" role="status">
      {effectInWords(effect.data, terms.kind)}
    </Notice>
  );
}

/** The form's terms once they make a plan, a moment after the last key; null until then. */
function useCompleteTerms(): Terms {
  const values = useWatch<PlanValues>() as PlanValues;
  const parsed = planTerms.safeParse(termsOf(values));
  const now = parsed.success ? JSON.stringify(parsed.data) : null;
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return settled === null ? null : (JSON.parse(settled) as Terms);
}
