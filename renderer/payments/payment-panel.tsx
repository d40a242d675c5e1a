import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { useNavigate } from 'react-router';
import { quotePayment } from '../../domain/actions/quote-facts';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PaymentDetail, PaymentRow } from '../../preload/contract/periods';
import { StartAction } from '../actions/start-action';
import { useCommandQuery } from '../bridge/use-command-query';
import { Change, Money } from '../format/money';
import { Row } from '../layout/row';
import { QueryView } from '../layout/states';
import { PaymentOverpayment } from '../overpayments/payment-overpayment';
import { groupLines } from './line-groups';
import { LineGroupView } from './line-group-view';
import { PaymentExceptions } from './payment-exceptions';
import { documentAddress } from './period-address';

const useStyles = makeStyles({
  sum: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
  },
  net: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  total: {
    display: 'flex',
    justifyContent: 'space-between',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface PaymentPanelProps {
  readonly period: PeriodName;
  readonly provider: string;
  /** The payment's row in the grid, for what it was last time. */
  readonly row: PaymentRow | undefined;
}

/** One carer's payment: what it is made of, line by line, and what is to be looked at. */
export function PaymentPanel({ period, provider, row }: PaymentPanelProps) {
  const payment = useCommandQuery('periods.payment', { period, provider });
  return (
    <QueryView query={payment} loading={`Reading the payment of ${row?.providerName ?? provider}…`}>
      {(detail) => <PaymentView key={detail.provider} detail={detail} row={row} />}
    </QueryView>
  );
}

function PaymentView({ detail, row }: { detail: PaymentDetail; row: PaymentRow | undefined }) {
  const styles = useStyles();
  const { period, state } = detail.period;
  return (
    <>
      <div className={styles.sum}>
        <Money pence={detail.totalPence} className={styles.net} />
        <LastTime row={row} />
      </div>
      <PanelLinks detail={detail} hasDocument={state !== 'future'} />
      <PaymentExceptions period={period} exceptions={detail.exceptions} />
      <PaymentOverpayment period={detail.period} provider={detail.provider} />
      {detail.lines.length === 0 ? <Text>No lines: this payment is nil.</Text> : null}
      {groupLines(detail.lines).map((group) => (
        <LineGroupView key={group.client ?? ''} group={group} payment={detail} />
      ))}
      <div className={styles.total}>
        <Subtitle2>Payment for {period}</Subtitle2>
        <Money pence={detail.totalPence} />
      </div>
    </>
  );
}

function LastTime({ row }: { row: PaymentRow | undefined }) {
  if (!row || row.lastPence === null) return <Text>No payment last time</Text>;
  return (
    <Text>
      Last time <Money pence={row.lastPence} />
      {row.changePence === null ? null : (
        <>
          {', '}
          <Change pence={row.changePence} />
        </>
      )}
    </Text>
  );
}

function PanelLinks({ detail, hasDocument }: { detail: PaymentDetail; hasDocument: boolean }) {
  const { provider } = detail;
  const { period } = detail.period;
  const navigate = useNavigate();
  return (
    <Row gap="S">
      {hasDocument ? (
        <Button
          size="small"
          icon={<DocumentPdfRegular />}
          onClick={() => void navigate(documentAddress(period, provider))}
        >
          Remittance advice
        </Button>
      ) : null}
      <Button
        size="small"
        icon={<PersonRegular />}
        onClick={() => void navigate(`/carers/${encodeURIComponent(provider)}`)}
      >
        Carer’s page
      </Button>
      <StartAction about={() => quotePayment(detail)} name={`the payment of ${period}`} />
    </Row>
  );
}
