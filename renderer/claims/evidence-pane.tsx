import { Button, makeStyles, mergeClasses, Subtitle2, Text } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { ClaimItemRow, ComparedWith } from '../../preload/contract/claims';
import { ComparedClaim } from './compared-claim';
import { ComparedPlacement } from './compared-placement';
import { EvidenceFile } from './evidence-file';
import { STACKED_THREE } from '../work-list/stacked';
import { usePaneStyles } from './panes';
import type { Naming } from '../privacy/privacy';

/** What stands beside the claim in place of its evidence: what a check compared an item with. */
export type Beside = ComparedWith;

const useStyles = makeStyles({
  pane: {
    flexGrow: 0,
    flexShrink: 1,
    flexBasis: '34%',
    [STACKED_THREE]: { flexBasis: 'auto', flexShrink: 0 },
  },
});

interface EvidencePaneProps {
  readonly ref: Ref<HTMLElement>;
  /** The selected item, or the first; null for a claim without any. */
  readonly item: ClaimItemRow | null;
  readonly number: number;
  readonly naming: Naming;
  readonly beside: Beside;
  readonly onBeside: (beside: Beside) => void;
}

/** The evidence of one item, or what a check compared it with. */
export function EvidencePane({ ref, item, number, naming, beside, onBeside }: EvidencePaneProps) {
  const styles = useStyles();
  const panes = usePaneStyles();
  return (
    <section
      ref={ref}
      className={mergeClasses(panes.pane, styles.pane)}
      aria-label={beside ? 'Compared with' : 'Evidence'}
      tabIndex={-1}
    >
      <div className={panes.header}>
        <Subtitle2 as="h2" className={panes.title}>
          {beside ? 'Compared with' : item ? `Evidence of item ${number}` : 'Evidence'}
        </Subtitle2>
        {beside ? (
          <Button size="small" onClick={() => onBeside(null)}>
            Back to the evidence
          </Button>
        ) : null}
      </div>
      <div className={panes.body} data-evidence>
        <Content item={item} number={number} naming={naming} beside={beside} />
      </div>
    </section>
  );
}

function Content({ item, number, naming, beside }: Omit<EvidencePaneProps, 'ref' | 'onBeside'>) {
  if (beside && 'claim' in beside) {
    return <ComparedClaim key={beside.item} claim={beside.claim} item={beside.item} naming={naming} />;
  }
  if (beside) return <ComparedPlacement placement={beside.placement} naming={naming} />;
  if (!item) return <Text>The claim has no items yet.</Text>;
  // By the item and the names: each is covered again.
  return (
    <EvidenceFile
      key={`${item.id} ${naming.hidesNames}`}
      item={item}
      naming={naming}
      label={`Evidence of item ${number}`}
    />
  );
}
