import { ROLES } from '../../preload/contract/command';
import { CheckboxGroupField } from '../forms/checkbox-group-field';
import { ROLE_WORDS } from '../users/roles';

const OPTIONS = ROLES.map((role) => ({
  value: role,
  label: `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].does}`,
}));

/** Which roles a person has; the form's value is a list of roles in their usual order. */
export function RolesField({ name }: { readonly name: string }) {
  return <CheckboxGroupField name={name} label="Roles, at least one" options={OPTIONS} />;
}
