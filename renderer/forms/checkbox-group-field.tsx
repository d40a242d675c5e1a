import { Checkbox, Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useId } from 'react';
import { useController } from 'react-hook-form';

const useStyles = makeStyles({
  boxes: { display: 'flex', flexDirection: 'column' },
  problem: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});

interface CheckboxGroupFieldProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/**
 * Any number of options; the form's value is a list of theirs, in their order. Not a Fluent Field, which is for one
 * control: it would give all boxes the same id.
 */
export function CheckboxGroupField({ name, label, options }: CheckboxGroupFieldProps) {
  const styles = useStyles();
  const id = useId();
  const { field, fieldState } = useController({ name });
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (value: string, on: boolean): void =>
    field.onChange(
      options
        .map((option) => option.value)
        .filter((candidate) => (candidate === value ? on : chosen.includes(candidate))),
    );
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-problem`}
      className={styles.boxes}
    >
      <Label id={`${id}-label`}>{label}</Label>
      {options.map((option, index) => (
        <Checkbox
          key={option.value}
          ref={index === 0 ? field.ref : undefined}
          checked={chosen.includes(option.value)}
          label={option.label}
          onChange={(_event, data) => toggle(option.value, data.checked === true)}
        />
      ))}
      <Text role="alert" size={200} id={`${id}-problem`} className={styles.problem}>
        {fieldState.error ? (
          <>
            <ErrorCircleRegular aria-hidden /> {fieldState.error.message}
          </>
        ) : null}
      </Text>
    </div>
  );
}
