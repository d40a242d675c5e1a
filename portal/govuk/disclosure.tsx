import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

interface DisclosureProps {
  readonly summary: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** More of something, for who opens it, and on paper. Until then it is not there at all: that keeps long pages quick. */
export function Disclosure({ summary, startsOpen = false, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  useEffect(() => {
    const open = (): void => flushSync(() => setIsOpen(true));
    addEventListener('beforeprint', open);
    return () => removeEventListener('beforeprint', open);
  }, []);
  return (
    <details
      className="govuk-details"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      {isOpen && <div className="portal-disclosed">{children}</div>}
    </details>
  );
}
