import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * Whatever only the team sees: hatched at its left, with a broken border. It differs in form too, so that nobody takes it
 * for what the carer reads, in black and white neither.
 */
export const useInternalStyles = makeStyles({
  internal: {
    paddingLeft: '1.75rem',
    border: `2px dashed ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusWarningBorderActive} 0 3px, transparent 3px 9px)`,
    backgroundRepeat: 'no-repeat',
    backgroundSize: '1rem 100%',
  },
  sign: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
});
