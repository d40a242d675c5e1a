import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ActionEntryRow, AskedFor } from '../../preload/contract/actions';
import type { BankDetailsRow } from '../../preload/contract/carers';
import { useCommandQuery } from '../bridge/use-command-query';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { AccountNumbers } from './account-numbers';
import { AskedForLink } from './asked-for-link';

const useStyles = makeStyles({
  block: { marginBottom: tokens.spacingVerticalM },
  message: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  list: { margin: 0 },
});

/** Whoever confirms sees the account, and where the carer asked for it in an action, what they wrote. */
export function SeeWhereAskedFor({ details }: { readonly details: BankDetailsRow }) {
  const styles = useStyles();
  return (
    <Stack gap="S" className={styles.block}>
      <AccountNumbers details={details} />
      {details.askedFor ? <WhatTheyWrote askedFor={details.askedFor} /> : null}
    </Stack>
  );
}

function WhatTheyWrote({ askedFor }: { readonly askedFor: AskedFor }) {
  const query = useCommandQuery('actions.read', { id: askedFor.action });
  return (
    <>
      <Text>
        Asked for <AskedForLink askedFor={askedFor} />. What the carer wrote there:
      </Text>
      <QueryView query={query} loading={`Reading action ${askedFor.action}…`}>
        {({ entries }) => <CarersWords entries={entries} />}
      </QueryView>
    </>
  );
}

function CarersWords({ entries }: { readonly entries: readonly ActionEntryRow[] }) {
  const styles = useStyles();
  const messages = entries.filter(({ side, body }) => side === 'carer' && body !== '');
  if (messages.length === 0) return <Text>Nothing is written down as the carer’s own words.</Text>;
  return messages.map(({ id, at, by, origin, body }) => (
    // A long message is scrolled, so it must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <blockquote key={id} className={styles.message} tabIndex={0}>
      <Text size={200} weight="semibold" block>
        {cameIn(by, origin)}, {formatInstant(at)}
      </Text>
      {body}
    </blockquote>
  ));
}

function cameIn(by: string, origin: ActionEntryRow['origin']): string {
  switch (origin) {
    case 'portal':
      return 'On the carers’ page';
    case 'email':
      return `By e-mail, taken down by ${by}`;
    case 'telephone':
      return `By telephone, taken down by ${by}`;
    case 'letter':
      return `By letter, taken down by ${by}`;
    case null:
      return by;
  }
}

/** Of several: which were asked for in actions, each one click away. */
export function AskedForAmong({ chosen }: { readonly chosen: readonly BankDetailsRow[] }) {
  const styles = useStyles();
  const asked = chosen.flatMap(({ id, providerName, askedFor }) =>
    askedFor ? [{ id, providerName, askedFor }] : [],
  );
  if (asked.length === 0) return null;
  return (
    <Stack gap="S" className={styles.block}>
      <Text>These were asked for in actions. Look there first:</Text>
      <ul className={styles.list}>
        {asked.map(({ id, providerName, askedFor }) => (
          <li key={id}>
            {providerName}:{' '}
            <ScreenLink to={`/actions/${askedFor.action}`}>action {askedFor.action}</ScreenLink>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
