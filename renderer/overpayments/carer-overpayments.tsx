import { makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import { formatPence } from '../../domain/money/format-money';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { OverpaymentDetail } from '../../preload/contract/overpayments';
import { EventHistory } from '../audit/event-history';
import { useCommandQuery } from '../bridge/use-command-query';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { overpaymentAddress } from '../payments/period-address';
import { MovementsTable } from './movements-table';

const useStyles = makeStyles({
  heading: { margin: 0 },
});

/** On a carer's page: what they owe, every movement of it, and the plans that were set. */
export function CarerOverpayments({ carer }: { readonly carer: string }) {
  const query = useCommandQuery('overpayments.read', { provider: carer });
  return (
    <PageSection title="Overpayments">
      <QueryView query={query} loading="Reading what was overpaid…">
        {(detail) => <Statement detail={detail} />}
      </QueryView>
    </PageSection>
  );
}

function Statement({ detail }: { readonly detail: OverpaymentDetail }) {
  const styles = useStyles();
  const { movements, planHistory, provider } = detail;
  if (movements.length === 0) {
    return (
      <Text>None. Where late news takes back what was paid, the balance and its plan are shown here.</Text>
    );
  }
  return (
    <Stack>
      <Balance detail={detail} />
      <MovementsTable movements={movements} provider={provider} />
      {planHistory.length > 0 ? (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            Recovery plans
          </Subtitle2>
          <EventHistory events={planHistory} />
        </>
      ) : null}
    </Stack>
  );
}

function Balance({ detail: { row, period, provider } }: { readonly detail: OverpaymentDetail }) {
  if (!row) return <Text>Nothing is owed now.</Text>;
  return (
    <Text>
      {formatPence(row.broughtPence + row.newPence)} owed ({row.cause}). In {period.period},{' '}
      {formatPence(row.takenPence)} is taken and{' '}
      {row.leftPence === 0 ? 'nothing' : formatPence(row.leftPence)} is left.{' '}
      {row.plan ? `Plan: ${planInBrief(row.plan)}.` : 'No recovery plan.'}{' '}
      <ScreenLink to={overpaymentAddress(period.period, provider)} inline>
        Open the overpayment
      </ScreenLink>
    </Text>
  );
}
