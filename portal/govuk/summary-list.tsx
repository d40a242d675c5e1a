import type { ReactNode } from 'react';

interface SummaryListProps {
  /** What each is called, and what it is; those without a value are left out. */
  readonly rows: readonly (readonly [name: string, value: ReactNode])[];
}

/** Facts with their names, one under the other. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="govuk-summary-list">
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div className="govuk-summary-list__row" key={name}>
            <dt className="govuk-summary-list__key">{name}</dt>
            <dd className="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
