import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface ScreenLinkProps {
  /** The address of the screen: `/carers/P001`. */
  readonly to: string;
  /** True inside a sentence: underlined, so that colour does not stand alone. */
  readonly inline?: boolean;
  readonly children: ReactNode;
}

/** A link to another screen. */
export function ScreenLink({ to, inline, children }: ScreenLinkProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return (
    <Link href={href} inline={inline ?? false} onClick={follow}>
      {children}
    </Link>
  );
}
