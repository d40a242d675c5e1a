import { Combobox, Field, Option, Text } from '@fluentui/react-components';
import { useMemo, useState, type Ref } from 'react';

/** Something that can be chosen by its name or its reference. */
export interface RecordOption {
  readonly ref: string;
  readonly name: string;
  /** What tells it from another of the same name: a date of birth, a kind. */
  readonly hint?: string;
}

/** More than this nobody reads: typing narrows the list. */
const MOST_SHOWN = 50;

/** A list of records to choose one from by typing any part of its name or reference. `value` is the reference. */
export function RecordCombobox(props: {
  label: string;
  placeholder: string;
  options: readonly RecordOption[];
  value: string;
  onChange(ref: string): void;
  error?: string | undefined;
  hint?: string;
  disabled?: boolean;
  /** The box, for a form to put the focus there. */
  inputRef?: Ref<HTMLInputElement>;
  /** False where choosing nothing means all. */
  required?: boolean;
}) {
  const chosen = props.options.find((option) => option.ref === props.value);
  const [typed, setTyped] = useState<string | null>(null);
  const matching = useMemo(() => matchingOptions(props.options, typed ?? ''), [props.options, typed]);
  const shown = matching.slice(0, MOST_SHOWN);
  const hidden = matching.length - shown.length;
  return (
    <Field
      label={props.label}
      required={props.required ?? true}
      hint={props.hint}
      {...(props.error === undefined
        ? {}
        : { validationMessage: props.error, validationState: 'error' as const })}
    >
      <Combobox
        {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        placeholder={props.placeholder}
        disabled={props.disabled ?? false}
        value={typed ?? (chosen ? optionText(chosen) : props.value)}
        selectedOptions={props.value === '' ? [] : [props.value]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, data) => {
          setTyped(null);
          if (data.optionValue !== undefined) props.onChange(data.optionValue);
        }}
        onOpenChange={(_, data) => {
          if (!data.open) setTyped(null);
        }}
        listbox={{ style: { maxHeight: '280px' } }}
      >
        {shown.map((option) => (
          <Option key={option.ref} value={option.ref} text={optionText(option)}>
            {option.name}
            <Text size={200}>{[option.ref, option.hint].filter(Boolean).join(' · ')}</Text>
          </Option>
        ))}
        {shown.length === 0 && (
          <Option disabled value="" text="Nothing found">
            Nothing has “{typed}” in its name or reference.
          </Option>
        )}
        {hidden > 0 && (
          <Option disabled value="" text="More">
            and {hidden.toLocaleString('en-GB')} more: type to narrow the list
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function optionText(option: RecordOption): string {
  return `${option.name} (${option.ref})`;
}

/** The options that have every word of `typed` in their name, reference or hint. */
export function matchingOptions(options: readonly RecordOption[], typed: string): readonly RecordOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = `${option.name} ${option.ref} ${option.hint ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
