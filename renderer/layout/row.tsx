import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentPropsWithRef, ElementType } from 'react';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  XS: { gap: tokens.spacingHorizontalXS },
  S: { gap: tokens.spacingHorizontalS },
  M: { gap: tokens.spacingHorizontalM },
  L: { gap: tokens.spacingHorizontalL },
  start: { alignItems: 'flex-start' },
  center: { alignItems: 'center' },
  end: { alignItems: 'flex-end' },
});

/** A list has neither its signs nor the room for them. */
type RowElement = 'div' | 'form' | 'ol' | 'search' | 'span' | 'ul';

type RowProps<Element extends RowElement> = ComponentPropsWithRef<Element> & {
  readonly as?: Element;
  /** The room between its parts, by Fluent's names. */
  readonly gap?: 'XS' | 'S' | 'M' | 'L';
  /** Where parts of different heights stand. */
  readonly align?: 'start' | 'center' | 'end';
};

/** Parts beside each other, such as buttons, filters or badges; what there is no room for goes on below. */
export function Row<Element extends RowElement = 'div'>(props: RowProps<Element>) {
  const { as = 'div', gap = 'M', align = 'center', className, ...rest } = props;
  const styles = useStyles();
  const isList = as === 'ol' || as === 'ul';
  const look = mergeClasses(styles.row, isList && styles.list, styles[gap], styles[align], className);
  const Part = as as ElementType;
  return <Part className={look} {...rest} />;
}
