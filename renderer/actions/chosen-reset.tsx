import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

interface ChosenResetProps {
  /** The field whose change makes another choice meaningless. */
  readonly on: string;
  readonly field: string;
}

/** Empties a choice when what it was chosen from becomes another. */
export function ChosenReset({ on, field }: ChosenResetProps) {
  const { setValue } = useFormContext();
  const value: unknown = useWatch({ name: on });
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setValue(field, '', { shouldDirty: true });
  }, [value, field, setValue]);
  return null;
}
