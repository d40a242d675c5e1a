import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { ClaimRow, ClaimState } from '../../preload/contract/claims';
import { StateBadge } from '../format/state-badge';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { STATE_BADGES, STATE_TITLES } from './claim-words';
import type { Naming } from '../privacy/privacy';

type Cell = ICellRendererParams<ClaimRow>;

/** The order is chosen above the list, and J and K follow it: the headers neither sort nor filter. */
const FIXED = { sortable: false, filter: false } as const;

interface QueueColumns {
  /** True beside an open claim. */
  readonly few: boolean;
  /** The state of all claims that are shown; null where they are of several. */
  readonly state: ClaimState | null;
}

/** Columns of the queue: what tells claims of the state that is shown apart. */
export function queueColumns(naming: Naming, show: QueueColumns): ColDef<ClaimRow>[] {
  const isWaiting = show.state === 'pending' || show.state === 'unsubmitted';
  const carer: ColDef<ClaimRow> = {
    valueGetter: ({ data }) => (data ? naming.short(data.provider, data.providerName) : ''),
  };
  // What is hidden and what is shown is said each time: the grid keeps it from the columns before.
  const state = textColumn<ClaimRow>('state', 'State', {
    width: 126,
    minWidth: 60,
    ...FIXED,
    hide: show.state !== null,
    cellClass: 'badge-cell',
    valueGetter: ({ data }) => (data ? STATE_TITLES[data.state] : ''),
    cellRenderer: ({ data }: Cell) =>
      data && <StateBadge state={STATE_BADGES[data.state]} label={STATE_TITLES[data.state]} />,
  });
  const know: ColDef<ClaimRow> = {
    cellClass: 'badge-cell',
    tooltipValueGetter: ({ data }) => (data ? toKnow(data).join(', ') : null),
    valueGetter: ({ data }) => (data ? toKnow(data).join(', ') : ''),
    cellRenderer: ({ data }: Cell) => data && <ToKnow row={data} one={show.few} />,
  };
  if (show.few) {
    return [
      numberColumn('id', 'No.', { width: 52, minWidth: 50, ...FIXED }),
      textColumn('providerName', 'Carer', { flex: 1, minWidth: 70, ...FIXED, ...carer }),
      moneyColumn('amountPence', 'Amount', { width: 86, ...FIXED }),
      state,
      textColumn('checks', 'To know', { width: 84, minWidth: 76, ...FIXED, ...know, hide: !isWaiting }),
    ];
  }
  return [
    numberColumn('id', 'Claim', { width: 76, ...FIXED }),
    state,
    textColumn('providerName', 'Carer', { flex: 1, minWidth: 150, ...FIXED, ...carer }),
    dateColumn('day', 'Claimed', { width: 112, ...FIXED }),
    numberColumn('items', 'Items', { width: 76, ...FIXED }),
    moneyColumn('amountPence', 'Amount', { width: 104, ...FIXED }),
    textColumn('checks', 'To know', { width: 118, ...FIXED, ...know, hide: !isWaiting }),
    dateColumn('submittedAt', 'Submitted', { width: 112, ...FIXED }),
    textColumn('enteredBy', 'Entered by', { width: 130, ...FIXED }),
    textColumn('paidIn', 'Paid in', {
      width: 110,
      ...FIXED,
      hide: isWaiting,
      valueGetter: ({ data }) => data?.paidIn.join(', ') ?? '',
    }),
  ];
}

/** What one knows before opening a claim, in words. */
function toKnow({ isOwn, checks }: ClaimRow): string[] {
  if (isOwn) return ['yours: another person decides'];
  return [
    ...(checks.blocking > 0 ? [`${checks.blocking} blocking`] : []),
    ...(checks.advisory > 0 ? [`${checks.advisory} to look at`] : []),
  ];
}

const useStyles = makeStyles({ badges: { display: 'flex', gap: tokens.spacingHorizontalXXS } });

/** `one`: only the badge that matters most, where there is little room. */
function ToKnow({ row, one }: { readonly row: ClaimRow; readonly one: boolean }) {
  const styles = useStyles();
  const { isOwn, checks } = row;
  return (
    <span className={styles.badges} role="img" aria-label={toKnow(row).join(', ') || 'Nothing'}>
      {isOwn ? (
        <Badge appearance="tint" color="informative" shape="rounded" icon={<PersonRegular />}>
          Yours
        </Badge>
      ) : null}
      {!isOwn && checks.blocking > 0 ? (
        <Badge appearance="tint" color="danger" shape="rounded" icon={<ErrorCircleRegular />}>
          {checks.blocking}
        </Badge>
      ) : null}
      {!isOwn && checks.advisory > 0 && !(one && checks.blocking > 0) ? (
        <Badge appearance="tint" color="warning" shape="rounded" icon={<WarningRegular />}>
          {checks.advisory}
        </Badge>
      ) : null}
    </span>
  );
}
