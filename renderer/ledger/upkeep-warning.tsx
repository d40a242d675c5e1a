import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  warning: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** What is wrong with the last backup or check: amber, with its icon. */
export function UpkeepWarning({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Caption1 className={styles.warning}>
      <WarningRegular aria-hidden />
      {children}
    </Caption1>
  );
}
