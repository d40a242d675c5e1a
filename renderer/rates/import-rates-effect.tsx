import { useQuery } from '@tanstack/react-query';
import { call } from '../bridge/bridge';
import type { CommandFailure } from '../bridge/command-failure';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { RatesEffectView } from './rates-effect-view';
import type { RatesEffect } from './use-rates-effect';

/** What importing a previewed file of rates would do, before it is imported; `enabled` is false while it is. */
export function ImportRatesEffect({ id, enabled }: { readonly id: string; readonly enabled: boolean }) {
  const query = useQuery<RatesEffect | null, CommandFailure>({
    queryKey: ['imports.ratesEffect', id],
    queryFn: () => call('imports.ratesEffect', { id }),
    enabled,
    gcTime: 0,
  });
  return (
    <PageSection title="What importing these rates would do">
      <QueryView query={query} loading="Working out what the rates would do…">
        {(effect) => (effect === null ? null : <RatesEffectView effect={effect} />)}
      </QueryView>
    </PageSection>
  );
}
