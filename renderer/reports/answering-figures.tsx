import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnsweringReport } from '../../preload/contract/action-measures';
import { ScreenLink } from '../layout/screen-link';
import { daysInWords, percentInWords } from './answering-tables';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    flexShrink: 0,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  beside: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the year comes to, in large figures; what is open and overdue leads to the actions. */
export function AnsweringFigures({ report: { total, type } }: { readonly report: AnsweringReport }) {
  const styles = useStyles();
  const figures = [
    { name: 'Opened', value: count(total.opened) },
    { name: 'To the first answer', value: daysInWords(total.medianAnswerDays), beside: 'median' },
    {
      name: 'Answered by the due date',
      value: percentInWords(total) || '–',
      beside: `${count(total.answeredInTime)} of ${count(total.wereDue)}`,
    },
    { name: 'To the first closing', value: daysInWords(total.medianCloseDays), beside: 'median' },
    { name: 'Open now', value: count(total.open), to: actionsOf(type, {}) },
    { name: 'Overdue now', value: count(total.overdue), to: actionsOf(type, { whose: 'overdue' }) },
  ];
  return (
    <dl className={styles.figures} aria-label="Totals">
      {figures.map(({ name, value, beside, to }) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            {to === undefined ? value : <ScreenLink to={to}>{value}</ScreenLink>}{' '}
            {beside === undefined ? null : <span className={styles.beside}>{beside}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** The open actions of one type, or of all. */
function actionsOf(type: string | null, search: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams({ ...search, ...(type === null ? {} : { type }) }).toString();
  return asked === '' ? '/actions' : `/actions?${asked}`;
}
