import type { ReactNode } from 'react';

/** Something that has to be known about what stands around it. */
export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
