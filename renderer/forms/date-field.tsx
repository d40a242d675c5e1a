import { Field, Input } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import { parseDate, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { FieldProps } from './text-field';
import { readDay } from './read-day';
import { useTypedText } from './typed-text';

/**
 * A day, typed as 06/04/2026, 2026-04-06 or 6 Apr 2026; the form's value is the ISO day, or null where it is empty.
 * Typed, not picked: faster beside a form on paper, and the same for everybody.
 */
export function DateField({ name, label, hint, required, disabled }: FieldProps) {
  const { field, fieldState } = useController({ name });
  const box = useTypedText<IsoDate>(field.value, isDay, field.onChange, {
    show: formatDate,
    read: (text) => readDay(text) ?? text,
  });
  const empty = field.value === null || field.value === '';
  return (
    <Field
      label={label}
      hint={hint ?? 'For example 06/04/2026'}
      required={required ?? false}
      validationMessage={fieldState.error ? (empty ? 'Give a day.' : fieldState.error.message) : null}
    >
      <Input
        name={field.name}
        ref={field.ref}
        value={box.text}
        disabled={disabled ?? false}
        onChange={(_event, data) => box.onText(data.value)}
        onBlur={() => {
          box.onLeave();
          field.onBlur();
        }}
      />
    </Field>
  );
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && /^\d{4}-/.test(value) && parseDate(value) === value;
}
