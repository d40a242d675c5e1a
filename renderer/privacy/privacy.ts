import { useMemo, useSyncExternalStore } from 'react';
import { hideNames, type NamedPerson } from '../../domain/privacy/without-names';
import { asCommandFailure, CommandFailure } from '../bridge/command-failure';
import { useCommandQuery } from '../bridge/use-command-query';

let isOn = false;
const listeners = new Set<() => void>();

/**
 * Puts references in place of names on the screens that may be projected (claims, actions, publishing), or brings the names
 * back; it stays for as long as the window is open.
 */
export function setPrivacy(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}

export function togglePrivacy(): void {
  setPrivacy(!isOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** True while no name of a carer or a child may be on screen. */
export function usePrivacy(): boolean {
  return useSyncExternalStore(subscribe, () => isOn);
}

/** How people are called on screen now. */
export interface Naming {
  readonly hidesNames: boolean;
  /** "Sam Carter (C001)", or "C001". */
  readonly person: (ref: string, name: string) => string;
  /** Names alone where there is little room: "Sam Carter", or "C001". */
  readonly short: (ref: string, name: string) => string;
  /** What somebody wrote, without names where they are hidden. */
  readonly text: (written: string) => string;
}

const NAMED: Naming = {
  hidesNames: false,
  person: (ref, name) => `${name} (${ref})`,
  short: (_ref, name) => name,
  text: (written) => written,
};

const NOBODY: readonly NamedPerson[] = [];

/** Until it is known which names to take out, nothing that was written is shown. */
const NOT_YET = '…';

/** How people are called here; `about` are those whom the texts are about: of them parts of names are hidden too. */
export function useNaming(about: readonly NamedPerson[] = NOBODY): Naming {
  const hidesNames = usePrivacy();
  const carers = useCommandQuery('carers.list', {}, { enabled: hidesNames });
  const children = useCommandQuery('children.list', {}, { enabled: hidesNames });
  return useMemo(() => {
    if (!hidesNames) return NAMED;
    const everybody = carers.data && children.data ? [...carers.data, ...children.data] : null;
    return {
      hidesNames,
      person: (ref) => ref,
      short: (ref) => ref,
      text: everybody ? hideNames(everybody, about) : () => NOT_YET,
    };
  }, [hidesNames, carers.data, children.data, about]);
}

/** A refusal may quote what somebody wrote: it is shown without names where they are hidden. */
export async function withoutNamesWhereRefused<Answer>(
  naming: Naming,
  work: Promise<Answer>,
): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    const { code, message, details } = asCommandFailure(error);
    throw new CommandFailure({ code, message: naming.text(message), details });
  }
}
