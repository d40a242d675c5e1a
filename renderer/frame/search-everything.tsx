import { Combobox, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useState, type RefObject } from 'react';
import type { SearchHit } from '../../preload/contract/home';
import { useCommandQuery } from '../bridge/use-command-query';
import { useActions } from './frame-actions';
import { matchingCommands, useSearchCommands } from './search-commands';
import { useSettledText } from './settled-text';

/** What is found, in the order in which it is shown: nothing that the ledger finds is without a heading. */
const GROUPS: Readonly<Record<SearchHit['kind'], string>> = {
  carer: 'Carers',
  child: 'Children',
  placement: 'Placements',
  claim: 'Claims',
  action: 'Actions',
  one_off: 'One-off payments',
  period: 'Payment periods',
};
const KINDS = Object.keys(GROUPS) as readonly SearchHit['kind'][];

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  list: { maxHeight: '70vh' },
  hit: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  subtitle: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Finds carers, children, placements, claims, actions, one-off payments, periods and commands: type, arrow down, Enter. */
export function SearchEverything({ searchBox }: { readonly searchBox: RefObject<HTMLInputElement | null> }) {
  const styles = useStyles();
  const actions = useActions();
  const [text, setText] = useState('');
  const settled = useSettledText(text.trim());
  const found = useCommandQuery(
    'search.everything',
    { text: settled },
    { enabled: settled.length > 1, keepPrevious: true },
  );
  const hits = settled.length > 1 ? (found.data ?? []) : [];
  const commands = matchingCommands(useSearchCommands(), text);

  const first = hits[0]?.to ?? commands[0]?.value;
  const choose = (value: string | undefined) => {
    setText('');
    const command = commands.find((candidate) => candidate.value === value);
    if (command) command.run();
    else if (value) actions.goTo(value);
  };

  return (
    <Combobox
      ref={searchBox}
      className={styles.box}
      freeform
      disableAutoFocus
      expandIcon={<SearchRegular />}
      aria-label="Search everything"
      placeholder="Search everything (Ctrl+K)"
      value={text}
      selectedOptions={[]}
      listbox={{ className: styles.list }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        // Enter without an arrow key before takes the first, once it is the answer to all that was typed.
        if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
        event.preventDefault();
        if (settled === text.trim() && !found.isFetching) choose(first);
      }}
      onOptionSelect={(_event, data) => choose(data.optionValue)}
    >
      {KINDS.map((kind) => (
        <HitGroup key={kind} label={GROUPS[kind]} hits={hits.filter((hit) => hit.kind === kind)} />
      ))}
      {commands.length > 0 ? (
        <OptionGroup label="Commands">
          {commands.map((command) => (
            <Option key={command.value} value={command.value} text={command.name}>
              {command.name}
            </Option>
          ))}
        </OptionGroup>
      ) : null}
      {hits.length + commands.length === 0 ? (
        <Option key="nothing" value="" text="" disabled>
          {found.error ? found.error.message : found.isFetching ? 'Searching…' : 'Nothing found'}
        </Option>
      ) : null}
    </Combobox>
  );
}

function HitGroup({ label, hits }: { readonly label: string; readonly hits: readonly SearchHit[] }) {
  const styles = useStyles();
  if (hits.length === 0) return null;
  return (
    <OptionGroup label={label}>
      {hits.map((hit) => (
        <Option key={hit.to + hit.ref} value={hit.to} text={hit.title} checkIcon={null}>
          <span className={styles.hit}>
            <span>{hit.title}</span>
            <span className={styles.subtitle}>{hit.subtitle}</span>
          </span>
        </Option>
      ))}
    </OptionGroup>
  );
}
