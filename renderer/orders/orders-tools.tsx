import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { ordersTable } from '../../domain/orders/order-table';
import { sumOfSpend } from '../../domain/orders/purchase-orders';
import type { OrderList, OrderRow } from '../../preload/contract/orders';
import { Row } from '../layout/row';
import { RecordCombobox, type RecordOption } from '../placements/record-combobox';
import { listDocumentAddress, ordersAddress, type OrderChoice } from './order-address';
import { csvText } from '../format/csv-text';
import { SaveCsvButton } from '../format/save-csv-button';
import { SpendFigures } from './spend-figures';

const useStyles = makeStyles({
  picker: { minWidth: '240px', '& .fui-Combobox': { width: '100%' } },
  space: { flexGrow: 1 },
});

interface OrdersToolsProps {
  readonly list: OrderList;
  /** The orders of the choice. */
  readonly rows: readonly OrderRow[];
  readonly choice: OrderChoice;
}

/** Whose orders are shown, what they come to, and how they are taken along. */
export function OrdersTools({ list, rows, choice }: OrdersToolsProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const children = useMemo(
    () => optionsOf(list.orders, (row) => [row.client, row.clientName]),
    [list.orders],
  );
  const carers = useMemo(
    () => optionsOf(list.orders, (row) => [row.provider, row.providerName]),
    [list.orders],
  );
  const choose = (chosen: OrderChoice): void =>
    void navigate(ordersAddress(list.year, { ...choice, ...chosen }));
  const isChosen = choice.carer !== undefined || choice.child !== undefined;
  return (
    <>
      <Row align="end">
        <div className={styles.picker}>
          <RecordCombobox
            label="Child"
            placeholder="All children"
            required={false}
            options={children}
            value={choice.child ?? ''}
            onChange={(child) => choose({ child })}
          />
        </div>
        <div className={styles.picker}>
          <RecordCombobox
            label="Carer"
            placeholder="All carers"
            required={false}
            options={carers}
            value={choice.carer ?? ''}
            onChange={(carer) => choose({ carer })}
          />
        </div>
        {isChosen ? (
          <Button icon={<DismissRegular />} onClick={() => void navigate(ordersAddress(list.year))}>
            Show all
          </Button>
        ) : null}
        <span className={styles.space} />
        <Button
          icon={<DocumentPdfRegular />}
          onClick={() => void navigate(listDocumentAddress(list.year, choice))}
        >
          As it prints
        </Button>
        <SaveCsvButton
          of={`purchase orders of ${list.year}`}
          file={() => ({ fileName: `purchase-orders-${list.year}.csv`, text: csvText(ordersTable(rows)) })}
        />
      </Row>
      <SpendFigures
        spend={sumOfSpend(rows)}
        mileage={sumOfSpend(rows.filter(({ isMileage }) => isMileage))}
        payments={isChosen ? null : list}
      />
    </>
  );
}

/** What the orders name, each once, by name. */
function optionsOf(
  rows: readonly OrderRow[],
  of: (row: OrderRow) => readonly [ref: string | null, name: string | null],
): RecordOption[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const [ref, name] = of(row);
    if (ref !== null) names.set(ref, name ?? ref);
  }
  return [...names]
    .map(([ref, name]) => ({ ref, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
