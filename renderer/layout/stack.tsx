import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentPropsWithRef, ElementType } from 'react';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  XXS: { gap: tokens.spacingVerticalXXS },
  XS: { gap: tokens.spacingVerticalXS },
  S: { gap: tokens.spacingVerticalS },
  M: { gap: tokens.spacingVerticalM },
  L: { gap: tokens.spacingVerticalL },
  XXL: { gap: tokens.spacingVerticalXXL },
  start: { alignItems: 'flex-start' },
  stretch: { alignItems: 'stretch' },
  fill: { flexGrow: 1, minHeight: 0 },
});

/** A list has neither its signs nor the room for them. */
type StackElement = 'div' | 'form' | 'ol' | 'section' | 'ul';

type StackProps<Element extends StackElement> = ComponentPropsWithRef<Element> & {
  readonly as?: Element;
  /** The room between its parts, by Fluent's names. */
  readonly gap?: 'XXS' | 'XS' | 'S' | 'M' | 'L' | 'XXL';
  /** Whether its parts are as wide as it is, or as wide as what is in them. */
  readonly align?: 'start' | 'stretch';
  /** Takes the height that is left of what it is in, and no more: a grid in it scrolls by itself. */
  readonly fill?: boolean;
};

/** Parts one below the other. */
export function Stack<Element extends StackElement = 'div'>(props: StackProps<Element>) {
  const { as = 'div', gap = 'M', align = 'stretch', fill = false, className, ...rest } = props;
  const styles = useStyles();
  const look = mergeClasses(
    styles.stack,
    (as === 'ol' || as === 'ul') && styles.list,
    styles[gap],
    styles[align],
    fill && styles.fill,
    className,
  );
  const Part = as as ElementType;
  return <Part className={look} {...rest} />;
}
