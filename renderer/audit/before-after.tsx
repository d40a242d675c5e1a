import {
  Badge,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddCircle16Regular } from '@fluentui/react-icons/svg/add-circle';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactElement } from 'react';
import { fieldChanges, fieldTitle, type FieldChange } from './changed-fields';
import { recordedValue } from './event-words';

type Recorded = Readonly<Record<string, unknown>> | null;

const useStyles = makeStyles({
  changed: { backgroundColor: tokens.colorNeutralBackground3 },
  cell: {
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    height: 'auto',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
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
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return <Text>No fields were recorded with this.</Text>;
  if (before === null) return <Recorded title="Recorded" changes={changes} side="after" />;
  if (after === null)
    return <Recorded title="Recorded before it was removed" changes={changes} side="before" />;
  return (
    <Table size="small" aria-label="Before and after">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>Field</TableHeaderCell>
          <TableHeaderCell>Before</TableHeaderCell>
          <TableHeaderCell>After</TableHeaderCell>
          <TableHeaderCell>Change</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {changes.map((change) => (
          <ChangedRow key={change.field} change={change} />
        ))}
      </TableBody>
    </Table>
  );
}

function Recorded(props: { title: string; changes: readonly FieldChange[]; side: 'before' | 'after' }) {
  const styles = useStyles();
  return (
    <Table size="small" aria-label={props.title}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>Field</TableHeaderCell>
          <TableHeaderCell>{props.title}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {props.changes.map((change) => (
          <TableRow key={change.field}>
            <TableCell className={styles.cell}>{fieldTitle(change.field)}</TableCell>
            <TableCell className={styles.cell}>
              <Value field={change.field} value={change[props.side]} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function ChangedRow({ change }: { change: FieldChange }) {
  const styles = useStyles();
  const mark = change.change === 'same' ? null : MARKS[change.change];
  return (
    <TableRow className={mergeClasses(mark !== null && styles.changed)}>
      <TableCell className={styles.cell}>{fieldTitle(change.field)}</TableCell>
      <TableCell className={styles.cell}>
        <Value field={change.field} value={change.before} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, mark !== null && styles.strong)}>
        <Value field={change.field} value={change.after} />
      </TableCell>
      <TableCell className={styles.cell}>
        {mark && (
          <Badge appearance="outline" color="informative" icon={mark.icon}>
            {mark.word}
          </Badge>
        )}
      </TableCell>
    </TableRow>
  );
}

function Value({ field, value }: { field: string; value: string | null }) {
  const styles = useStyles();
  return value === null ? <span className={styles.none}>empty</span> : <>{recordedValue(field, value)}</>;
}
