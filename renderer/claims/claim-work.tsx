import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import { useClaimKeys, type ClaimAction } from './claim-keys';
import { ClaimPane } from './claim-pane';
import { itemsInWords } from './claim-words';
import { DecisionDialogs, type OpenDialog } from './decision-dialogs';
import { moveItem, nextUndecided, possibleDecisions, type Possible } from './decisions';
import { EvidencePane, type Beside } from './evidence-pane';
import { useNaming } from './privacy';

interface ClaimWorkProps {
  readonly detail: ClaimDetail;
  /** False while the arrow keys pass through the queue, which keeps the focus. */
  readonly takesFocus: boolean;
  readonly onStep: (by: 1 | -1) => void;
  /** Says what came of the last key, in a sentence. */
  readonly onSay: (sentence: string) => void;
  /** Everything of the claim is decided: on to the next. `outcome`: what was decided, in a sentence. */
  readonly onDecided: (done: ClaimRow, outcome: string) => void;
  readonly onClose: () => void;
}

/** One claim at a time: its items with what was found, the evidence beside it, and what the panel does with it. */
export function ClaimWork({ detail, takesFocus, onStep, onSay, onDecided, onClose }: ClaimWorkProps) {
  const { claim, items } = detail;
  const notify = useNotify();
  const mayDecide = useMay('claims.accept');
  const mayAsk = useMay('claims.ask');
  const accept = useCommand('claims.accept');
  // Kept ready for the dialog that rejects.
  useCommandQuery('panel.reasons', {});
  const [selected, setSelected] = useState<number | null>(null);
  const [beside, setBeside] = useState<Beside>(null);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const naming = useNaming(useMemo(() => peopleIn(detail), [detail]));
  const possible = possibleDecisions(detail, selected, mayDecide);
  // One decision at a time, however quickly the key is pressed again.
  const deciding = useRef(false);
  const claimPane = useRef<HTMLElement>(null);
  const evidencePane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) claimPane.current?.focus();
  }, [takesFocus]);

  const select = (item: number | null): void => {
    setSelected(item);
    setBeside(null);
  };
  // From what the ledger answers: what is on screen may still be the claim as it was.
  const goOn = ({ items: now }: ClaimDetail, outcome: string): void => {
    const next = selected === null ? null : nextUndecided(now, selected);
    if (next === null) return onDecided(claim, outcome);
    onSay(outcome);
    select(next);
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
  const ask = (): void => setDialog({ kind: 'question' });
  const start = (what: 'accept' | 'reject' | 'takeBack'): boolean => {
    const { hindrance } = possible[what];
    if (hindrance !== null) onSay(naming.text(hindrance));
    else if (what === 'accept') void acceptNow();
    else setDialog({ kind: what, possible: possible[what] });
    return true;
  };
  const act = (action: ClaimAction): boolean => {
    switch (action) {
      case 'nextItem':
      case 'previousItem':
        select(moveItem(items, selected, action === 'nextItem' ? 1 : -1));
        return true;
      case 'accept':
      case 'reject':
      case 'takeBack':
        return start(action);
      case 'ask':
        if (mayAsk) ask();
        return true;
      case 'evidence':
        focusEvidence(evidencePane.current);
        return true;
      default:
        return false;
    }
  };
  useClaimKeys((action) => dialog === null && act(action));

  const shown = items.find(({ id }) => id === selected) ?? items[0] ?? null;
  return (
    <>
      <ClaimPane
        ref={claimPane}
        detail={detail}
        naming={naming}
        selected={selected}
        possible={possible}
        mayAsk={mayAsk}
        busy={accept.isPending}
        onSelect={select}
        onDecide={start}
        onAsk={ask}
        onBeside={setBeside}
        onStep={onStep}
        onClose={onClose}
      />
      <EvidencePane
        ref={evidencePane}
        item={shown}
        number={shown ? items.indexOf(shown) + 1 : 0}
        naming={naming}
        beside={beside}
        onBeside={setBeside}
      />
      <DecisionDialogs
        claim={claim}
        dialog={dialog}
        naming={naming}
        about={dialog && 'possible' in dialog ? inWords(claim, dialog.possible) : ''}
        onSay={onSay}
        onRejected={(after, rejected) => goOn(after, `Rejected ${inWords(claim, rejected)}.`)}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

/** "claim 12 (3 items, £45.10)" */
function inWords({ id }: ClaimRow, { items }: Possible): string {
  const pence = sumPence(items.map(({ amountPence }) => amountPence ?? 0));
  return `claim ${id} (${itemsInWords(items.length)}, ${formatPence(pence)})`;
}

function peopleIn({ claim, items }: ClaimDetail): { readonly ref: string; readonly name: string }[] {
  return [
    { ref: claim.provider, name: claim.providerName },
    ...items.flatMap(({ client, clientName }) =>
      client === null || clientName === null ? [] : [{ ref: client, name: clientName }],
    ),
  ];
}

/** Where the evidence can be scrolled or uncovered by the keyboard, else the pane as such. */
function focusEvidence(pane: HTMLElement | null): void {
  const inside = pane?.querySelector<HTMLElement>('[data-evidence] [tabindex="0"], [data-evidence] button');
  (inside ?? pane)?.focus();
}
