import { Field, Input } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import type { FieldProps } from './text-field';
import { useTypedText, type Reading } from './typed-text';

export interface TypedFieldProps<Value> extends FieldProps {
  /** True in a table, whose headings say it for the eye: the label is for screen readers alone. */
  readonly labelHidden?: boolean;
  readonly inputMode?: 'decimal';
  readonly isValue: (candidate: unknown) => candidate is Value;
  readonly reading: Reading<Value>;
  /** What the schema's refusal of the form's value is to the person; `message` is the schema's own. */
  readonly problemWith: (value: unknown, message: string | undefined) => string;
}

/** A box for what is typed as text and is something else to the form: null where it is empty. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { name, label, labelHidden, hint, required, disabled, isValue, reading, problemWith, ...input } =
    props;
  const { field, fieldState } = useController({ name });
  const box = useTypedText<Value>(field.value, isValue, field.onChange, reading);
  return (
    <Field
      {...(labelHidden ? {} : { label })}
      hint={hint}
      required={required ?? false}
      validationMessage={fieldState.error ? problemWith(field.value, fieldState.error.message) : null}
    >
      <Input
        {...input}
        name={field.name}
        ref={field.ref}
        {...(labelHidden ? { 'aria-label': label } : {})}
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

/** True where the person has left the box empty. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** Whole pence, whole hundredths. */
export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
