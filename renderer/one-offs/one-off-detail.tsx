import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { carerAddress } from '../carers/carer-words';
import { Money } from '../format/money';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { paymentAddress } from '../payments/period-address';
import { EvidenceView } from './evidence-view';
import { OneOffDecision } from './one-off-decision';
import { calculationOf, outcomeOf, STATE_TITLES, whatOf } from './one-off-words';

const useStyles = makeStyles({
  amount: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
});

/** One manual line: what it does, who is behind it, its evidence, and what this person may decide. */
export function OneOffDetail({ row }: { readonly row: OneOffRow }) {
  const styles = useStyles();
  const calculation = calculationOf(row);
  return (
    <>
      <Row>
        <Money pence={row.amountPence} className={styles.amount} />
        <StateBadge state={row.state} label={STATE_TITLES[row.state]} />
      </Row>
      <Text>{outcomeOf(row)}</Text>
      <Facts
        facts={{
          Carer: (
            <ScreenLink to={carerAddress(row.provider)}>
              {row.providerName} ({row.provider})
            </ScreenLink>
          ),
          Child:
            row.client === null ? undefined : (
              <ScreenLink to={`/children/${encodeURIComponent(row.client)}`}>
                {row.clientName} ({row.client})
              </ScreenLink>
            ),
          [row.purpose === 'payment' ? 'Service level' : 'What']: whatOf(row),
          Day: formatDate(row.date),
          Calculation: calculation === '' ? undefined : <>{calculation}, the rate of that day</>,
          Reason: row.reason,
          Entered: `by ${row.enteredBy}, ${formatInstant(row.enteredAt)}`,
          ...decisionFacts(row),
          'Paid with': whenPaid(row),
        }}
      />
      <EvidenceView row={row} />
      <OneOffDecision row={row} />
    </>
  );
}

const DECISIONS: Readonly<Partial<Record<OneOffRow['state'], string>>> = {
  approved: 'Approved',
  paid: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

function decisionFacts({ state, decidedBy, decidedAt, decisionNote }: OneOffRow): Record<string, string> {
  const title = DECISIONS[state];
  if (!title || decidedBy === null || decidedAt === null) return {};
  const why = decisionNote === null ? '' : `: ${decisionNote}`;
  return { [title]: `by ${decidedBy}, ${formatInstant(decidedAt)}${why}` };
}

function whenPaid({ state, provider, paidIn, payableIn }: OneOffRow): React.ReactNode {
  if (paidIn !== null) return <ScreenLink to={paymentAddress(paidIn, provider)}>{paidIn}</ScreenLink>;
  if (state === 'rejected' || state === 'withdrawn') return undefined;
  if (payableIn === null) return 'the period that holds its day; the calendar has none yet';
  return state === 'approved' ? payableIn : `${payableIn}, once another person has approved it`;
}
