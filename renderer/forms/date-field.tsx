import { parseDate, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { FieldProps } from './text-field';
import { readDay } from './read-day';
import { isEmpty, TypedField } from './typed-field';
import type { Reading } from './typed-text';

const READING: Reading<IsoDate> = {
  show: formatDate,
  read: (text) => readDay(text) ?? text,
};

/**
 * A day, typed as 06/04/2026, 2026-04-06 or 6 Apr 2026; the form's value is the ISO day, or null where it is empty.
 * Typed, not picked: faster beside a form on paper, and the same for everybody.
 */
export function DateField(props: FieldProps) {
  return (
    <TypedField
      {...props}
      hint={props.hint ?? 'For example 06/04/2026'}
      isValue={isDay}
      reading={READING}
      problemWith={problemWith}
    />
  );
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && /^\d{4}-/.test(value) && parseDate(value) === value;
}

function problemWith(value: unknown, message: string | undefined): string {
  return isEmpty(value) ? 'Give a day.' : (message ?? '');
}
