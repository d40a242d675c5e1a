import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { Row } from './row';
import { useOfferHelp } from './screen-help';
import { Stack } from './stack';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: { flexGrow: 1, margin: 0 },
  body: { overflow: 'auto', padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

interface ScreenProps {
  /** The screen's heading; also the window's title. */
  readonly title: string;
  /** What F1 shows: what this screen is for and how to work with it. */
  readonly help?: ReactNode;
  /** Buttons of the whole screen, at the right of its heading. */
  readonly actions?: ReactNode;
  /** For a body with nothing in it to focus: it takes the focus itself, so that the keyboard can scroll it. */
  readonly readOnly?: boolean;
  readonly children: ReactNode;
}

/** A screen of the frame: heading, actions and a body that scrolls. */
export function Screen({ title, help, actions, readOnly = false, children }: ScreenProps) {
  const styles = useStyles();
  useOfferHelp(title, help);
  useEffect(() => {
    document.title = `${title} – Carer Payments`;
  }, [title]);

  return (
    <section className={styles.screen} aria-label={title}>
      <header className={styles.header}>
        <Subtitle1 as="h1" className={styles.title} id="screen-title" tabIndex={-1}>
          {title}
        </Subtitle1>
        {actions ? <Row gap="S">{actions}</Row> : null}
      </header>
      <Stack fill className={styles.body} {...(readOnly ? { tabIndex: 0 } : {})}>
        {children}
      </Stack>
    </section>
  );
}
