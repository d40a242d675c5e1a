import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isFocusNowhere } from './focus-nowhere';
import { PanelDivider, usePanelWidth } from './panel-width';
import { Stack } from './stack';

const useStyles = makeStyles({
  both: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, gap: 0 },
  list: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: '200px',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 1,
    minHeight: 0,
    minWidth: '240px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  body: { overflow: 'auto', padding: tokens.spacingHorizontalM },
});

interface MasterDetailProps {
  readonly list: ReactNode;
  /** The panel beside the list; null where nothing is open. */
  readonly detail: ReactNode | null;
  readonly detailTitle?: string;
  /** Called by Esc in the panel and by its close button: usually goes to the list's address. */
  readonly onClose: () => void;
}

/** A list with the detail of one row in a panel beside it. Esc closes; the divider resizes (arrow keys too). */
export function MasterDetail({ list, detail, detailTitle, onClose }: MasterDetailProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [width, setWidth] = usePanelWidth();
  const isOpen = detail !== null && detail !== undefined && detail !== false;
  useReturnFocus(isOpen, panel);
  useFocusKept(isOpen, panel);

  const closeOnEscape = (event: KeyboardEvent) => {
    // A menu, a picker or a dialog inside the panel takes its own Esc first.
    if (event.key !== 'Escape' || event.defaultPrevented || !panel.current?.contains(event.target as Node))
      return;
    event.preventDefault();
    onClose();
  };

  return (
    <div ref={container} className={styles.both}>
      <div className={styles.list}>{list}</div>
      {isOpen ? (
        <>
          <PanelDivider width={width} onWidth={setWidth} container={container} />
          {/* The panel takes Esc for everything in it; it is no control itself. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <aside
            ref={panel}
            className={styles.panel}
            style={{ width: `${width}%` }}
            aria-label={detailTitle ?? 'Details'}
            tabIndex={-1}
            onKeyDown={closeOnEscape}
          >
            <div className={styles.header}>
              <Subtitle2 as="h2" className={styles.title}>
                {detailTitle}
              </Subtitle2>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label="Close the panel"
                title="Close (Esc)"
                onClick={onClose}
              />
            </div>
            <Stack fill className={styles.body}>
              {detail}
            </Stack>
          </aside>
        </>
      ) : null}
    </div>
  );
}

/** Takes the focus into a panel as it opens, and back to where it was when it closes. */
function useReturnFocus(isOpen: boolean, panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      const lostWithPanel = isFocusNowhere();
      if (lostWithPanel && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isOpen, panel]);
}

const DIALOG = '[role="dialog"], [role="alertdialog"]';

/** Where a button in the panel is done with and goes, such as "Withdraw", the panel takes the focus: the keyboard is not lost. */
function useFocusKept(isOpen: boolean, panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = panel.current;
    if (!isOpen || !watched) return undefined;
    let last: EventTarget | null = null;
    const note = ({ target }: FocusEvent): void => void (last = target);
    // Whoever clicks beside the panel has left it; a dialog that the panel has opened is beside it too.
    const forget = ({ target }: Event): void => {
      if (target instanceof Element && !watched.contains(target) && !target.closest(DIALOG)) last = null;
    };
    const observer = new MutationObserver(() => {
      if (isFocusNowhere() && last instanceof Node && !last.isConnected)
        watched.focus({ preventScroll: true });
    });
    watched.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget);
    observer.observe(watched, { childList: true, subtree: true });
    return () => {
      watched.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget);
      observer.disconnect();
    };
  }, [isOpen, panel]);
}
