import { useState } from 'react';

export interface Reading<Value> {
  /** How a value reads in the box while it is not being typed. */
  readonly show: (value: Value) => string;
  /** The value behind what was typed; anything else than a value is kept as typed, for the schema to refuse. */
  readonly read: (text: string) => Value | string | null;
}

interface Box {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/**
 * A box whose value is not its text (money, a day): what is typed stays as typed while typing, and is shown in the
 * usual way once it is left. What cannot be read stays in the form as text, so that nothing typed is lost.
 */
export function useTypedText<Value>(
  value: unknown,
  isValue: (candidate: unknown) => candidate is Value,
  onValue: (value: Value | string | null) => void,
  reading: Reading<Value>,
): Box {
  const [typing, setTyping] = useState<string | null>(null);
  const shown = isValue(value) ? reading.show(value) : typeof value === 'string' ? value : '';
  return {
    text: typing ?? shown,
    onText: (text) => {
      setTyping(text);
      onValue(text.trim() === '' ? null : reading.read(text));
    },
    onLeave: () => setTyping(null),
  };
}
