import { useMemo, useRef, useState, type RefObject } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ActionRow } from '../../preload/contract/actions';
import { useMay, useSignedInUser } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNaming } from '../privacy/privacy';
import { useActions } from '../frame/frame-actions';
import { useSettledText } from '../frame/settled-text';
import { numberInAddress } from '../layout/number-in-address';
import { ErrorState, QueryView } from '../layout/states';
import { ActionFilters } from './action-filters';
import { useActionKeys } from './action-keys';
import { belongsTo, comparing, countsOf } from './action-list';
import { useOpenRow } from '../work-list/use-open-row';
import { WorkPanes } from '../work-list/work-panes';
import { actionsAddress, FIRST_VIEW, newActionAddress, type ListView } from './actions-address';
import { ListPane } from './list-pane';
import { ThreadWork } from './thread-work';

interface ActionsWorkProps {
  readonly rows: readonly ActionRow[];
  readonly view: ListView;
}

/** The list with the open thread beside it, and the way from one thread to the next. */
export function ActionsWork({ rows, view }: ActionsWorkProps) {
  const navigate = useNavigate();
  const { id } = useParams();
  const open = numberInAddress(id);
  const detail = useCommandQuery('actions.read', { id: open ?? 1 }, { enabled: open !== null });
  const naming = useNaming();
  const searchBox = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const found = useFound(rows, text, view.openOnly);
  const compare = useMemo(() => comparing(view.order), [view.order]);
  const { list, counts } = useList(found.rows, view, compare);
  const { said, say, takesFocus, goTo, step } = useOpenRow({
    rows: list,
    open,
    known: detail.data?.action ?? null,
    compare,
    addressOf: (action) => actionsAddress(view, action),
    noun: 'action',
  });
  useListKeys(searchBox, step);

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
      {found.error ? <ErrorState error={found.error} title="Not searched" /> : null}
      <WorkPanes
        said={found.isSearching ? 'Searching…' : said}
        panes="two"
        unknown={id !== undefined && open === null ? `action ${id}` : null}
      >
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
                onSay={say}
                onClose={() => goTo(null)}
              />
            )}
          </QueryView>
        )}
      </WorkPanes>
    </>
  );
}

/** Of what was found, what this view shows, in order; and how many each of its kinds has. */
function useList(found: readonly ActionRow[], view: ListView, compare: ReturnType<typeof comparing>) {
  const user = useSignedInUser().name;
  return useMemo(() => {
    const ofType = found.filter(({ type }) => view.type === null || type === view.type);
    return {
      list: ofType.filter((row) => belongsTo(view.whose, row, user)).toSorted(compare),
      counts: countsOf(ofType, user),
    };
  }, [found, view.type, view.whose, user, compare]);
}

/** The keys that work in the list, whichever thread is open. */
function useListKeys(searchBox: RefObject<HTMLInputElement | null>, step: (by: 1 | -1) => boolean): void {
  const navigate = useNavigate();
  const frame = useActions();
  const mayCreate = useMay('actions.create');
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
