/** A field of an audited record, before and after, as people read it. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: 'added' | 'changed' | 'removed' | 'same';
}

type Recorded = Readonly<Record<string, unknown>> | null;

/** Every field of `before` and `after`, in the order in which they were recorded, with what became of each. */
export function fieldChanges(before: Recorded, after: Recorded): FieldChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].map((field) => {
    const from = asText(before?.[field]);
    const to = asText(after?.[field]);
    return { field, before: from, after: to, change: changeOf(from, to) };
  });
}

function changeOf(before: string | null, after: string | null): FieldChange['change'] {
  if (before === after) return 'same';
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** A recorded value as text; nothing recorded and an empty value are both null. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value);
}

/** Fields whose names on screen are other words than in the ledger. */
const TITLES: Readonly<Record<string, string>> = {
  ref: 'Reference',
  client: 'Child',
  provider: 'Carer',
  providerType: 'Type of carer',
  glCode: 'GL code',
};

/** `dateOfBirth` or `date_of_birth` → `Date of birth`. */
export function fieldTitle(field: string): string {
  const title = TITLES[field];
  if (title !== undefined) return title;
  const words = field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
