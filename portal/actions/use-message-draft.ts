import { useState } from 'react';
import { useDesk } from '../session/carer-session';
import { usePageAddress } from '../shell/use-address';
import type { MessageWritten } from './message-drafts';

/** The address by which what is written on this page is kept. */
export function useDraftAddress(): string {
  const { path, query } = usePageAddress();
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** What was written on this page before and not sent, and how what is written now is remembered. */
export function useMessageDraft() {
  const { messages } = useDesk();
  const address = useDraftAddress();
  const [before] = useState(() => messages.at(address) ?? null);
  return {
    before,
    write: (written: MessageWritten): void => messages.write(address, written),
    forget: (): void => messages.forget(address),
  };
}
