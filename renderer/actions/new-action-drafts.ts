import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { DraftPlace } from '../forms/drafts';
import { useLedgerDraft } from './ledger-draft';

type Drafts = Readonly<Record<string, Record<string, unknown>>>;

/** New actions that were begun, each under its address: one about a payment and one about a claim are two. */
const kept = z.object({ drafts: z.record(z.string(), z.record(z.string(), z.unknown())) });

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
  const [first] = useState(() => draftsIn(draft));
  return useMemo(() => {
    let drafts = first;
    const keepAll = (all: Drafts): void => {
      drafts = all;
      ledgerDraft.keep(Object.keys(all).length === 0 ? null : { drafts: all });
    };
    return {
      place: {
        kept: first[key] ?? null,
        keep: (values) => keepAll({ ...drafts, [key]: values }),
        forget: () => keepAll(without(drafts, key)),
      },
      others: Object.entries(without(first, key)).map(([address, values]) => ({
        address,
        title:
          typeof values.title === 'string' && values.title.trim() !== '' ? values.title : 'Without a title',
      })),
      sent: ledgerDraft.dropped,
    };
  }, [first, key, ledgerDraft]);
}

/** The drafts that are kept, by address; none where nothing can be read. */
export function draftsIn(draft: unknown): Drafts {
  const read = kept.safeParse(draft);
  return read.success ? read.data.drafts : {};
}

function without(drafts: Drafts, key: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([address]) => address !== key));
}
