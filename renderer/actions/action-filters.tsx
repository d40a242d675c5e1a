import { Checkbox, makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { ActionType } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';
import { LabelledChoice } from '../layout/labelled-choice';
import { ACTION_ORDERS, WHOSE, type Whose } from './action-list';
import { actionsAddress, type ListView } from './actions-address';
import { ORDER_WORDS, WHOSE_WORDS } from './action-words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, flexBasis: '11rem', maxWidth: '24rem', minWidth: '10rem' },
});

const ALL = 'all';

interface ActionFiltersProps {
  readonly view: ListView;
  readonly open: number | null;
  readonly counts: Readonly<Record<Whose, number>>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
}

/** Which threads are in the list, in which order, and the search over all text. */
export function ActionFilters({ view, open, counts, text, onText, searchBox }: ActionFiltersProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const types = useCommandQuery('actions.types', {});
  const show = (changed: Partial<ListView>): void =>
    void navigate(actionsAddress({ ...view, ...changed }, open), { replace: true });
  return (
    <div className={styles.bar} role="group" aria-label="Which actions">
      <Checkbox
        label="Open Actions Only"
        checked={view.openOnly}
        onChange={(_event, { checked }) => show({ openOnly: checked === true })}
      />
      <div className={styles.group} role="group" aria-label="Whose">
        {WHOSE.map((whose) => (
          <ToggleButton
            key={whose}
            size="small"
            checked={view.whose === whose}
            onClick={() => show({ whose })}
          >
            {WHOSE_WORDS[whose]} ({counts[whose].toLocaleString('en-GB')})
          </ToggleButton>
        ))}
      </div>
      <LabelledChoice
        size="small"
        label="Type"
        value={view.type ?? ALL}
        options={typeOptions(types.data ?? [])}
        onChoose={(value) => show({ type: value === ALL ? null : value })}
      />
      <LabelledChoice
        size="small"
        label="Order"
        value={view.order}
        options={ACTION_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
        onChoose={(value) => show({ order: ACTION_ORDERS.find((order) => order === value) ?? view.order })}
      />
      <SearchBox
        ref={searchBox}
        size="small"
        className={styles.search}
        aria-label="Search all text of actions"
        placeholder="Search all text (/)"
        value={text}
        onChange={(_event, data) => onText(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          onText('');
        }}
      />
    </div>
  );
}

function typeOptions(types: readonly ActionType[]) {
  return [{ value: ALL, label: 'All' }, ...types.map(({ code, name }) => ({ value: code, label: name }))];
}
