import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useReturnFocus } from '../layout/return-focus';
import type { ScreenHelp } from '../layout/screen-help';
import { Stack } from '../layout/stack';

const SHORTCUTS: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl+K', 'Search everything'],
  ['Ctrl+1 … Ctrl+9', 'Open a screen of the navigation'],
  ['Ctrl+,', 'Open the settings'],
  ['Alt+← and Alt+→', 'Back and forward'],
  ['Enter', 'Open the row of a list, or press the button in its cell'],
  ['Esc', 'Close a panel or a dialog'],
  ['Ctrl+L', 'Lock'],
  ['F1', 'This help'],
];

const useStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalXL },
  heading: { margin: 0 },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  meaning: { margin: 0 },
});

interface HelpPanelProps {
  readonly help: ScreenHelp | null;
  readonly onClose: () => void;
}

/** F1: what the present screen is for, and the keys that work everywhere. Drawn only while it is open. */
export function HelpPanel({ help, onClose }: HelpPanelProps) {
  const styles = useStyles();
  useReturnFocus();
  return (
    <OverlayDrawer position="end" open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label="Close the help"
              onClick={onClose}
            />
          }
        >
          {help?.title ?? 'Help'}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Stack className={styles.body}>
          <div>{help?.content ?? 'Choose a screen at the left.'}</div>
          <Subtitle2 as="h3" className={styles.heading}>
            Keys
          </Subtitle2>
          <dl className={styles.keys}>
            {SHORTCUTS.map(([keys, does]) => (
              <ShortcutRow key={keys} keys={keys} does={does} />
            ))}
          </dl>
        </Stack>
      </DrawerBody>
    </OverlayDrawer>
  );
}

function ShortcutRow({ keys, does }: { readonly keys: string; readonly does: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd className={styles.meaning}>{does}</dd>
    </>
  );
}
