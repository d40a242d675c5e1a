import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { ageInWords } from '../../domain/overpayments/age';
import type { OverpaymentDetail, OverpaymentStory } from '../../preload/contract/overpayments';
import type { ExplainedLine } from '../../preload/contract/periods';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { LineView } from '../payments/line-view';
import { paymentAddress } from '../payments/period-address';

const useStyles = makeStyles({
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Each overpayment with the lines that brought it about, each with its Why?, and what became of it. */
export function OverpaymentStories({ detail }: { readonly detail: OverpaymentDetail }) {
  const styles = useStyles();
  if (detail.overpayments.length === 0) return <Text>Nothing was ever overpaid.</Text>;
  return detail.overpayments.map((story) => (
    <Stack key={story.period} gap="XXS">
      <Text weight="semibold">
        {formatPence(story.amountPence)} came up in{' '}
        <ScreenLink to={paymentAddress(story.period, detail.provider)} inline>
          {story.period}
        </ScreenLink>
        , {formatDate(story.payDate)}
        {story.ageDays > 0 ? ` (${ageInWords(story.ageDays)})` : ''}
      </Text>
      <Text className={styles.quiet}>{becameInWords(story)}</Text>
      <ul className={styles.lines} aria-label={`What brought it about in ${story.period}`}>
        {story.causes.map((line) => (
          <LineView
            key={`${line.kind} ${line.placement ?? ''} ${line.carePeriod} ${line.description}`}
            line={withChild(line)}
            period={{ ...detail.period, period: story.period }}
          />
        ))}
      </ul>
    </Stack>
  ));
}

/** A payment groups its lines by child; here each says whose it is. */
function withChild(line: ExplainedLine): ExplainedLine {
  return line.clientName === null
    ? line
    : { ...line, description: `${line.clientName}: ${line.description}` };
}

/** "£100.00 recovered, £50.00 repaid; £251.14 left." */
function becameInWords(story: OverpaymentStory): string {
  const parts = [
    [story.recoveredPence, 'recovered'],
    [story.repaidPence, 'repaid'],
    [story.writtenOffPence, 'written off'],
    [story.correctedPence, 'found not to have been overpaid'],
  ] as const;
  const done = parts.filter(([pence]) => pence > 0).map(([pence, word]) => `${formatPence(pence)} ${word}`);
  const left = story.leftPence > 0 ? `${formatPence(story.leftPence)} left` : 'nothing left';
  return `${done.length > 0 ? `${done.join(', ')}; ` : ''}${left}.`;
}
