import { Dropdown, Field, Option } from '@fluentui/react-components';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
  /** A CSS width. */
  readonly width: string;
}

/** One of a report's choices: a pick list with its label above it. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, onChange, width } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Field label={label}>
      <Dropdown
        style={{ minWidth: width, width }}
        value={chosen?.text ?? value}
        selectedOptions={[value]}
        onOptionSelect={(_, data) => {
          const picked = options.find((option) => option.value === data.optionValue);
          if (picked) onChange(picked.value);
        }}
      >
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            {option.text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
