import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const PREFIX = 'draft.';

/** Fields that are never written down: they may not lie about on a disk, not even in a draft. */
const SECRET = /password|passphrase|secret|recoveryKey|sortCode|accountNumber|accountName/i;

/** What was typed before into the form of this name; null where there is nothing. */
export function readDraft(draftKey: string): FieldValues | null {
  try {
    const text = localStorage.getItem(PREFIX + draftKey);
    const draft: unknown = text === null ? null : JSON.parse(text);
    return typeof draft === 'object' && draft !== null ? draft : null;
  } catch {
    // A draft that cannot be read helps nobody: begin without it.
    return null;
  }
}

/** Forgets a draft: it was saved, or thrown away on purpose. */
export function forgetDraft(draftKey: string): void {
  localStorage.removeItem(PREFIX + draftKey);
}

/** Where a form's draft is kept. */
export interface DraftPlace {
  /** What was typed before; null where there is nothing. */
  readonly kept: FieldValues | null;
  readonly keep: (values: FieldValues) => void;
  readonly forget: () => void;
}

/** A draft in this computer's own storage. */
export function draftOnComputer(draftKey: string): DraftPlace {
  return {
    kept: readDraft(draftKey),
    keep: (values) => localStorage.setItem(PREFIX + draftKey, JSON.stringify(withoutSecrets(values))),
    forget: () => forgetDraft(draftKey),
  };
}

/** Keeps what is typed into a form, at each change, so that it survives a lock, a crash and a restart. */
export function useKeepDraft<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  place: DraftPlace | null,
): void {
  useEffect(() => {
    if (!place) return undefined;
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) place.keep(values);
        else place.forget();
      },
    });
  }, [form, place]);
}

/** What of a form may be written down. */
export function withoutSecrets(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)));
}
