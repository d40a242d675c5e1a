import type { ReactNode } from 'react';
import { unbroken } from './unbroken';

interface WithDetailsProps {
  readonly children: ReactNode;
  /** A line each, quieter than what they belong to. */
  readonly details: readonly string[];
}

/** Something with what is to be said of it below. */
export function WithDetails({ children, details }: WithDetailsProps) {
  return (
    <>
      {children}
      {details.map((detail) => (
        <span key={detail} className="portal-detail">
          {unbroken(detail)}
        </span>
      ))}
    </>
  );
}
