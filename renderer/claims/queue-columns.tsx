import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { ClaimRow } from '../../preload/contract/claims';
import { StateBadge } from '../format/state-badge';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { STATE_BADGES, STATE_TITLES } from './claim-words';
import type { Naming } from './privacy';

type Cell = ICellRendererParams<ClaimRow>;

/** The order is chosen above the list, and J and K follow it: the headers neither sort nor filter. */
const FIXED = { sortable: false, filter: false } as const;

/** Columns of the queue; `few` beside an open claim. */
export function queueColumns(naming: Naming, show: { readonly few: boolean }): ColDef<ClaimRow>[] {
  const carer: ColDef<ClaimRow> = {
    valueGetter: ({ data }) => (data ? naming.short(data.provider, data.providerName) : ''),
  };
  const know: ColDef<ClaimRow> = {
    cellClass: 'badge-cell',
    tooltipValueGetter: ({ data }) => (data ? toKnow(data).join(', ') : null),
    valueGetter: ({ data }) => (data ? toKnow(data).join(', ') : ''),
    cellRenderer: ({ data }: Cell) => data && <ToKnow row={data} />,
  };
  if (show.few) {
    return [
      numberColumn('id', 'No.', { width: 58, minWidth: 50, ...FIXED }),
      textColumn('providerName', 'Carer', { flex: 1, minWidth: 90, ...FIXED, ...carer }),
      moneyColumn('amountPence', 'Amount', { width: 92, ...FIXED }),
      textColumn('checks', 'Know', { width: 82, ...FIXED, ...know }),
    ];
  }
  return [
    numberColumn('id', 'Claim', { width: 76, ...FIXED }),
    textColumn('state', 'State', {
      width: 134,
      ...FIXED,
      cellClass: 'badge-cell',
      valueGetter: ({ data }) => (data ? STATE_TITLES[data.state] : ''),
      cellRenderer: ({ data }: Cell) =>
        data && <StateBadge state={STATE_BADGES[data.state]} label={STATE_TITLES[data.state]} />,
    }),
    textColumn('providerName', 'Carer', { flex: 1, minWidth: 150, ...FIXED, ...carer }),
    dateColumn('day', 'Claimed', { width: 112, ...FIXED }),
    numberColumn('items', 'Items', { width: 76, ...FIXED }),
    moneyColumn('amountPence', 'Amount', { width: 104, ...FIXED }),
    textColumn('checks', 'To know', { width: 150, ...FIXED, ...know }),
    dateColumn('submittedAt', 'Submitted', { width: 112, ...FIXED }),
    textColumn('enteredBy', 'Entered by', { width: 130, ...FIXED }),
    textColumn('paidIn', 'Paid in', {
      width: 110,
      ...FIXED,
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

function ToKnow({ row }: { readonly row: ClaimRow }) {
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
      {!isOwn && checks.advisory > 0 ? (
        <Badge appearance="tint" color="warning" shape="rounded" icon={<WarningRegular />}>
          {checks.advisory}
        </Badge>
      ) : null}
    </span>
  );
}
