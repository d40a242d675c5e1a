import { countOf } from '../../domain/count-in-words';
import { describedBy, errorOf, Field, type FieldProps } from './field';

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** The most characters that are taken; how many are left is said near the end. */
  readonly most: number;
}

/** From so many characters left on it is said how many. */
const SAID_FROM = 200;

/** Several lines of text. */
export function TextArea({ id, label, hint, errors, value, onChange, rows = 6, most }: TextAreaProps) {
  const error = errorOf(errors, id) === undefined ? '' : ' govuk-textarea--error';
  const left = most - value.length;
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <textarea
        className={`govuk-textarea${error}`}
        id={id}
        name={id}
        rows={rows}
        value={value}
        aria-describedby={describedBy({ id, hint, errors }, `${id}-left`)}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="govuk-hint" id={`${id}-left`} aria-live="polite">
        {left <= SAID_FROM && leftInWords(left)}
      </div>
    </Field>
  );
}

function leftInWords(left: number): string {
  const count = countOf(Math.abs(left), 'character');
  return left < 0 ? `You have ${count} too many` : `You have ${count} remaining`;
}
