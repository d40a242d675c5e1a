import {
  Button,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { Fragment, useState } from 'react';
import { formatDateRange } from '../../domain/calendar/format-dates';
import type { ClaimItemRow } from '../../preload/contract/claims';
import { useCommand } from '../bridge/use-command';
import { calculationOf } from '../claims/claim-words';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { Money } from '../format/money';
import { PageSection } from '../layout/page-section';
import { briefName } from '../settings/service-level-words';
import { EnteredChecks } from './entered-checks';

const useStyles = makeStyles({
  scrolled: { overflowX: 'auto' },
  table: { minWidth: '58rem' },
  number: { width: '2.5rem' },
  days: { width: '8.5rem' },
  whom: { width: '9rem' },
  file: { width: '10rem' },
  calculation: { width: '10rem' },
  money: { width: '6.5rem', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  buttons: { width: '6rem', whiteSpace: 'nowrap', textAlign: 'right' },
  cell: { overflowWrap: 'anywhere', verticalAlign: 'top', paddingTop: tokens.spacingVerticalXS },
  moneyHeader: { justifyContent: 'flex-end' },
  withChecks: { borderBottomStyle: 'none' },
  changing: { backgroundColor: tokens.colorNeutralBackground1Selected },
  total: { fontWeight: tokens.fontWeightSemibold },
});

interface EnteredItemsProps {
  readonly items: readonly ClaimItemRow[];
  readonly total: number;
  /** The item in the form. */
  readonly changing: number | null;
  /** Takes an item into the form; null where none can be changed any more. */
  readonly onChange: ((item: number) => void) | null;
}

/** The items of a claim with their amounts and what the checks say, and the sum. */
export function EnteredItems({ items, total, changing, onChange }: EnteredItemsProps) {
  const styles = useStyles();
  const [removing, setRemoving] = useState<ClaimItemRow | null>(null);
  return (
    <PageSection title="Items">
      {items.length === 0 ? (
        <Text>None yet. Each journey, purchase or training of the claim is an item, added below.</Text>
      ) : (
        // Scrolled in a narrow window; what is scrolled must be reachable with the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scrolled} tabIndex={0} role="group" aria-label="Items">
          <Table size="small" aria-label="Items of the claim" className={styles.table}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell className={styles.number}>No.</TableHeaderCell>
                <TableHeaderCell className={styles.days}>Days</TableHeaderCell>
                <TableHeaderCell className={styles.whom}>For</TableHeaderCell>
                <TableHeaderCell>What</TableHeaderCell>
                <TableHeaderCell className={styles.file}>Attachment</TableHeaderCell>
                <TableHeaderCell className={styles.calculation}>Calculation</TableHeaderCell>
                <TableHeaderCell className={styles.money} button={{ className: styles.moneyHeader }}>
                  Amount
                </TableHeaderCell>
                {onChange ? <TableHeaderCell className={styles.buttons}>Change</TableHeaderCell> : null}
              </TableRow>
            </TableHeader>
            <TableBody>
              {items.map((item, index) => (
                <ItemRows
                  key={item.id}
                  item={item}
                  number={index + 1}
                  isChanging={item.id === changing}
                  onChange={onChange}
                  onRemove={setRemoving}
                />
              ))}
              <TableRow>
                <TableCell colSpan={6} className={styles.total}>
                  Total
                </TableCell>
                <TableCell className={mergeClasses(styles.money, styles.total)}>
                  <Money pence={total} />
                </TableCell>
                {onChange ? <TableCell /> : null}
              </TableRow>
            </TableBody>
          </Table>
        </div>
      )}
      {removing ? (
        <RemoveItem item={removing} number={items.indexOf(removing) + 1} onClose={() => setRemoving(null)} />
      ) : null}
    </PageSection>
  );
}

interface ItemRowsProps {
  readonly item: ClaimItemRow;
  readonly number: number;
  readonly isChanging: boolean;
  readonly onChange: EnteredItemsProps['onChange'];
  readonly onRemove: (item: ClaimItemRow) => void;
}

function ItemRows({ item, number, isChanging, onChange, onRemove }: ItemRowsProps) {
  const styles = useStyles();
  const hasChecks = item.checks.length > 0;
  const look = mergeClasses(isChanging && styles.changing, hasChecks && styles.withChecks);
  return (
    <Fragment>
      <TableRow className={look} aria-current={isChanging}>
        <TableCell className={styles.cell}>{number}</TableCell>
        <TableCell className={styles.cell}>{formatDateRange(item.fromDay, item.toDay)}</TableCell>
        <TableCell className={styles.cell}>{item.clientName ?? 'The carer'}</TableCell>
        <TableCell className={styles.cell}>
          {item.description}
          <br />
          <Text size={200}>{briefName(item.serviceLevelName)}</Text>
        </TableCell>
        <TableCell className={styles.cell}>{item.attachment?.name ?? 'None'}</TableCell>
        <TableCell className={styles.cell}>{calculationOf(item)}</TableCell>
        <TableCell className={mergeClasses(styles.cell, styles.money)}>
          {item.amountPence === null ? 'no rate' : <Money pence={item.amountPence} />}
        </TableCell>
        {onChange ? (
          <TableCell className={mergeClasses(styles.cell, styles.buttons)}>
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={`Change item ${number}`}
              title="Change"
              onClick={() => onChange(item.id)}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Remove item ${number}`}
              title="Remove"
              disabled={isChanging}
              onClick={() => onRemove(item)}
            />
          </TableCell>
        ) : null}
      </TableRow>
      {hasChecks ? (
        <TableRow className={mergeClasses(isChanging && styles.changing)}>
          <TableCell />
          <TableCell colSpan={onChange ? 7 : 6}>
            <EnteredChecks checks={item.checks} />
          </TableCell>
        </TableRow>
      ) : null}
    </Fragment>
  );
}

function RemoveItem(props: {
  readonly item: ClaimItemRow;
  readonly number: number;
  readonly onClose: () => void;
}) {
  const { item, number, onClose } = props;
  const remove = useCommand('claims.removeItem');
  return (
    <ConfirmDialog
      title={`Remove item ${number}?`}
      confirmLabel="Remove"
      onClose={onClose}
      onConfirm={async () => await remove.mutateAsync({ id: item.id })}
    >
      {item.description}, {formatDateRange(item.fromDay, item.toDay)}, with what is attached to it. It would
      have to be entered again.
    </ConfirmDialog>
  );
}
