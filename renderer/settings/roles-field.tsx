import { Checkbox, Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { ROLES, type Role } from '../../preload/contract/command';
import { ROLE_WORDS } from '../users/roles';

const useStyles = makeStyles({
  roles: { display: 'flex', flexDirection: 'column' },
  problem: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});

/**
 * Which roles a person has; the form's value is a list of roles in their usual order. Not a Fluent Field, which is for
 * one control: it would give all four boxes the same id.
 */
export function RolesField({ name }: { readonly name: string }) {
  const styles = useStyles();
  const id = useId();
  const { field, fieldState } = useController({ name });
  const chosen: readonly Role[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (role: Role, on: boolean) =>
    field.onChange(ROLES.filter((candidate) => (candidate === role ? on : chosen.includes(candidate))));
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-problem`}
      className={styles.roles}
    >
      <Label id={`${id}-label`}>Roles, at least one</Label>
      {ROLES.map((role, index) => (
        <Checkbox
          key={role}
          ref={index === 0 ? field.ref : undefined}
          checked={chosen.includes(role)}
          label={`${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].does}`}
          onChange={(_event, data) => toggle(role, data.checked === true)}
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
