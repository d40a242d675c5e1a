import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ClaimItemCheck } from '../../preload/contract/claims';
import { CHECK_TITLES } from '../claims/claim-words';
import { claimAddress } from '../claims/claims-address';
import { ScreenLink } from '../layout/screen-link';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    listStyleType: 'none',
  },
  check: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What the checks found on an item, each with the way to what it was compared with. */
export function EnteredChecks({ checks }: { readonly checks: readonly ClaimItemCheck[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <li key={`${check.code} ${check.message}`} className={styles.check}>
          <CheckBadge check={check} />
          <Text className={styles.words}>
            {check.message}{' '}
            {check.comparedWith !== null && 'claim' in check.comparedWith ? (
              <ScreenLink to={claimAddress(check.comparedWith.claim)} inline>
                Open claim {check.comparedWith.claim}
              </ScreenLink>
            ) : null}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function CheckBadge({ check: { code, level } }: { readonly check: ClaimItemCheck }) {
  const styles = useStyles();
  const isBlocking = level === 'blocking';
  return (
    <Badge
      className={styles.badge}
      appearance="tint"
      shape="rounded"
      size="large"
      color={isBlocking ? 'danger' : 'warning'}
      icon={isBlocking ? <ErrorCircleRegular /> : <WarningRegular />}
    >
      {CHECK_TITLES[code]}
      {isBlocking ? ': blocking' : ''}
    </Badge>
  );
}
