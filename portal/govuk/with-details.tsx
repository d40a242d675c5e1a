import type { ReactNode } from 'react';
import { unbroken } from './unbroken';

interface WithDetailsProps {
  readonly children: ReactNode;
  /** A line each, quieter than what they belong to. */
  readonly details: readonly string[];
  /** Short ones, of rows that are many: on paper they stand on the same line, so that a year takes half the pages. */
  readonly areBrief?: boolean;
}

/** Something with what is to be said of it below. */
export function WithDetails({ children, details, areBrief = false }: WithDetailsProps) {
  const look = areBrief ? 'portal-detail portal-detail--brief' : 'portal-detail';
  return (
    <>
      {children}
      {details.map((detail) => (
        <span key={detail} className={look}>
          {unbroken(detail)}
        </span>
      ))}
    </>
  );
}
