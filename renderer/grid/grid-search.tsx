import { SearchBox } from '@fluentui/react-components';

interface GridSearchProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is searched: "Search carers". */
  readonly label?: string;
}

/** The search box above a grid: narrows its rows as one types; Esc empties it. */
export function GridSearch({ value, onChange, label = 'Search this list' }: GridSearchProps) {
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return;
        event.preventDefault();
        onChange('');
      }}
    />
  );
}
