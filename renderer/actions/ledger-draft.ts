import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { InputOf } from '../../preload/contract';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useBeforeLeaving } from '../bridge/leave';
import { useSession } from '../bridge/session';
import { useNotify } from '../feedback/notify';

/** Whose draft it is: a thread's, or that of new actions. */
export type DraftOf = InputOf<'actions.draft'>['thread'];
export type DraftContent = InputOf<'actions.keepDraft'>['content'];

/** Typing pauses that long before the draft is kept. */
const PAUSE_MS = 1000;

/**
 * What is on its way to the ledger, and what it could not take because the window was locked meanwhile; given back to the
 * same person alone.
 */
const heldBack = new Map<string, DraftContent | null>();

export interface LedgerDraft {
  /** Keeps it soon; null forgets it. */
  readonly keep: (content: DraftContent | null) => void;
  /** Keeps now what is not kept yet: settled once it is. */
  readonly flush: () => Promise<void>;
  /** The ledger has dropped it itself, with what was sent: nothing that was typed before is kept any more. */
  readonly dropped: () => void;
}

/**
 * Keeps in the ledger what somebody is writing in a thread: about a second after each change, and at once when the field or
 * the window is left, when it locks, and when the screen goes.
 */
export function useLedgerDraft(thread: DraftOf): LedgerDraft {
  const notify = useNotify();
  const key = useDraftKey(thread);
  const failed = useEffectEvent((message: string) =>
    notify({ title: 'What you are writing could not be kept', body: message, intent: 'error' }),
  );
  const [keeper] = useState(() => new DraftKeeper(thread, key));
  useEffect(() => {
    keeper.tellFailures((message) => failed(message));
    const held = heldBack.get(key);
    if (held !== undefined) keeper.keep(held);
    const flush = (): void => void keeper.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper, key]);
  useBeforeLeaving(async () => await keeper.flush());
  return keeper;
}

/**
 * What this person was writing before, read afresh whenever its screen opens, also when it opens in its own place: null
 * where there is none. Not remembered in the window, where the next person would find it.
 */
export function useKeptDraft(thread: DraftOf): UseQueryResult {
  const key = useDraftKey(thread);
  const opening = useId();
  return useQuery({
    queryKey: ['actions.draft', key, opening],
    queryFn: async () => {
      const held = heldBack.get(key);
      return held === undefined ? ((await call('actions.draft', { thread }))?.content ?? null) : held;
    },
    gcTime: 0,
  });
}

/** By the ledger and the person too: nobody finds what another has typed. */
function useDraftKey(thread: DraftOf): string {
  const { ledger, user } = useSession();
  return `${ledger.path}|${user.name}|${thread}`;
}

class DraftKeeper implements LedgerDraft {
  #onFailed: (message: string) => void = () => {};
  #waiting: { readonly content: DraftContent | null } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasFailed = false;

  constructor(
    private readonly thread: DraftOf,
    private readonly key: string,
  ) {}

  tellFailures(listener: (message: string) => void): void {
    this.#onFailed = listener;
  }

  readonly keep = (content: DraftContent | null): void => {
    this.#waiting = { content };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  };

  readonly flush = async (): Promise<void> => {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#forget();
    const { content } = waiting;
    heldBack.set(this.key, content);
    try {
      await this.#write(content);
      if (heldBack.get(this.key) === content) heldBack.delete(this.key);
      this.#hasFailed = false;
    } catch (error) {
      const failure = asCommandFailure(error);
      if (failure.code !== 'not_signed_in' && !this.#hasFailed) this.#onFailed(failure.message);
      this.#hasFailed = true;
    }
  };

  readonly dropped = (): void => {
    this.#forget();
    heldBack.delete(this.key);
  };

  #forget(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }

  async #write(content: DraftContent | null): Promise<void> {
    const { thread } = this;
    if (content === null) await call('actions.dropDraft', { thread });
    else await call('actions.keepDraft', { thread, content });
  }
}
