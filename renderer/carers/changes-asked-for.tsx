import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ChangeRequest } from '../../preload/contract/actions';
import { CHANGE_TITLES, outcomeOf } from '../actions/change-words';
import { StateBadge } from '../format/state-badge';
import { ScreenLink } from '../layout/screen-link';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0 0`,
    padding: 0,
    listStyle: 'none',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** So many are shown; all of them are in their actions and in the history. */
const SHOWN = 4;

/** What the carer asked for in actions: what waits first, then what was decided last. */
export function ChangesAskedFor({ changes }: { readonly changes: readonly ChangeRequest[] }) {
  const styles = useStyles();
  if (changes.length === 0) return null;
  const waiting = changes.filter(({ state }) => state === 'requested');
  const decided = changes
    .filter(({ state }) => state !== 'requested')
    .toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''));
  return (
    <ul className={styles.list} aria-label="Changes that the carer asked for">
      {[...waiting, ...decided].slice(0, Math.max(SHOWN, waiting.length)).map((request) => (
        <li key={request.id} className={styles.line}>
          <AskedForChange request={request} />
        </li>
      ))}
    </ul>
  );
}

function AskedForChange({ request }: { readonly request: ChangeRequest }) {
  const { requested, action, requestedAt } = request;
  const { state, word } = outcomeOf(request);
  return (
    <>
      <Text>
        {CHANGE_TITLES[requested.kind]}, asked for in{' '}
        <ScreenLink to={`/actions/${action}`} inline>
          action {action}
        </ScreenLink>
        , {formatInstant(requestedAt)}
      </Text>
      <StateBadge state={state} label={word} />
    </>
  );
}
