import { useState } from 'react';
import { useDesk } from '../session/carer-session';
import { usePageAddress } from '../shell/use-address';
import type { MessageWritten } from './message-drafts';

/** What was written on this page before and not sent, and how what is written now is remembered. */
export function useMessageDraft() {
  const { messages } = useDesk();
  const { path, query } = usePageAddress();
  const address = query.size === 0 ? path : `${path}?${query.toString()}`;
  const [before] = useState(() => messages.at(address) ?? null);
  return {
    before,
    write: (written: MessageWritten): void => messages.write(address, written),
    forget: (): void => messages.forget(address),
  };
}
