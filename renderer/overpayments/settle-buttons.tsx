import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { formatPence } from '../../domain/money/format-money';
import type { OverpaymentDetail } from '../../preload/contract/overpayments';
import { useMay } from '../bridge/use-access';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { periodAddress } from '../payments/period-address';
import { SettleDialog, type SettlePurpose } from './settle-dialog';

/** What came back otherwise, or is let go: entered by one person, approved by another. */
export function SettleButtons({ detail }: { readonly detail: OverpaymentDetail }) {
  const mayEnter = useMay('oneOffs.enter');
  const [settling, setSettling] = useState<SettlePurpose | null>(null);
  const { settleablePence, row, period } = detail;
  const waitingPence = row?.waitingPence ?? 0;
  return (
    <>
      {waitingPence > 0 ? (
        <Text>
          {formatPence(waitingPence)} waits for a second person’s approval under{' '}
          <ScreenLink to={periodAddress(period.period, 'one-offs')} inline>
            One-off payments
          </ScreenLink>
          .
        </Text>
      ) : null}
      {settleablePence > 0 ? (
        <Text>
          Up to {formatPence(settleablePence)} can be entered as paid back otherwise, or written off. Another
          person approves it.
        </Text>
      ) : null}
      {mayEnter && settleablePence > 0 ? (
        <Row gap="S">
          <Button onClick={() => setSettling('repaid')}>Repaid otherwise…</Button>
          <Button onClick={() => setSettling('written_off')}>Write off…</Button>
        </Row>
      ) : null}
      {settling ? (
        <SettleDialog purpose={settling} detail={detail} onClose={() => setSettling(null)} />
      ) : null}
    </>
  );
}
