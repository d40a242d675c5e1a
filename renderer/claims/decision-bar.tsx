import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import type { PossibleDecisions } from './decisions';
import { STACKED } from './panes';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    [STACKED]: { position: 'sticky', bottom: '0' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface DecisionBarProps {
  readonly possible: PossibleDecisions;
  /** Of the selected item, from 1; null: the whole claim is meant. */
  readonly itemNumber: number | null;
  readonly several: boolean;
  readonly mayAsk: boolean;
  readonly busy: boolean;
  readonly onDecide: (what: 'accept' | 'reject' | 'takeBack') => void;
  readonly onAsk: () => void;
}

/** What can be done with the claim or the selected item, each with its key; and why what is off is off. */
export function DecisionBar({
  possible,
  itemNumber,
  several,
  mayAsk,
  busy,
  onDecide,
  onAsk,
}: DecisionBarProps) {
  const styles = useStyles();
  const why = useId();
  const what = whatIsMeant(itemNumber, several, possible.accept.items.length);
  const { accept, reject, takeBack } = possible;
  return (
    <div className={styles.bar}>
      {accept.hindrance === null ? null : (
        <Text size={200} id={why}>
          {accept.hindrance}
        </Text>
      )}
      <div className={styles.buttons} role="group" aria-label="Decide">
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={accept.hindrance !== null || busy}
          aria-describedby={accept.hindrance === null ? undefined : why}
          aria-keyshortcuts="A"
          onClick={() => onDecide('accept')}
        >
          Accept {what} (A)
        </Button>
        <Button
          icon={<DismissRegular />}
          disabledFocusable={reject.hindrance !== null || busy}
          aria-describedby={reject.hindrance === null ? undefined : why}
          aria-keyshortcuts="R"
          onClick={() => onDecide('reject')}
        >
          Reject {what} (R)
        </Button>
        {takeBack.hindrance === null ? (
          <Button icon={<ArrowUndoRegular />} aria-keyshortcuts="T" onClick={() => onDecide('takeBack')}>
            Take back (T)
          </Button>
        ) : null}
        {mayAsk ? (
          <Button appearance="subtle" icon={<ChatHelpRegular />} aria-keyshortcuts="Q" onClick={onAsk}>
            Ask (Q)
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** "item 2", "claim", "claim: 3 items". */
function whatIsMeant(itemNumber: number | null, several: boolean, free: number): string {
  if (itemNumber !== null && several) return `item ${itemNumber}`;
  return 'claim' + (several && free === 1 ? ': 1 item' : several ? `: ${free} items` : '');
}
