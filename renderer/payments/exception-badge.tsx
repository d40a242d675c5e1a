import { StateBadge, type ShownState } from '../format/state-badge';
import type { ExceptionGroup } from './exception-queue';

const STATES: Readonly<Record<ExceptionGroup, ShownState>> = {
  blocking: 'blocking',
  toAccept: 'to_accept',
  accepted: 'accepted',
};

/** Whether an exception blocks, waits to be accepted, or has been, as a word with an icon. */
export function ExceptionBadge({ group }: { readonly group: ExceptionGroup }) {
  return <StateBadge state={STATES[group]} />;
}
