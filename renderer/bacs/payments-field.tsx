import { Field, Text } from '@fluentui/react-components';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useController } from 'react-hook-form';
import { formatPence } from '../../domain/money/format-money';
import type { ReissuablePayment } from '../../preload/contract/bacs';
import { choiceColumn, type Choosable } from '../grid/choice-column';
import { moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';

interface PaymentsFieldProps {
  readonly name: string;
  readonly payments: readonly ReissuablePayment[];
}

interface ChoiceRow extends ReissuablePayment, Choosable {}

/** Payments of a BACS file to choose from, each with the account that it would go to now. */
export function PaymentsField({ name, payments }: PaymentsFieldProps) {
  const { field, fieldState } = useController<Record<string, readonly string[]>>({ name });
  const [text, setText] = useState('');
  const { value, onChange } = field;
  const rows = payments.map((payment) => ({ ...payment, chosen: value.includes(payment.provider) }));
  const chosen = rows.filter((row) => row.chosen);
  const columns = useMemo(
    () =>
      choiceColumns((provider, isChosen) =>
        onChange(isChosen ? [...value, provider] : value.filter((other) => other !== provider)),
      ),
    [value, onChange],
  );
  return (
    <Field validationMessage={fieldState.error?.message ?? null}>
      <Stack gap="XS">
        <Row>
          <GridSearch label="Search carer or amount" value={text} onChange={setText} />
          <Text role="status">
            {chosen.length.toLocaleString('en-GB')} chosen,{' '}
            {formatPence(chosen.reduce((sum, { amountPence }) => sum + amountPence, 0))}
          </Text>
        </Row>
        <DataGrid<ChoiceRow>
          rows={rows}
          columns={columns}
          rowId={(row) => row.provider}
          quickFilter={text}
          label="Payments to issue again"
          emptyText="No payment was in the file."
          height={220}
        />
      </Stack>
    </Field>
  );
}

function choiceColumns(choose: (provider: string, isChosen: boolean) => void): ColDef<ChoiceRow>[] {
  return [
    choiceColumn<ChoiceRow>(
      (row) => `the payment of ${row.providerName}`,
      (row, isChosen) => choose(row.provider, isChosen),
    ),
    textColumn<ChoiceRow>('providerName', 'Carer', { flex: 1, minWidth: 140 }),
    textColumn<ChoiceRow>('provider', 'Reference', { width: 110 }),
    moneyColumn<ChoiceRow>('amountPence', 'Payment', { width: 110 }),
    textColumn<ChoiceRow>('accountNumber', 'Account now', {
      width: 250,
      valueGetter: ({ data }) => (data ? accountInWords(data) : ''),
    }),
  ];
}

/** `••••7491, changed since`; why it cannot be where it cannot, and how often it was issued again. */
function accountInWords({ accountNumber, isOtherAccount, whyNot, reissues }: ReissuablePayment): string {
  const again = reissues === 0 ? '' : `; issued again ${reissues === 1 ? 'once' : `${reissues} times`}`;
  if (whyNot !== null) return `${whyNot}${again}`;
  return `${accountNumber}, ${isOtherAccount ? 'changed since' : 'as before'}${again}`;
}
