import { makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ActionRow } from '../../preload/contract/actions';
import { useMay, useSignedInUser } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNaming } from '../claims/privacy';
import { useActions } from '../frame/frame-actions';
import { useSettledText } from '../frame/settled-text';
import { numberInAddress } from '../layout/number-in-address';
import { ErrorState, QueryView } from '../layout/states';
import { ActionFilters } from './action-filters';
import { useActionKeys } from './action-keys';
import { belongsTo, comparing, countsOf, neighbour } from './action-list';
import { STACKED } from './action-panes';
import { actionsAddress, FIRST_VIEW, newActionAddress, type ListView } from './actions-address';
import { ListPane } from './list-pane';
import { ThreadWork } from './thread-work';

const useStyles = makeStyles({
  said: { flexShrink: 0, ':empty': { display: 'none' } },
  panes: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    gap: '0.5rem',
    [STACKED]: { flexDirection: 'column', flexShrink: 0 },
  },
});

interface ActionsWorkProps {
  readonly rows: readonly ActionRow[];
  readonly view: ListView;
}

/** The list with the open thread beside it, and the way from one thread to the next. */
export function ActionsWork({ rows, view }: ActionsWorkProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const frame = useActions();
  const user = useSignedInUser().name;
  const mayCreate = useMay('actions.create');
  const { id } = useParams();
  const open = numberInAddress(id);
  const detail = useCommandQuery('actions.read', { id: open ?? 1 }, { enabled: open !== null });
  const naming = useNaming();
  const searchBox = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [takesFocus, setTakesFocus] = useState(true);
  const found = useFound(rows, text, view.openOnly);
  const compare = useMemo(() => comparing(view.order), [view.order]);
  const { list, counts } = useMemo(() => {
    const ofType = found.rows.filter(({ type }) => view.type === null || type === view.type);
    return {
      list: ofType.filter((row) => belongsTo(view.whose, row, user)).toSorted(compare),
      counts: countsOf(ofType, user),
    };
  }, [found.rows, view.type, view.whose, user, compare]);

  const goTo = (action: number | null, isPassing = false): void => {
    setTakesFocus(!isPassing);
    if (action !== open)
      void navigate(actionsAddress(view, action), { replace: open !== null && action !== null });
  };
  const step = (by: 1 | -1): true => {
    const from = list.find((row) => row.id === open) ?? detail.data?.action ?? null;
    if (open !== null && from === null) return true;
    const next = neighbour(list, from, by, compare);
    setSaid(next ? '' : by === 1 ? 'That was the last action here.' : 'That was the first action here.');
    if (next) goTo(next.id);
    return true;
  };
  useActionKeys((key) => {
    switch (key) {
      case 'next':
      case 'previous':
        return step(key === 'next' ? 1 : -1);
      case 'search':
        searchBox.current?.focus();
        return true;
      case 'begin':
        if (mayCreate) void navigate(newActionAddress());
        return true;
      case 'keys':
        frame.help();
        return true;
      default:
        return false;
    }
  });

  return (
    <>
      <ActionFilters
        view={view}
        open={open}
        counts={counts}
        text={text}
        onText={setText}
        searchBox={searchBox}
      />
      <Text role="status" className={styles.said}>
        {found.isSearching ? 'Searching…' : said}
      </Text>
      {found.error ? <ErrorState error={found.error} title="Not searched" /> : null}
      <div className={styles.panes}>
        <ListPane
          rows={list}
          view={view}
          open={open}
          naming={naming}
          searched={found.searched}
          onOpen={goTo}
          onShowAll={() => {
            setText('');
            void navigate(actionsAddress({ ...FIRST_VIEW, openOnly: false }), { replace: true });
          }}
        />
        {open === null ? null : (
          <QueryView query={detail} loading={`Reading action ${open}…`}>
            {(thread) => (
              <ThreadWork
                key={open}
                detail={thread}
                takesFocus={takesFocus}
                onStep={step}
                onSay={setSaid}
                onClose={() => goTo(null)}
              />
            )}
          </QueryView>
        )}
        {id !== undefined && open === null ? (
          <ErrorState error={new Error(`There is no action ${id}.`)} title="This could not be read" />
        ) : null}
      </div>
    </>
  );
}

/** What is looked for in all text, once typing pauses; while it is looked for, what was found before stays. */
function useFound(rows: readonly ActionRow[], text: string, openOnly: boolean) {
  const searched = useSettledText(text.trim());
  const isOn = searched !== '' && text.trim() !== '';
  const found = useCommandQuery(
    'actions.search',
    { text: searched, openOnly },
    { enabled: isOn, keepPrevious: true },
  );
  return {
    rows: isOn ? (found.data ?? rows) : rows,
    searched: isOn ? searched : '',
    isSearching: isOn && found.isFetching,
    error: isOn ? found.error : null,
  };
}
