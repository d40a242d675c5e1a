import { useQuery } from '@tanstack/react-query';
import type { InputOf, OutputOf } from '../../preload/contract';
import { call } from '../bridge/bridge';
import type { CommandFailure } from '../bridge/command-failure';
import { cancelJob } from '../bridge/jobs';
import { useSettledText } from '../frame/settled-text';

export type RatesEffect = OutputOf<'rates.effect'>;
/** A rate that is about to be saved. */
export type RateToSave = InputOf<'rates.effect'>['rates'][number];

export interface RatesEffectState {
  /** The effect of these rates, or, while theirs is worked out, of those before; null where there is none yet. */
  readonly effect: RatesEffect | null;
  /** False until the rates are complete: nothing is worked out then. */
  readonly isComplete: boolean;
  /** True where `effect` is that of the rates as they are now. */
  readonly isCurrent: boolean;
  readonly error: CommandFailure | null;
}

/** What saving the rates would do, worked out whenever typing pauses; `rates` is null until they are complete. */
export function useRatesEffect(rates: readonly RateToSave[] | null): RatesEffectState {
  const now = rates === null || rates.length === 0 ? '' : JSON.stringify(rates);
  const settled = useSettledText(now);
  const asked: RateToSave[] = settled === '' ? [] : (JSON.parse(settled) as RateToSave[]);
  const query = useQuery<RatesEffect, CommandFailure>({
    queryKey: ['rates.effect', settled],
    queryFn: ({ signal }) => {
      // Typed on meanwhile: nobody waits for the effect of rates that are no longer in the form.
      const job = `rates.effect ${crypto.randomUUID()}`;
      signal.addEventListener('abort', () => cancelJob(job));
      return call('rates.effect', { rates: asked, job });
    },
    enabled: settled !== '',
    placeholderData: (previous) => previous,
  });
  const answered = now !== '' && settled === now && !query.isPlaceholderData;
  return {
    effect: now === '' ? null : (query.data ?? null),
    isComplete: now !== '',
    isCurrent: answered && query.data !== undefined && !query.isFetching,
    error: answered ? query.error : null,
  };
}
