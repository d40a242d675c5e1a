import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddCircle16Regular } from '@fluentui/react-icons/svg/add-circle';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactElement } from 'react';
import { PlainTable } from '../layout/plain-table';
import { fieldChanges, fieldTitle, type FieldChange } from './changed-fields';
import { recordedValue } from './event-words';

type Recorded = Readonly<Record<string, unknown>> | null;

const useStyles = makeStyles({
  changed: { backgroundColor: tokens.colorNeutralBackground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground2 },
});

const MARKS: Record<Exclude<FieldChange['change'], 'same'>, { word: string; icon: ReactElement }> = {
  added: { word: 'Added', icon: <AddCircle16Regular /> },
  changed: { word: 'Changed', icon: <Edit16Regular /> },
  removed: { word: 'Removed', icon: <SubtractCircle16Regular /> },
};

/** What was recorded before and after a change, side by side; every field that differs is marked with a word. */
export function BeforeAfter({ before, after }: { before: Recorded; after: Recorded }) {
  const styles = useStyles();
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return <Text>No fields were recorded with this.</Text>;
  if (before === null) return <Recorded title="Recorded" changes={changes} side="after" />;
  if (after === null)
    return <Recorded title="Recorded before it was removed" changes={changes} side="before" />;
  return (
    <PlainTable
      label="Before and after"
      top
      rows={changes}
      rowKey={({ field }) => field}
      rowClassName={({ change }) => (change === 'same' ? undefined : styles.changed)}
      columns={[
        { title: 'Field', render: ({ field }) => fieldTitle(field) },
        { title: 'Before', render: (row) => <Value field={row.field} value={row.before} /> },
        {
          title: 'After',
          render: ({ field, change, after: value }) => (
            <span className={change === 'same' ? undefined : styles.strong}>
              <Value field={field} value={value} />
            </span>
          ),
        },
        { title: 'Change', render: ({ change }) => change !== 'same' && <Mark change={change} /> },
      ]}
    />
  );
}

function Recorded(props: { title: string; changes: readonly FieldChange[]; side: 'before' | 'after' }) {
  const { title, changes, side } = props;
  return (
    <PlainTable
      label={title}
      top
      rows={changes}
      rowKey={({ field }) => field}
      columns={[
        { title: 'Field', render: ({ field }) => fieldTitle(field) },
        { title, render: (change) => <Value field={change.field} value={change[side]} /> },
      ]}
    />
  );
}

function Mark({ change }: { change: keyof typeof MARKS }) {
  const { word, icon } = MARKS[change];
  return (
    <Badge appearance="outline" color="informative" icon={icon}>
      {word}
    </Badge>
  );
}

function Value({ field, value }: { field: string; value: string | null }) {
  const styles = useStyles();
  return value === null ? <span className={styles.none}>empty</span> : <>{recordedValue(field, value)}</>;
}
