import type { ComponentProps, ReactNode } from 'react';

type ButtonProps = ComponentProps<'button'> & { readonly look?: 'secondary' | 'warning' | undefined };

/** A button of GOV.UK's looks. It submits nothing unless `type` says so. */
export function Button({ look, type = 'button', className = '', ...rest }: ButtonProps) {
  const looks = look === undefined ? '' : ` govuk-button--${look}`;
  // oxlint-disable-next-line react/button-has-type
  return <button type={type} className={`govuk-button${looks} ${className}`} {...rest} />;
}

interface ButtonLinkProps {
  readonly href: string;
  readonly look?: 'secondary';
  readonly children: ReactNode;
}

/** A link that begins something, and so looks like a button. */
export function ButtonLink({ href, look, children }: ButtonLinkProps) {
  const looks = look === undefined ? '' : ` govuk-button--${look}`;
  return (
    <a href={href} draggable="false" className={`govuk-button${looks}`}>
      {children}
    </a>
  );
}
