import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Row } from './row';
import { Stack } from './stack';

const useStyles = makeStyles({
  section: {
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { flexGrow: 1, margin: 0 },
});

interface PageSectionProps {
  readonly title: string;
  /** Buttons of this section, at the right of its heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own: "Bank details", "Placements". */
export function PageSection({ title, actions, children }: PageSectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <Stack as="section" gap="S" className={styles.section} aria-labelledby={id}>
      <Row gap="S">
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle2>
        {actions}
      </Row>
      {children}
    </Stack>
  );
}
