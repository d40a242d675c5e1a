import { useRef, useState } from 'react';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { itemsInWords } from './claim-words';
import type { OpenDialog } from './decision-dialogs';
import { nextUndecided, possibleDecisions, type Possible } from './decisions';
import type { Naming } from '../privacy/privacy';

interface ClaimToDecide {
  readonly detail: ClaimDetail;
  /** The item that is decided on; null: all that are not decided. */
  readonly selected: number | null;
  readonly naming: Naming;
  readonly onSelect: (item: number) => void;
  /** Says what came of a key, in a sentence. */
  readonly onSay: (sentence: string) => void;
  /** Everything of the claim is decided. */
  readonly onDecided: (done: ClaimRow, outcome: string) => void;
}

/** What the panel can decide on a claim now, how it is begun, and what is asked meanwhile. */
export function useClaimDecisions({ detail, selected, naming, onSelect, onSay, onDecided }: ClaimToDecide) {
  const { claim } = detail;
  const notify = useNotify();
  const accept = useCommand('claims.accept');
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const possible = possibleDecisions(detail, selected, useMay('claims.accept'));
  // One decision at a time, however quickly the key is pressed again.
  const deciding = useRef(false);

  // From what the ledger answers: what is on screen may still be the claim as it was.
  const goOn = ({ items }: ClaimDetail, outcome: string): void => {
    const next = selected === null ? null : nextUndecided(items, selected);
    if (next === null) return onDecided(claim, outcome);
    onSay(outcome);
    onSelect(next);
  };
  const acceptNow = async (): Promise<void> => {
    if (deciding.current) return;
    deciding.current = true;
    const accepted = possible.accept;
    try {
      const after = await accept.mutateAsync({ claim: claim.id, items: accepted.items.map(({ id }) => id) });
      goOn(after, `Accepted ${inWords(claim, accepted)}.`);
    } catch (error) {
      const body = naming.text(asCommandFailure(error).message);
      notify({ title: `Claim ${claim.id} was not accepted`, body, intent: 'error' });
    } finally {
      deciding.current = false;
    }
  };
  const start = (what: 'accept' | 'reject' | 'takeBack'): boolean => {
    const { hindrance } = possible[what];
    if (hindrance !== null) onSay(naming.text(hindrance));
    else if (what === 'accept') void acceptNow();
    else setDialog({ kind: what, possible: possible[what] });
    return true;
  };
  return {
    possible,
    dialog,
    busy: accept.isPending,
    start,
    ask: () => setDialog({ kind: 'question' }),
    closeDialog: () => setDialog(null),
    rejected: (after: ClaimDetail, what: Possible) => goOn(after, `Rejected ${inWords(claim, what)}.`),
    about: dialog && 'possible' in dialog ? inWords(claim, dialog.possible) : '',
  };
}

/** "claim 12 (3 items, £45.10)" */
function inWords({ id }: ClaimRow, { items }: Possible): string {
  const pence = sumPence(items.map(({ amountPence }) => amountPence ?? 0));
  return `claim ${id} (${itemsInWords(items.length)}, ${formatPence(pence)})`;
}
