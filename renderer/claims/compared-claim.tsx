import { makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import type { ClaimDetail } from '../../preload/contract/claims';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { calculationOf, STATE_BADGES, STATE_TITLES } from './claim-words';
import { claimAddress } from './claims-address';
import { EvidenceFile } from './evidence-file';
import { useNaming, type Naming } from '../privacy/privacy';

const useStyles = makeStyles({ heading: { margin: 0 } });

interface ComparedClaimProps {
  readonly claim: number;
  readonly item: number;
  readonly naming: Naming;
}

/** The item of another claim that a check compared with, and its evidence. */
export function ComparedClaim({ claim, item, naming }: ComparedClaimProps) {
  const other = useCommandQuery('claims.read', { id: claim });
  return (
    <QueryView query={other} loading={`Reading claim ${claim}…`}>
      {(detail) => <OtherItem key={String(naming.hidesNames)} detail={detail} item={item} />}
    </QueryView>
  );
}

function OtherItem({
  detail: { claim, items },
  item: id,
}: {
  readonly detail: ClaimDetail;
  readonly item: number;
}) {
  const styles = useStyles();
  const item = items.find((row) => row.id === id);
  const about = useMemo(
    () => [
      { ref: claim.provider, name: claim.providerName },
      ...(item?.client ? [{ ref: item.client, name: item.clientName ?? item.client }] : []),
    ],
    [claim, item],
  );
  const naming = useNaming(about);
  if (!item) return <Text>The item is not there any more.</Text>;
  const label = `Evidence of item ${items.indexOf(item) + 1} of claim ${claim.id}`;
  return (
    <>
      <Facts
        facts={{
          Claim: <ScreenLink to={claimAddress(claim.id)}>Open claim {claim.id}</ScreenLink>,
          State: <StateBadge state={STATE_BADGES[claim.state]} label={STATE_TITLES[claim.state]} />,
          Carer: naming.person(claim.provider, claim.providerName),
          Claimed: formatDate(claim.day),
          Item: `${items.indexOf(item) + 1}. ${naming.text(item.description)}`,
          Child:
            item.client === null ? undefined : naming.person(item.client, item.clientName ?? item.client),
          Days: formatDateRange(item.fromDay, item.toDay),
          What: item.serviceLevelName,
          Calculation: calculationOf(item),
          Amount: item.amountPence === null ? 'no rate' : <Money pence={item.amountPence} />,
          Decision: item.decision
            ? `${item.decision.decision} by ${item.decision.by}${item.decision.reason === null ? '' : `: ${naming.text(item.decision.reason)}`}`
            : 'none yet',
          'Paid in': item.paid?.period,
        }}
      />
      <Subtitle2 as="h3" className={styles.heading}>
        Its evidence
      </Subtitle2>
      <EvidenceFile item={item} naming={naming} label={label} />
    </>
  );
}
