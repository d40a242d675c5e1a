import { Button, makeStyles, Text, tokens, useId } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { StartedAction } from '../../domain/actions/quote-facts';
import { formatDateRange } from '../../domain/calendar/format-dates';
import type { ExplainedLine, PeriodRow } from '../../preload/contract/periods';
import { StartAction } from '../actions/start-action';
import { Money } from '../format/money';

const useStyles = makeStyles({
  line: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  why: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalXS} 0`, maxWidth: '75ch' },
  when: { color: tokens.colorNeutralForeground2 },
});

/** "6–12 Apr 2026"; nothing for an adjustment, whose description has the period that it corrects. */
function whenOf(line: ExplainedLine, period: PeriodRow): string {
  if (line.kind === 'adjustment') return '';
  if (line.from !== null && line.to !== null) return formatDateRange(line.from, line.to);
  return line.carePeriod === period.period ? '' : `For ${line.carePeriod}`;
}

interface LineViewProps {
  readonly line: ExplainedLine;
  readonly period: PeriodRow;
  /** What an action about this line begins with; without it none can be begun here. */
  readonly about?: () => StartedAction;
}

/** One line of a payment: what it is, its amount, and (asked for by a button) why. */
export function LineView({ line, period, about }: LineViewProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const whyId = useId('why');
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text>{line.description}</Text>
          <Text size={200} className={styles.when}>
            {whenOf(line, period)}
          </Text>
        </div>
        <Money pence={line.amountPence} />
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={whyId}
          aria-label={`Why? ${line.description}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          Why?
        </Button>
        {about ? (
          <StartAction about={about} name={`this line: ${line.description}`} iconOnly appearance="subtle" />
        ) : null}
      </div>
      <div id={whyId} hidden={!isOpen} className={isOpen ? styles.why : undefined}>
        {isOpen
          ? line.why.map((sentence) => (
              <p key={sentence} className={styles.sentence}>
                {sentence}
              </p>
            ))
          : null}
      </div>
    </li>
  );
}
