import type { ReactNode } from 'react';

/** What reads wrongly in two lines: a minus apart from its amount, a financial year after its hyphen. */
const WHOLE = /(−£[\d,]+\.\d\d|\b\d{4}-\d{2}\b)/;

/** Text for a narrow screen: such parts of it stay whole. */
export function unbroken(text: string): ReactNode {
  const parts = text.split(WHOLE);
  if (parts.length === 1) return text;
  // Every second part is what the pattern found.
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="portal-money">
        {part}
      </span>
    ),
  );
}
