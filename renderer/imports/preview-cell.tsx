import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRight12Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';

const useStyles = makeStyles({
  rejected: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  empty: { fontStyle: 'italic' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  arrow: { marginLeft: tokens.spacingHorizontalXS, marginRight: tokens.spacingHorizontalXS },
  message: { display: 'block', whiteSpace: 'normal' },
});

/** A cell of the file: with what is wrong with it, or with what the ledger has now where it would be updated. */
export function PreviewCell(props: {
  readonly value: string;
  readonly before: string | undefined;
  readonly problems: readonly string[];
}) {
  const { value, before, problems } = props;
  const styles = useStyles();
  const shown = value === '' ? <span className={styles.empty}>empty</span> : value;
  if (problems.length > 0) {
    return (
      <div className={styles.rejected}>
        <ErrorCircle16Filled className={styles.icon} aria-label="Rejected" />
        <div>
          <Text weight="semibold">{shown}</Text>
          {problems.map((problem) => (
            <Text key={problem} size={200} className={styles.message}>
              {problem}
            </Text>
          ))}
        </div>
      </div>
    );
  }
  if (before === undefined) return value;
  return (
    <span title={`Now: ${before === '' ? 'empty' : before}`}>
      <span className={styles.before}>{before === '' ? 'empty' : before}</span>
      <ArrowRight12Regular className={styles.arrow} aria-label="becomes" />
      <strong>{shown}</strong>
    </span>
  );
}
