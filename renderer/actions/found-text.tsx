import { makeStyles, tokens } from '@fluentui/react-components';
import { foundPieces, withoutMarks } from '../../domain/actions/found-text';
import type { Naming } from '../privacy/privacy';

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    // The palette's own foreground has too little contrast for words of this size.
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What was found of a text, with the words that were looked for marked; without names where they are hidden. */
export function FoundText({ excerpt, naming }: { readonly excerpt: string; readonly naming: Naming }) {
  const styles = useStyles();
  // A name can be half inside a mark: hidden first, nothing is marked.
  if (naming.hidesNames) return <>{naming.text(withoutMarks(excerpt))}</>;
  return (
    <>
      {foundPieces(excerpt).map(({ text, found }, index) =>
        found ? (
          // The pieces of a text have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index} className={styles.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
