import { useCommandQuery } from '../bridge/use-command-query';
import { CheckboxGroupField } from '../forms/checkbox-group-field';

/** The service levels of the placements whose children get an extra; the form's value is a list of codes. */
export function PlacementLevelsField({ name }: { readonly name: string }) {
  const levels = useCommandQuery('serviceLevels.list', {});
  const options = (levels.data ?? [])
    .filter(({ kind }) => kind === 'placement')
    .map((level) => ({ value: level.code, label: `${level.name} (${level.code})` }));
  return <CheckboxGroupField name={name} label="For children in, at least one" options={options} />;
}
