import { Select } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';

interface StateChoiceProps {
  readonly label: string;
  readonly states: Readonly<Record<string, { readonly word: string }>>;
}

/** Of which state a list shows what it has; it stands in the address. */
export function StateChoice({ label, states }: StateChoiceProps) {
  const [search, setSearch] = useSearchParams();
  return (
    <Select
      aria-label={label}
      value={search.get('state') ?? ''}
      onChange={(_event, data) => setSearch(data.value === '' ? {} : { state: data.value })}
    >
      <option value="">Every state</option>
      {Object.entries(states).map(([value, { word }]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </Select>
  );
}
