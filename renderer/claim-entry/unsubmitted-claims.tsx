import { Text } from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import type { ClaimRow } from '../../preload/contract/claims';
import { useSignedInUser } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { PageSection } from '../layout/page-section';
import { PlainTable } from '../layout/plain-table';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { entryAddress } from './entry-address';

/** Claims that somebody began and did not submit yet: one's own first. */
export function UnsubmittedClaims() {
  const user = useSignedInUser();
  const query = useCommandQuery('claims.list', { state: 'unsubmitted' });
  return (
    <PageSection title="Not submitted yet">
      <QueryView query={query} loading="Reading the claims…">
        {(rows) =>
          rows.length === 0 ? (
            <Text>
              None. A claim that is begun stays here, with its items, until it is submitted to the panel.
            </Text>
          ) : (
            <ClaimsTable rows={ownFirst(rows, user.name)} />
          )
        }
      </QueryView>
    </PageSection>
  );
}

/** Claims that somebody entered before those of others, else in the order given. */
export function ownFirst(rows: readonly ClaimRow[], user: string): readonly ClaimRow[] {
  return rows.toSorted((a, b) => Number(b.enteredBy === user) - Number(a.enteredBy === user));
}

function ClaimsTable({ rows }: { readonly rows: readonly ClaimRow[] }) {
  return (
    <PlainTable
      label="Claims not submitted yet"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: 'Claim',
          width: '7.5rem',
          render: ({ id }) => <ScreenLink to={entryAddress(id)}>Go on with {id}</ScreenLink>,
        },
        { title: 'Carer', width: '13rem', render: ({ providerName }) => providerName },
        { title: 'Date', width: '7.5rem', render: ({ day }) => formatDate(day) },
        { title: 'Notes', render: ({ notes }) => notes },
        { title: 'Items', width: '6.5rem', figures: true, render: ({ items }) => items },
        {
          title: 'Amount',
          width: '6.5rem',
          figures: true,
          render: ({ amountPence }) => <Money pence={amountPence} />,
        },
        { title: 'Entered by', width: '13rem', render: ({ enteredBy }) => enteredBy },
      ]}
    />
  );
}
