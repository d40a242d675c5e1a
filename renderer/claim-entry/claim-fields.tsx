import { DateField } from '../forms/date-field';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { CLAIM_ORIGINS, type ClaimOrigin } from '../../preload/contract/claims';
import { ORIGIN_TITLES } from '../claims/claim-words';

/** The portal's claims come by themselves: nobody enters them. */
export type EnteredOrigin = Exclude<ClaimOrigin, 'portal'>;

const ORIGINS = CLAIM_ORIGINS.filter((origin): origin is EnteredOrigin => origin !== 'portal').map(
  (value) => ({
    value,
    label: sentence(ORIGIN_TITLES[value]),
  }),
);

/** What a claim says as a whole. */
export function ClaimFields() {
  return (
    <>
      <DateField
        name="day"
        label="Date of the claim"
        hint="As the carer wrote it, such as 06/09/2026."
        required
      />
      <SelectField name="origin" label="How it came in" options={ORIGINS} required />
      <TextField
        name="notes"
        label="Notes"
        hint="What the claim is about: “Mileage claim for 1st - 6th September 2026”."
      />
    </>
  );
}

/** "on paper" → "On paper" */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
