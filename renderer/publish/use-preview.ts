import { useEffect, useState } from 'react';
import type { PublicationPreview } from '../../preload/contract/publish';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { cancelJob } from '../bridge/jobs';

export type Preview =
  | { readonly state: 'looking'; readonly job: string }
  | { readonly state: 'shown'; readonly preview: PublicationPreview; readonly at: string }
  | { readonly state: 'failed'; readonly failure: CommandFailure };

/**
 * What a publication would change. Looked at once for a destination and again when `round` changes, not at every change of
 * the ledger: for many carers it takes its time. With null, such as while one goes on, it is not looked at.
 */
export function usePreview(destination: number, round: number | null): Preview {
  const of = `${destination} ${round}`;
  const [shown, setShown] = useState<Preview & { readonly of?: string }>({ state: 'looking', job: '' });
  useEffect(() => {
    if (round === null) return undefined;
    const job = crypto.randomUUID();
    let isLeft = false;
    const show = (preview: Preview): void => {
      if (!isLeft) setShown({ ...preview, of });
    };
    show({ state: 'looking', job });
    call('publish.preview', { destination, job }).then(
      (preview) => show({ state: 'shown', preview, at: new Date().toISOString() }),
      (error: unknown) => show({ state: 'failed', failure: asCommandFailure(error) }),
    );
    return () => {
      isLeft = true;
      cancelJob(job);
    };
  }, [destination, round, of]);
  // Of another destination: not shown for this one, not even for a moment.
  return shown.of === of ? shown : { state: 'looking', job: '' };
}
