import { useEffect, useRef } from 'react';

export interface FieldError {
  /** The field that it is about; none for what went wrong with the form as a whole. */
  readonly field?: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
}

/** What has to be put right in a form, above its heading; it takes the focus whenever there is something new in it. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ field, text }) => (
              <li key={`${field ?? ''}${text}`}>
                {field === undefined ? text : <ErrorLink field={field} text={text} />}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** To the field itself: the browser's address is where the portal's pages have theirs. */
function ErrorLink({ field, text }: Required<FieldError>) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        const input = document.getElementById(field);
        input?.closest('.govuk-form-group')?.scrollIntoView();
        input?.focus({ preventScroll: true });
      }}
    >
      {text}
    </a>
  );
}
