import { formatPence } from '../../domain/money/format-money';
import type { Pence } from '../../domain/money/pence';

/** An amount as people read it; a dash for nothing, where `isQuietAtNil`. */
export function Money({
  pence,
  isQuietAtNil = false,
}: {
  readonly pence: Pence;
  readonly isQuietAtNil?: boolean;
}) {
  return <span className="portal-money">{isQuietAtNil && pence === 0 ? '–' : formatPence(pence)}</span>;
}
