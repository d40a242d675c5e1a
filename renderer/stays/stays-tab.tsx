import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { PeriodRow } from '../../preload/contract/periods';
import type { StayRow, Stays } from '../../preload/contract/stays';
import { useCommandQuery } from '../bridge/use-command-query';
import { MasterDetail } from '../layout/master-detail';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { periodAddress, stayAddress } from '../payments/period-address';
import { ConfirmByKey } from './confirm-by-key';
import { StayDetail } from './stay-detail';
import { listedStay } from './stay-columns';
import { nextStay, ofTheSameChild, whoWithWhom } from './stay-words';
import { StaysList } from './stays-list';
import { useConfirming } from './use-confirming';

/** "Still placed?": the stays that the current period pays for and nobody has confirmed for the set time. */
export function StaysTab({ row }: { readonly row: PeriodRow }) {
  const [all, setAll] = useState(false);
  const stays = useCommandQuery('stays.list', { all }, { keepPrevious: true });
  return (
    <QueryView query={stays} loading="Looking which stays are to be confirmed…">
      {(data) => {
        if (data.period?.period !== row.period) return <OtherPeriod row={row} current={data.period} />;
        if (data.total === 0) return <NoStays />;
        return <StaysWork key={row.period} period={data.period} stays={data} all={all} onAll={setAll} />;
      }}
    </QueryView>
  );
}

function OtherPeriod({ row, current }: { readonly row: PeriodRow; readonly current: PaymentPeriod | null }) {
  return (
    <EmptyState
      title={row.state === 'finalised' ? 'This period is paid' : 'Not this period’s turn yet'}
      action={
        current ? (
          <ScreenLink to={periodAddress(current.period, 'stays')}>
            See the stays of {current.period}
          </ScreenLink>
        ) : null
      }
    >
      Whether the children are still placed is asked for the current period, before it is prepared.
    </EmptyState>
  );
}

function NoStays() {
  return (
    <EmptyState title="No placements in this period">
      Placements with nights in the period are listed here once nobody has confirmed them for the set time.
    </EmptyState>
  );
}

interface StaysWorkProps {
  readonly period: PaymentPeriod;
  readonly stays: Stays;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

function StaysWork({ period, stays, all, onAll }: StaysWorkProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const confirming = useConfirming(period);
  const [shown, setShown] = useState<readonly StayRow[]>(stays.stays);
  const on = search.get('placement');
  const find = (ref: string | null): StayRow | null =>
    stays.stays.find(({ placement }) => placement.ref === ref) ?? null;
  const chosen = find(on);
  const open = (ref: string): void => {
    if (ref !== on) void navigate(stayAddress(period.period, ref), { replace: on !== null });
  };
  const close = (): void => void navigate(periodAddress(period.period, 'stays'));
  const confirmOne = async (stay: StayRow | null): Promise<void> => {
    if (!stay) return;
    const together = ofTheSameChild(stay, stays.stays);
    const next = nextStay(stay, together, shown);
    if (!(await confirming.confirm(together)) || on === null) return;
    if (next) open(next.placement.ref);
    else close();
  };
  return (
    <ConfirmByKey onKey={(ref) => void confirmOne(find(ref) ?? chosen)}>
      <MasterDetail
        list={
          <StaysList
            period={period}
            stays={stays}
            all={all}
            onAll={onAll}
            chosen={chosen && listedStay(chosen)}
            confirming={confirming}
            onOpen={open}
            shown={shown}
            onShown={setShown}
          />
        }
        detail={
          chosen ? (
            <StayDetail
              stay={chosen}
              together={ofTheSameChild(chosen, stays.stays)}
              onConfirm={() => confirmOne(chosen)}
            />
          ) : null
        }
        detailTitle={chosen ? whoWithWhom(chosen) : ''}
        onClose={close}
      />
    </ConfirmByKey>
  );
}
