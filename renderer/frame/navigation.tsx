import {
  makeStyles,
  mergeClasses,
  NavDrawer,
  NavDrawerBody,
  NavItem,
  tokens,
} from '@fluentui/react-components';
import { useHref, useLocation, useNavigate } from 'react-router';
import { visuallyHidden } from '../theme/visually-hidden';
import { ScreenCountBadge } from './screen-count-badge';
import { keysOf, screenOf, SCREENS, type ScreenEntry } from './screens';
import type { ScreenCount } from './task-counts';
import { useScreenCounts } from './use-screen-counts';

/** Below this width (a small window, or text at 200 %) the navigation shows its icons only. */
const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  drawer: {
    width: '13rem',
    minWidth: 'unset',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    [NARROW]: { width: '3.75rem' },
  },
  body: { paddingTop: tokens.spacingVerticalS, [NARROW]: { paddingInline: tokens.spacingHorizontalXS } },
  item: { backgroundColor: 'transparent', [NARROW]: { justifyContent: 'center' } },
  icon: { fontSize: '20px' },
  words: { flexGrow: 1, [NARROW]: visuallyHidden },
  count: { [NARROW]: { position: 'absolute', top: '-2px', right: '-2px', transform: 'scale(0.8)' } },
});

/** The screens at the left, each with how much there needs this person. */
export function Navigation() {
  const styles = useStyles();
  const { pathname } = useLocation();
  const counts = useScreenCounts();
  return (
    <nav aria-label="Screens">
      <NavDrawer
        type="inline"
        open
        separator
        density="small"
        selectedValue={screenOf(pathname)}
        className={styles.drawer}
        tabbable
      >
        <NavDrawerBody className={styles.body}>
          {SCREENS.map((screen) => (
            <ScreenLink key={screen.path} screen={screen} count={counts.get(screen.path) ?? null} />
          ))}
        </NavDrawerBody>
      </NavDrawer>
    </nav>
  );
}

interface ScreenLinkProps {
  readonly screen: ScreenEntry;
  readonly count: ScreenCount | null;
}

function ScreenLink({ screen, count }: ScreenLinkProps) {
  const styles = useStyles();
  const keys = keysOf(screen.path);
  const navigate = useNavigate();
  const href = useHref(screen.path);
  return (
    <NavItem
      as="a"
      href={href}
      value={screen.path}
      icon={{ children: screen.icon, className: styles.icon }}
      className={mergeClasses(styles.item)}
      title={keys === null ? screen.name : `${screen.name} (${keys})`}
      onClick={(event) => {
        event.preventDefault();
        void navigate(screen.path);
      }}
    >
      <span className={styles.words}>{screen.name}</span>
      {count ? <ScreenCountBadge count={count} className={styles.count} /> : null}
    </NavItem>
  );
}
