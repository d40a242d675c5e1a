import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Outlet } from 'react-router';
import { WindowFileDrop } from '../imports/window-file-drop';
import { OfferHelpContext, type ScreenHelp } from '../layout/screen-help';
import { ChangePasswordDialog } from '../users/change-password-dialog';
import { BottomBar } from './bottom-bar';
import { FrameActionsContext, useFrameActions } from './frame-actions';
import { HelpPanel } from './help-panel';
import { Navigation } from './navigation';
import { useFocusOnNewScreen } from './screen-focus';
import { useMenuCommands, useShortcuts } from './shortcuts';
import { TopBar } from './top-bar';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTopLeftRadius: tokens.borderRadiusLarge,
    ':focus': { outline: 'none' },
  },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 1000,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { top: tokens.spacingVerticalXS },
  },
});

/** What stands around every screen: bars, navigation, shortcuts and the help panel. */
export function Frame() {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState<ScreenHelp | null>(null);
  const [helpShown, setHelpShown] = useState(false);
  const [changingPassword, setChangingPassword] = useState(false);
  const actions = useFrameActions({
    searchBox,
    onHelp: () => setHelpShown((shown) => !shown),
    onChangePassword: () => setChangingPassword(true),
  });
  useShortcuts(actions);
  useMenuCommands(actions);
  useFocusOnNewScreen(main);

  return (
    <FrameActionsContext value={actions}>
      <div className={styles.frame}>
        <Link className={styles.skip} href="#main" onClick={(event) => skipTo(event, main.current)}>
          Skip to the screen
        </Link>
        <TopBar searchBox={searchBox} />
        <div className={styles.middle}>
          <Navigation />
          <main id="main" ref={main} className={styles.main} tabIndex={-1}>
            <OfferHelpContext value={setHelp}>
              <Outlet />
            </OfferHelpContext>
          </main>
        </div>
        <BottomBar />
        <WindowFileDrop />
        {helpShown ? <HelpPanel help={help} onClose={() => setHelpShown(false)} /> : null}
        {changingPassword ? <ChangePasswordDialog onClose={() => setChangingPassword(false)} /> : null}
      </div>
    </FrameActionsContext>
  );
}

/** The part behind # is the screen's address here, so the skip link moves the focus by hand. */
function skipTo(event: React.MouseEvent, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
