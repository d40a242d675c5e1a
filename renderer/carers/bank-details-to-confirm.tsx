import { Button, makeStyles, Text } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useCallback, useMemo, useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { BankDetailsRow } from '../../preload/contract/carers';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { choiceColumn, type Choosable } from '../grid/choice-column';
import { textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { Notice } from '../layout/notice';
import { Row } from '../layout/row';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { AskedForLink } from './asked-for-link';
import { AccountNumbers } from './account-numbers';
import { carerAddress } from './carer-words';
import { ConfirmBankDetailsDialog, useWhyNotConfirm } from './confirm-bank-details';

interface ChoiceRow extends BankDetailsRow, Choosable {}
type Cell = ICellRendererParams<ChoiceRow>;

const useStyles = makeStyles({
  message: { flexShrink: 0 },
});

/** Bank details that were entered or imported and wait for a second person: confirm one, several or all. */
export function BankDetailsToConfirm() {
  const query = useCommandQuery('carers.bankDetailsToConfirm', {});
  return (
    <Screen
      title="Bank details to confirm"
      help={
        <p>
          Compare each with what the carer sent, by “Show in full” where needed, then confirm one, several or
          all. Where the carer asked for them in an action, its number opens it. Nobody confirms what they
          entered, imported or took down themselves. Until bank details are confirmed the carer is not paid.
        </p>
      }
      actions={<ScreenLink to="/carers">All carers</ScreenLink>}
    >
      <QueryView query={query} loading="Reading the bank details…">
        {(details) =>
          details.length === 0 ? (
            <EmptyState title="Nothing to confirm">
              Bank details that somebody enters or imports are listed here until another person has confirmed
              them.
            </EmptyState>
          ) : (
            <ToConfirm details={details} />
          )
        }
      </QueryView>
    </Screen>
  );
}

function ToConfirm({ details }: { readonly details: readonly BankDetailsRow[] }) {
  const styles = useStyles();
  const whyNot = useWhyNotConfirm();
  const mayConfirm = useMay('carers.confirmBankDetails');
  const [text, setText] = useState('');
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<readonly BankDetailsRow[] | null>(null);
  const rows: ChoiceRow[] = details.map((row) => ({
    ...row,
    chosen: chosenIds.has(row.id),
    whyNot: whyNot(row),
  }));
  const confirmable = rows.filter((row) => row.whyNot === null);
  const chosen = confirmable.filter((row) => row.chosen);
  const columns = useToConfirmColumns(
    setChosenIds,
    rows.some(({ askedFor }) => askedFor !== null),
  );
  const blocked = rows.length - confirmable.length;
  return (
    <>
      <Row>
        <GridSearch label="Search this list" value={text} onChange={setText} />
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabled={chosen.length === 0}
          onClick={() => setAsking(chosen)}
        >
          Confirm chosen ({chosen.length.toLocaleString('en-GB')})
        </Button>
        <Button disabled={confirmable.length === 0} onClick={() => setAsking(confirmable)}>
          Confirm all {confirmable.length.toLocaleString('en-GB')}
        </Button>
        <Text role="status">{rows.length.toLocaleString('en-GB')} to confirm</Text>
      </Row>
      {blocked > 0 && (
        <Notice intent="info" className={styles.message}>
          {whyBlocked(blocked, mayConfirm)}
        </Notice>
      )}
      <DataGrid
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.id)}
        quickFilter={text}
        label="Bank details to confirm"
        emptyText="Nothing to confirm."
      />
      {asking && <ConfirmBankDetailsDialog chosen={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function whyBlocked(count: number, mayConfirm: boolean): string {
  if (!mayConfirm) return 'An officer, an approver or an administrator confirms bank details.';
  return `You entered, imported or took down ${count.toLocaleString('en-GB')} of these yourself: another person must confirm them.`;
}

function useToConfirmColumns(
  setChosenIds: (change: (ids: ReadonlySet<number>) => ReadonlySet<number>) => void,
  someAskedFor: boolean,
) {
  const choose = useCallback(
    (id: number, isChosen: boolean) =>
      setChosenIds((ids) => {
        const next = new Set(ids);
        if (isChosen) next.add(id);
        else next.delete(id);
        return next;
      }),
    [setChosenIds],
  );
  return useMemo<ColDef<ChoiceRow>[]>(
    () => [
      choiceColumn<ChoiceRow>(
        (row) => `the bank details of ${row.providerName}`,
        (row, isChosen) => choose(row.id, isChosen),
      ),
      textColumn<ChoiceRow>('providerName', 'Carer', {
        flex: 1,
        minWidth: 170,
        cellRenderer: ({ data }: Cell) =>
          data && <ScreenLink to={carerAddress(data.provider)}>{data.providerName}</ScreenLink>,
      }),
      textColumn<ChoiceRow>('provider', 'Reference', { width: 105 }),
      textColumn<ChoiceRow>('accountNumber', 'Sort code and account', {
        width: 340,
        tooltipValueGetter: () => null,
        valueGetter: ({ data }) => (data ? `${data.sortCode} ${data.accountNumber}` : ''),
        cellRenderer: ({ data }: Cell) => data && <AccountNumbers details={data} />,
      }),
      textColumn<ChoiceRow>('accountName', 'Account name', { flex: 1, minWidth: 150 }),
      textColumn<ChoiceRow>('askedFor', 'Asked for', {
        width: 110,
        hide: !someAskedFor,
        tooltipValueGetter: () => null,
        valueGetter: ({ data }) => (data?.askedFor ? `in action ${data.askedFor.action}` : ''),
        cellRenderer: ({ data }: Cell) =>
          data?.askedFor ? <AskedForLink askedFor={data.askedFor} isShort /> : null,
      }),
      textColumn<ChoiceRow>('enteredBy', 'Entered by', { width: 130 }),
      textColumn<ChoiceRow>('enteredAt', 'Entered', {
        width: 170,
        valueFormatter: ({ value }) => (typeof value === 'string' ? formatInstant(value) : ''),
      }),
    ],
    [choose, someAskedFor],
  );
}
