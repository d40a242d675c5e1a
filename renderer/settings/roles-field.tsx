import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import { ROLES, type Role } from '../../preload/contract/command';
import { ROLE_WORDS } from '../users/roles';

const useStyles = makeStyles({ roles: { display: 'flex', flexDirection: 'column' } });

/** Which roles a person has; the form's value is a list of roles in their usual order. */
export function RolesField({ name }: { readonly name: string }) {
  const styles = useStyles();
  const { field, fieldState } = useController({ name });
  const chosen: readonly Role[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (role: Role, on: boolean) =>
    field.onChange(ROLES.filter((candidate) => (candidate === role ? on : chosen.includes(candidate))));
  return (
    <Field label="Roles, at least one" validationMessage={fieldState.error?.message ?? null}>
      <div role="group" aria-label="Roles" className={styles.roles}>
        {ROLES.map((role, index) => (
          <Checkbox
            key={role}
            ref={index === 0 ? field.ref : undefined}
            checked={chosen.includes(role)}
            label={`${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].does}`}
            onChange={(_event, data) => toggle(role, data.checked === true)}
          />
        ))}
      </div>
    </Field>
  );
}
