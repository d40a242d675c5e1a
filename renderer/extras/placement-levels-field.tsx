import { Checkbox, Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { useCommandQuery } from '../bridge/use-command-query';

const useStyles = makeStyles({
  levels: { display: 'flex', flexDirection: 'column' },
  problem: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});

/**
 * The service levels of the placements whose children get an extra; the form's value is a list of codes. Not a Fluent
 * Field, which is for one control: it would give all boxes the same id.
 */
export function PlacementLevelsField({ name }: { readonly name: string }) {
  const styles = useStyles();
  const id = useId();
  const levels = useCommandQuery('serviceLevels.list', {});
  const { field, fieldState } = useController({ name });
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const placementLevels = (levels.data ?? []).filter(({ kind }) => kind === 'placement');
  const toggle = (code: string, on: boolean): void =>
    field.onChange(
      placementLevels
        .map((level) => level.code)
        .filter((candidate) => (candidate === code ? on : chosen.includes(candidate))),
    );
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-problem`}
      className={styles.levels}
    >
      <Label id={`${id}-label`}>For children in, at least one</Label>
      {placementLevels.map(({ code, name: levelName }, index) => (
        <Checkbox
          key={code}
          ref={index === 0 ? field.ref : undefined}
          checked={chosen.includes(code)}
          label={`${levelName} (${code})`}
          onChange={(_event, data) => toggle(code, data.checked === true)}
        />
      ))}
      <Text role="alert" size={200} id={`${id}-problem`} className={styles.problem}>
        {fieldState.error ? (
          <>
            <ErrorCircleRegular aria-hidden /> {fieldState.error.message}
          </>
        ) : null}
      </Text>
    </div>
  );
}
