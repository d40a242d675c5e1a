import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { quoteClaimItem } from '../../domain/actions/quote-facts';
import { formatDateRange, formatInstant } from '../../domain/calendar/format-dates';
import type { ClaimDecision, ClaimDetail, ClaimItemRow } from '../../preload/contract/claims';
import { StartAction } from '../actions/start-action';
import { Money } from '../format/money';
import { StateBadge } from '../format/state-badge';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { calculationOf } from './claim-words';
import { moveItem } from './decisions';
import type { Beside } from './evidence-pane';
import { ItemChecks } from './item-checks';
import type { Naming } from '../privacy/privacy';

const useStyles = makeStyles({
  heading: { margin: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    listStyle: 'none',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  selected: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    flexGrow: 1,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ClaimItemsProps {
  readonly detail: ClaimDetail;
  readonly naming: Naming;
  readonly selected: number | null;
  readonly onSelect: (item: number | null) => void;
  readonly onBeside: (beside: Beside) => void;
}

/** The items of a claim. One can be selected, for its evidence and a decision of its own; none: the whole claim is meant. */
export function ClaimItems({ detail, naming, selected, onSelect, onBeside }: ClaimItemsProps) {
  const styles = useStyles();
  const { items } = detail;
  const list = useRef<HTMLOListElement>(null);
  useFocusOnSelected(list, selected);
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onSelect(moveItem(items, selected, event.key === 'ArrowDown' ? 1 : -1));
  };
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {items.length === 1 ? '1 item' : `${items.length} items`}
      </Subtitle2>
      {/* The arrow keys go through its buttons; the list is no control itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <Stack ref={list} as="ol" gap="S" aria-label="Items" onKeyDown={move}>
        {items.map((item, index) => (
          <ItemView
            key={item.id}
            detail={detail}
            item={item}
            number={index + 1}
            naming={naming}
            isSelected={item.id === selected}
            onSelect={() => onSelect(item.id === selected ? null : item.id)}
            onBeside={(beside) => {
              onSelect(item.id);
              onBeside(beside);
            }}
          />
        ))}
      </Stack>
    </>
  );
}

/** The selected item has the focus, so that a screen reader reads it. */
function useFocusOnSelected(list: React.RefObject<HTMLElement | null>, selected: number | null): void {
  useEffect(() => {
    if (selected === null) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-item="${selected}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    // A button in the item that was pressed keeps it.
    if (!item?.contains(document.activeElement))
      item?.querySelector('button')?.focus({ preventScroll: true });
  }, [list, selected]);
}

interface ItemViewProps {
  readonly detail: ClaimDetail;
  readonly item: ClaimItemRow;
  readonly number: number;
  readonly naming: Naming;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onBeside: (beside: Beside) => void;
}

function ItemView({ detail, item, number, naming, isSelected, onSelect, onBeside }: ItemViewProps) {
  const styles = useStyles();
  const { client, clientName, serviceLevelName, fromDay, toDay, amountPence } = item;
  const who = client === null ? 'For the carer' : naming.person(client, clientName ?? client);
  return (
    <li data-item={item.id} className={mergeClasses(styles.item, isSelected && styles.selected)}>
      <div className={styles.head}>
        <Button appearance="transparent" className={styles.name} aria-pressed={isSelected} onClick={onSelect}>
          {number}. {naming.text(item.description)}
        </Button>
        {amountPence === null ? <Text>no rate</Text> : <Money pence={amountPence} />}
      </div>
      <div className={styles.line}>
        <Text>
          {who} · {formatDateRange(fromDay, toDay)}
        </Text>
        <Text>{calculationOf(item)}</Text>
      </div>
      <Text size={200} className={styles.quiet}>
        {serviceLevelName}
      </Text>
      <ItemDecisions detail={detail} item={item} number={number} naming={naming} />
      <ItemChecks item={item} naming={naming} onBeside={onBeside} />
    </li>
  );
}

function ItemDecisions({
  detail,
  item,
  number,
  naming,
}: Pick<ItemViewProps, 'detail' | 'item' | 'number' | 'naming'>) {
  const styles = useStyles();
  const { decision, takenBack, paid } = item;
  return (
    <>
      {decision ? (
        <Row gap="S">
          <StateBadge state={decision.decision} />
          <Text size={200}>{decisionInWords(decision, naming)}</Text>
          {decision.decision === 'rejected' && !naming.hidesNames ? (
            <StartAction
              about={() => quoteClaimItem(detail, item)}
              name={`item ${number} of claim ${item.claim}`}
              label="Write to the carer"
            />
          ) : null}
        </Row>
      ) : null}
      {paid ? (
        <Row gap="S">
          <StateBadge state="paid" />
          <Text size={200}>
            <Money pence={paid.amountPence} /> in{' '}
            <ScreenLink to={`/payments/${paid.period}`} inline>
              {paid.period}
            </ScreenLink>
          </Text>
        </Row>
      ) : null}
      {takenBack.map((earlier) => (
        <Text key={`${earlier.at} ${earlier.takenBack.at}`} size={200} className={styles.quiet}>
          {earlier.decision === 'accepted' ? 'Accepted' : 'Rejected'} {decisionInWords(earlier, naming)}.
          Taken back by {earlier.takenBack.by}, {formatInstant(earlier.takenBack.at)}:{' '}
          {naming.text(earlier.takenBack.reason)}
        </Text>
      ))}
    </>
  );
}

function decisionInWords({ by, at, reason, sitting }: ClaimDecision, naming: Naming): string {
  const where = sitting === null ? '' : `, sitting ${sitting}`;
  const why = reason === null ? '' : `: ${naming.text(reason)}`;
  return `by ${by}, ${formatInstant(at)}${where}${why}`;
}
