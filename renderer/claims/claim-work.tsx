import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useClaimKeys, type ClaimAction } from './claim-keys';
import { ClaimPane } from './claim-pane';
import { DecisionDialogs } from './decision-dialogs';
import { moveItem } from './decisions';
import { EvidencePane, type Beside } from './evidence-pane';
import { useNaming } from '../privacy/privacy';
import { useClaimDecisions } from './use-claim-decisions';

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
  const mayAsk = useMay('claims.ask');
  // Kept ready for the dialog that rejects.
  useCommandQuery('panel.reasons', {});
  const [selected, setSelected] = useState<number | null>(null);
  const [beside, setBeside] = useState<Beside>(null);
  const naming = useNaming(useMemo(() => peopleIn(detail), [detail]));
  const select = (item: number | null): void => {
    setSelected(item);
    setBeside(null);
  };
  const decisions = useClaimDecisions({ detail, selected, naming, onSelect: select, onSay, onDecided });
  const claimPane = useRef<HTMLElement>(null);
  const evidencePane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) claimPane.current?.focus();
  }, [takesFocus]);
  useWorkKeys({ items, selected, onSelect: select, decisions, mayAsk, evidencePane });
  const shown = items.find(({ id }) => id === selected) ?? items[0] ?? null;
  return (
    <>
      <ClaimPane
        ref={claimPane}
        detail={detail}
        naming={naming}
        selected={selected}
        possible={decisions.possible}
        mayAsk={mayAsk}
        busy={decisions.busy}
        onSelect={select}
        onDecide={decisions.start}
        onAsk={decisions.ask}
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
        dialog={decisions.dialog}
        naming={naming}
        about={decisions.about}
        onSay={onSay}
        onRejected={decisions.rejected}
        onClose={decisions.closeDialog}
      />
    </>
  );
}

interface WorkWithKeys {
  readonly items: ClaimDetail['items'];
  readonly selected: number | null;
  readonly onSelect: (item: number | null) => void;
  readonly decisions: ReturnType<typeof useClaimDecisions>;
  readonly mayAsk: boolean;
  readonly evidencePane: RefObject<HTMLElement | null>;
}

/** What the keys do with the claim, unless a dialog has them. */
function useWorkKeys({ items, selected, onSelect, decisions, mayAsk, evidencePane }: WorkWithKeys): void {
  const act = (action: ClaimAction): boolean => {
    switch (action) {
      case 'nextItem':
      case 'previousItem':
        onSelect(moveItem(items, selected, action === 'nextItem' ? 1 : -1));
        return true;
      case 'accept':
      case 'reject':
      case 'takeBack':
        return decisions.start(action);
      case 'ask':
        if (mayAsk) decisions.ask();
        return true;
      case 'evidence':
        focusEvidence(evidencePane.current);
        return true;
      default:
        return false;
    }
  };
  useClaimKeys((action) => decisions.dialog === null && act(action));
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
