import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { DraftPlace } from '../forms/drafts';
import { useLedgerDraft, type LedgerDraft } from './ledger-draft';

type Drafts = Readonly<Record<string, Record<string, unknown>>>;

/** New actions that were begun, each under its address: one about a payment and one about a claim are two. */
const keptDrafts = z.object({ drafts: z.record(z.string(), z.record(z.string(), z.unknown())) });

export interface NewActionDrafts {
  readonly place: DraftPlace;
  /** The others that were begun and not sent: their addresses and titles. */
  readonly others: readonly { readonly address: string; readonly title: string }[];
  /** The ledger has dropped them all with the one that was sent. */
  readonly sent: () => void;
}

/** The drafts of new actions of this person; `key` is the address of the one that is on screen. */
export function useNewActionDrafts(key: string, draft: unknown): NewActionDrafts {
  const ledgerDraft = useLedgerDraft('new');
  const [kept] = useState(() => draftsIn(draft));
  return useMemo(
    () => ({
      place: new OneOfTheDrafts(kept, key, ledgerDraft),
      others: Object.entries(without(kept, key)).map(([address, { title }]) => ({
        address,
        title: typeof title === 'string' && title.trim() !== '' ? title : 'Without a title',
      })),
      sent: ledgerDraft.dropped,
    }),
    [kept, key, ledgerDraft],
  );
}

/** Keeps one draft among the others of the same person. */
class OneOfTheDrafts implements DraftPlace {
  readonly kept: DraftPlace['kept'];
  #drafts: Drafts;

  constructor(
    drafts: Drafts,
    private readonly key: string,
    private readonly ledgerDraft: LedgerDraft,
  ) {
    this.#drafts = drafts;
    this.kept = drafts[key] ?? null;
  }

  readonly keep: DraftPlace['keep'] = (values) => this.#keepAll({ ...this.#drafts, [this.key]: values });

  readonly forget: DraftPlace['forget'] = () => this.#keepAll(without(this.#drafts, this.key));

  #keepAll(drafts: Drafts): void {
    this.#drafts = drafts;
    this.ledgerDraft.keep(Object.keys(drafts).length === 0 ? null : { drafts });
  }
}

/** The drafts that are kept, by address; none where nothing can be read. */
export function draftsIn(draft: unknown): Drafts {
  const read = keptDrafts.safeParse(draft);
  return read.success ? read.data.drafts : {};
}

function without(drafts: Drafts, key: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([address]) => address !== key));
}
