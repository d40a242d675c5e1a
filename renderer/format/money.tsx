import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { formatPence } from '../../domain/money/format-money';

const useStyles = makeStyles({
  figures: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  change: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

/** An amount of pence as people write it: `£1,234.50`, `−£62.85`. */
export function Money({ pence, className }: { readonly pence: number; readonly className?: string }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.figures, className)}>{formatPence(pence)}</span>;
}

/** A difference in pence, with an arrow and a word in place of a sign: "£62.85 less". */
export function Change({ pence }: { readonly pence: number }) {
  const styles = useStyles();
  if (pence === 0) return <span className={styles.figures}>no change</span>;
  const more = pence > 0;
  return (
    <span className={mergeClasses(styles.figures, styles.change)}>
      {more ? <ArrowUpRegular aria-hidden /> : <ArrowDownRegular aria-hidden />}
      {formatPence(Math.abs(pence))} {more ? 'more' : 'less'}
    </span>
  );
}
