import { makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { countOf } from '../../domain/count-in-words';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import { Notice } from '../layout/notice';
import { ErrorState } from '../layout/states';
import { AdjustedTable } from './adjusted-table';
import { ForecastTable } from './forecast-table';
import type { RatesEffect, RatesEffectState } from './use-rates-effect';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
  notices: { margin: 0, paddingLeft: '20px' },
  message: { flexShrink: 0 },
});

/** What saving rates would do, as far as it is known; `untilComplete` says what is still needed to tell it. */
export function RatesEffectStatus(props: {
  readonly state: RatesEffectState;
  readonly untilComplete: string;
}) {
  const { effect, isComplete, isCurrent, error } = props.state;
  if (error) return <ErrorState error={error} title="These rates cannot be saved" />;
  if (!isComplete) {
    return <Notice intent="info">{props.untilComplete}</Notice>;
  }
  return (
    <>
      {isCurrent ? null : <Spinner size="tiny" label="Working out what the rates would do…" />}
      {effect && <RatesEffectView effect={effect} />}
    </>
  );
}

/** What saving rates would do: the forecast of each year, finalised periods that are adjusted, and what to look at. */
export function RatesEffectView({ effect }: { readonly effect: RatesEffect }) {
  const styles = useStyles();
  const names = new Map(effect.serviceLevels.map(({ code, name }) => [code, name]));
  return (
    <div className={styles.all}>
      <Adjusting effect={effect} />
      <Notices effect={effect} intent="warning" />
      {effect.years.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            Forecast
          </Subtitle2>
          <ForecastTable years={effect.years} names={names} />
        </>
      )}
      {effect.adjusted.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            Finalised periods that would be adjusted
          </Subtitle2>
          <AdjustedTable adjusted={effect.adjusted} />
        </>
      )}
      <Notices effect={effect} intent="info" />
    </div>
  );
}

/** The first thing to know: whether money already paid is touched. Told to screen readers as it changes. */
function Adjusting({ effect }: { readonly effect: RatesEffect }) {
  const styles = useStyles();
  const { adjusted, nights, current } = effect;
  const total = sumPence(adjusted.map((period) => period.amountPence));
  const gained =
    nights.gained > 0
      ? ` ${countOf(nights.gained, 'night')} that ${nights.gained === 1 ? 'has' : 'have'} no rate today would get one.`
      : '';
  if (adjusted.length === 0) {
    return (
      <Notice intent="info" className={styles.message} role="status">
        No finalised period would be adjusted.{gained}
      </Notice>
    );
  }
  return (
    <Notice
      intent="warning"
      className={styles.message}
      role="status"
      title={
        <>
          {countOf(adjusted.length, 'finalised period')} would be adjusted by {formatPence(total)}
          {adjusted.length === 1 ? '' : ' in all'}.
        </>
      }
    >
      They stay as they were paid; the difference is in the payments of the current period, {current}.{gained}
    </Notice>
  );
}

function Notices({ effect, intent }: { readonly effect: RatesEffect; readonly intent: 'warning' | 'info' }) {
  const styles = useStyles();
  const notices = effect.notices.filter((notice) => notice.intent === intent);
  if (notices.length === 0) return null;
  return (
    <Notice
      intent={intent}
      className={styles.message}
      title={intent === 'warning' ? 'Look at this first' : 'Good to know'}
    >
      <ul className={styles.notices}>
        {notices.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
