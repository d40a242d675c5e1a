import type { AskedFor } from '../../preload/contract/actions';
import { ScreenLink } from '../layout/screen-link';

/** "asked for in action 12": where the carer wrote it. */
export function AskedForLink({
  askedFor,
  isShort = false,
}: {
  readonly askedFor: AskedFor;
  readonly isShort?: boolean;
}) {
  const { action, title, takenDownBy } = askedFor;
  const to = `/actions/${action}`;
  if (isShort) return <ScreenLink to={to}>in action {action}</ScreenLink>;
  return (
    <>
      in{' '}
      <ScreenLink to={to} inline>
        action {action}
      </ScreenLink>
      , “{title}”, taken down by {takenDownBy}
    </>
  );
}
