import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import { readDay } from '../forms/read-day';

/** A day to look from or to, typed as in every form; empty for any day. Takes effect once it is left, or on Enter. */
export function DayFilter(props: {
  readonly label: string;
  readonly day: IsoDate | '';
  readonly onDay: (day: IsoDate | '') => void;
}) {
  const { label, day, onDay } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? '' : readDay(typed);
  const leave = () => {
    if (typed === null || read === null) return;
    setTyped(null);
    onDay(read);
  };
  return (
    <Field
      label={label}
      validationMessage={typed !== null && read === null ? 'Such as 06/04/2026' : null}
      validationState={typed !== null && read === null ? 'warning' : 'none'}
    >
      <Input
        placeholder="06/04/2026"
        style={{ width: '150px' }}
        value={typed ?? (day === '' ? '' : formatDate(day))}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </Field>
  );
}
