import type { ReactNode } from 'react';
import type { FieldError } from './error-summary';

/** What every field has. `id` is also what an error names. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Of the form; the field shows its own. */
  readonly errors: readonly FieldError[];
}

export function errorOf(errors: readonly FieldError[], id: string): string | undefined {
  return errors.find(({ field }) => field === id)?.text;
}

/** The ids of what describes a field: its hint, and its error. */
export function describedBy(
  { id, hint, errors }: Omit<FieldProps, 'label'>,
  more?: string,
): string | undefined {
  const parts = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(errorOf(errors, id) === undefined ? [] : [`${id}-error`]),
    ...(more === undefined ? [] : [more]),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** A field with its label above, a hint, and what is wrong with it. */
export function Field({ id, label, hint, errors, children }: FieldProps & { readonly children: ReactNode }) {
  const error = errorOf(errors, id);
  return (
    <div className={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} errors={errors} />
      {children}
    </div>
  );
}

interface FieldsetProps extends FieldProps {
  readonly children: ReactNode;
}

/** Several inputs that answer one question. */
export function Fieldset({ id, label, hint, errors, children }: FieldsetProps) {
  const error = errorOf(errors, id);
  return (
    <div className={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy({ id, hint, errors })}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <HintAndError id={id} hint={hint} errors={errors} />
        {children}
      </fieldset>
    </div>
  );
}

function HintAndError({ id, hint, errors }: Omit<FieldProps, 'label'>) {
  const error = errorOf(errors, id);
  return (
    <>
      {hint !== undefined && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}
