import {
  Label,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  useId,
  type SelectProps,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  small: { maxWidth: '11rem' },
});

interface LabelledChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
  readonly size?: NonNullable<SelectProps['size']>;
}

/** A choice with its label before it, over a list. */
export function LabelledChoice({ label, value, options, onChoose, size = 'medium' }: LabelledChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.choice}>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        className={mergeClasses(size === 'small' && styles.small)}
        size={size}
        value={value}
        onChange={(_event, data) => onChoose(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </span>
  );
}
