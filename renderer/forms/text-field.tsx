import { Field, Input, Textarea } from '@fluentui/react-components';
import { useController } from 'react-hook-form';

export interface FieldProps {
  /** The value's name in the form; `placement.endDate` for one inside another. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'password';
  readonly multiline?: boolean;
  /** Of several lines: how many are seen at first. */
  readonly rows?: number;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
}

/** A line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, required, multiline, rows, ...input } = props;
  const { field, fieldState } = useController({ name });
  const shared = {
    ...input,
    name: field.name,
    ref: field.ref,
    onBlur: field.onBlur,
    value: typeof field.value === 'string' ? field.value : '',
  };
  return (
    <Field
      label={label}
      hint={hint}
      required={required ?? false}
      validationMessage={fieldState.error?.message ?? null}
    >
      {multiline ? (
        <Textarea
          {...textareaProps(shared)}
          {...(rows === undefined ? {} : { rows })}
          resize="vertical"
          onChange={(_event, data) => field.onChange(data.value)}
        />
      ) : (
        <Input {...shared} onChange={(_event, data) => field.onChange(data.value)} />
      )}
    </Field>
  );
}

function textareaProps<Props extends { type?: unknown }>({
  type: _type,
  ...rest
}: Props): Omit<Props, 'type'> {
  return rest;
}
