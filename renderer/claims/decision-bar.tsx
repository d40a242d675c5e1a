import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import { Row } from '../layout/row';
import { itemsInWords } from './claim-words';
import type { Possible, PossibleDecisions } from './decisions';
import { STACKED_THREE } from '../work-list/stacked';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    [STACKED_THREE]: { position: 'sticky', bottom: '0' },
  },
});

interface DecisionBarProps {
  readonly possible: PossibleDecisions;
  /** Of the selected item, from 1; null: the whole claim is meant. */
  readonly itemNumber: number | null;
  readonly busy: boolean;
  readonly onDecide: (what: 'accept' | 'reject' | 'takeBack') => void;
}

/** What can be done with the claim or the selected item, each with its key; and why what is off is off. */
export function DecisionBar({ possible, itemNumber, busy, onDecide }: DecisionBarProps) {
  const styles = useStyles();
  const why = useId();
  const { accept, reject, takeBack } = possible;
  return (
    <div className={styles.bar}>
      <Text size={200} id={why}>
        {accept.hindrance ?? whatIsMeant(itemNumber, accept)}
      </Text>
      <Row gap="S" role="group" aria-label="Decide">
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={accept.hindrance !== null || busy}
          aria-describedby={why}
          aria-keyshortcuts="A"
          onClick={() => onDecide('accept')}
        >
          Accept (A)
        </Button>
        <Button
          icon={<DismissRegular />}
          disabledFocusable={reject.hindrance !== null || busy}
          aria-describedby={why}
          aria-keyshortcuts="R"
          onClick={() => onDecide('reject')}
        >
          Reject (R)
        </Button>
        {takeBack.hindrance === null ? (
          <Button icon={<ArrowUndoRegular />} aria-keyshortcuts="T" onClick={() => onDecide('takeBack')}>
            Take back (T)
          </Button>
        ) : null}
      </Row>
    </div>
  );
}

/** "To decide: the whole claim, 3 items, £45.10." */
function whatIsMeant(itemNumber: number | null, { items }: Possible): string {
  const amount = formatPence(sumPence(items.map(({ amountPence }) => amountPence ?? 0)));
  return itemNumber === null
    ? `To decide: the whole claim, ${itemsInWords(items.length)}, ${amount}.`
    : `To decide: item ${itemNumber} alone, ${amount}. Esc goes back to the whole claim.`;
}
