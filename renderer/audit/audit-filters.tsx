import { Button, Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Row } from '../layout/row';
import { actionTitle } from './action-words';
import { isFiltering, type AuditFilter } from './audit-filter';
import { DayFilter } from './day-filter';

const TYPING_PAUSE_MS = 250;
const NO_FILTER: AuditFilter = { text: '', user: '', action: '', from: '', to: '' };

const useStyles = makeStyles({
  search: { minWidth: '260px' },
});

/** What to look for: words, a person, what was done, from and to which day. */
export function AuditFilters(props: {
  readonly filter: AuditFilter;
  readonly users: readonly string[];
  readonly actions: readonly string[];
  readonly onChange: (filter: AuditFilter) => void;
}) {
  const { filter, onChange } = props;
  return (
    <Row as="search" align="end">
      <TextFilter value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <Field label="Person">
        <Select value={filter.user} onChange={(_event, data) => onChange({ ...filter, user: data.value })}>
          <option value="">Everybody</option>
          {withChosen(props.users, filter.user).map((user) => (
            <option key={user}>{user}</option>
          ))}
        </Select>
      </Field>
      <Field label="What was done">
        <Select
          value={filter.action}
          onChange={(_event, data) => onChange({ ...filter, action: data.value })}
        >
          <option value="">Everything</option>
          {withChosen(props.actions, filter.action).map((action) => (
            <option key={action} value={action}>
              {actionTitle(action)}
            </option>
          ))}
        </Select>
      </Field>
      <DayFilter label="From" day={filter.from} onDay={(from) => onChange({ ...filter, from })} />
      <DayFilter label="To" day={filter.to} onDay={(to) => onChange({ ...filter, to })} />
      {isFiltering(filter) && <Button onClick={() => onChange(NO_FILTER)}>Show everything</Button>}
    </Row>
  );
}

/** Asks only once the typing pauses. */
function TextFilter({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Field label="Search" className={styles.search}>
      <SearchBox
        placeholder="Reference, name, value, note"
        maxLength={200}
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
      />
    </Field>
  );
}

/** The choice stays in its list, also where the ledger has none of it. */
function withChosen(choices: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || choices.includes(chosen) ? choices : [...choices, chosen];
}
