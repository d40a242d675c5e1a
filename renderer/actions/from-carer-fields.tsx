import { Label, makeStyles, Select, tokens, useId } from '@fluentui/react-components';
import { ORIGIN_CHOICES } from './action-words';
import { CARER_VERB_WORDS } from './composer-verbs';
import type { Composer } from './use-composer';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

/** How a carer's words came in, and what they are. */
export function FromCarerFields({ composer }: { readonly composer: Composer }) {
  const styles = useStyles();
  const origin = useId();
  const what = useId();
  const { carerVerbs } = composer;
  return (
    <div className={styles.row}>
      <Label htmlFor={origin}>Came in by</Label>
      <Select
        id={origin}
        size="small"
        value={composer.origin}
        onChange={(_event, { value }) => {
          const chosen = ORIGIN_CHOICES.find((choice) => choice.value === value);
          if (chosen) composer.choose({ origin: chosen.value });
        }}
      >
        {ORIGIN_CHOICES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Label htmlFor={what}>It is</Label>
      <Select
        id={what}
        size="small"
        value={composer.carerVerb}
        onChange={(_event, { value }) => {
          const carerVerb = carerVerbs.find((verb) => verb === value);
          if (carerVerb) composer.choose({ carerVerb });
        }}
      >
        {carerVerbs.map((verb) => (
          <option key={verb} value={verb}>
            {CARER_VERB_WORDS[verb].choice}
          </option>
        ))}
      </Select>
    </div>
  );
}
