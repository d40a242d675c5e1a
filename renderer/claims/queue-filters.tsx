import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useNavigate } from 'react-router';
import { financialYearOf } from '../../domain/calendar/periods';
import { CLAIM_STATES, type ClaimRow } from '../../preload/contract/claims';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { GridSearch } from '../grid/grid-search';
import { LabelledChoice } from '../layout/labelled-choice';
import { Row } from '../layout/row';
import { useLedgerDay } from '../placements/use-ledger-day';
import { STATE_TITLES } from './claim-words';
import { claimsAddress, type QueueView } from './claims-address';
import { usePrivacy } from '../privacy/privacy';
import type { QueueOrder } from './queue';

const ORDER_TITLES: Readonly<Record<QueueOrder, string>> = {
  oldest: 'Oldest first',
  carer: 'By carer',
  amount: 'Largest amount first',
};
const ALL = 'all';

interface QueueFiltersProps {
  readonly view: QueueView;
  readonly open: number | null;
  /** What is shown, in its order. */
  readonly queue: readonly ClaimRow[];
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Which claims are in the queue, in which order, and the list as a file. */
export function QueueFilters({ view, open, queue, text, onText }: QueueFiltersProps) {
  const navigate = useNavigate();
  const years = useYears();
  const show = (changed: Partial<QueueView>): void =>
    void navigate(claimsAddress({ ...view, ...changed }, open), { replace: true });
  const state = [
    { value: ALL, label: 'All' },
    ...CLAIM_STATES.map((name) => ({ value: name, label: STATE_TITLES[name] })),
  ];
  const year = [{ value: ALL, label: 'All' }, ...years.map((name) => ({ value: name, label: name }))];
  const order = Object.entries(ORDER_TITLES).map(([value, label]) => ({ value, label }));
  return (
    <Row role="group" aria-label="Which claims">
      <LabelledChoice
        label="State"
        value={view.state ?? ALL}
        options={state}
        onChoose={(value) => show({ state: CLAIM_STATES.find((name) => name === value) ?? null })}
      />
      <LabelledChoice
        label="Year"
        value={view.year ?? ALL}
        options={year}
        onChoose={(value) => show({ year: value === ALL ? null : value })}
      />
      <LabelledChoice
        label="Order"
        value={view.order}
        options={order}
        onChoose={(value) => show({ order: value as QueueOrder })}
      />
      <GridSearch value={text} onChange={onText} label="Search claims" />
      <SaveList queue={queue} />
    </Row>
  );
}

/** The years that there can be claims of, the newest first. */
function useYears(): readonly string[] {
  const periods = useCommandQuery('periods.list', {});
  const today = financialYearOf(useLedgerDay());
  const named = (periods.data?.periods ?? []).map(({ period }) => period.slice(0, 7));
  return [...new Set([...named, today])].sort().reverse();
}

function SaveList({ queue }: { readonly queue: readonly ClaimRow[] }) {
  const notify = useNotify();
  const hidesNames = usePrivacy();
  const save = async (): Promise<void> => {
    try {
      const claims = queue.map(({ id }) => id);
      const { fileName, text } = await call('claims.csv', { claims, withNames: !hidesNames });
      const saved = await call('files.saveText', { suggestedName: fileName, text });
      if (saved) notify(`Saved ${saved.path}`);
    } catch (error) {
      notify({ title: 'The list was not saved', body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  return (
    <Button icon={<SaveRegular />} disabledFocusable={queue.length === 0} onClick={() => void save()}>
      Save as CSV
    </Button>
  );
}
