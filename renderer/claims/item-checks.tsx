import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ClaimItemCheck, ClaimItemRow, ComparedWith } from '../../preload/contract/claims';
import { Stack } from '../layout/stack';
import { CHECK_TITLES } from './claim-words';
import type { Beside } from './evidence-pane';
import type { Naming } from '../privacy/privacy';

const useStyles = makeStyles({
  check: { display: 'flex', gap: tokens.spacingHorizontalXS, listStyle: 'none' },
  icon: { flexShrink: 0, fontSize: '1rem', marginTop: '2px' },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  advisory: { color: tokens.colorPaletteDarkOrangeForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  open: { minWidth: 'unset', marginLeft: tokens.spacingHorizontalXS },
});

interface ItemChecksProps {
  readonly item: ClaimItemRow;
  readonly naming: Naming;
  readonly onBeside: (beside: Beside) => void;
}

/** What was found about an item, each with what it was compared with. Of a decided item only what still matters is said. */
export function ItemChecks({ item, naming, onBeside }: ItemChecksProps) {
  const styles = useStyles();
  if (item.checks.length === 0) {
    if (item.decision !== null) return null;
    return (
      <div className={styles.check}>
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
        <Text size={200}>Nothing stands against it.</Text>
      </div>
    );
  }
  return (
    <Stack as="ul" gap="XS" aria-label="What was found">
      {item.checks.map((check) => (
        <CheckView
          key={`${check.code} ${JSON.stringify(check.comparedWith)}`}
          check={check}
          naming={naming}
          onBeside={onBeside}
        />
      ))}
    </Stack>
  );
}

interface CheckViewProps {
  readonly check: ClaimItemCheck;
  readonly naming: Naming;
  readonly onBeside: (beside: Beside) => void;
}

function CheckView({ check, naming, onBeside }: CheckViewProps) {
  const styles = useStyles();
  const { level, code, message, comparedWith } = check;
  const Icon = level === 'blocking' ? ErrorCircleRegular : WarningRegular;
  return (
    <li className={styles.check}>
      <Icon className={mergeClasses(styles.icon, styles[level])} aria-hidden />
      <span className={styles.words}>
        <Text size={200} weight="semibold">
          {level === 'blocking' ? 'Blocking: ' : ''}
          {CHECK_TITLES[code]}.{' '}
        </Text>
        <Text size={200}>{naming.text(message)}</Text>
        {comparedWith ? (
          <Button className={styles.open} size="small" onClick={() => onBeside(comparedWith)}>
            {comparedInWords(comparedWith)}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

function comparedInWords(compared: NonNullable<ComparedWith>): string {
  return 'claim' in compared ? `Show claim ${compared.claim} beside it` : 'Show the placement beside it';
}
