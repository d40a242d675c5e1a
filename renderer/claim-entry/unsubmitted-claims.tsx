import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import type { ClaimRow } from '../../preload/contract/claims';
import { useSignedInUser } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { entryAddress } from './entry-address';

const useStyles = makeStyles({
  short: { width: '7.5rem' },
  carer: { width: '13rem' },
  notes: { overflowWrap: 'anywhere' },
  figures: { width: '6.5rem', textAlign: 'right' },
  figuresHeader: { justifyContent: 'flex-end' },
});

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
  const styles = useStyles();
  return (
    <Table size="small" aria-label="Claims not submitted yet">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.short}>Claim</TableHeaderCell>
          <TableHeaderCell className={styles.carer}>Carer</TableHeaderCell>
          <TableHeaderCell className={styles.short}>Date</TableHeaderCell>
          <TableHeaderCell>Notes</TableHeaderCell>
          <TableHeaderCell className={styles.figures} button={{ className: styles.figuresHeader }}>
            Items
          </TableHeaderCell>
          <TableHeaderCell className={styles.figures} button={{ className: styles.figuresHeader }}>
            Amount
          </TableHeaderCell>
          <TableHeaderCell className={styles.carer}>Entered by</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ id, providerName, day, notes, items, amountPence, enteredBy }) => (
          <TableRow key={id}>
            <TableCell>
              <ScreenLink to={entryAddress(id)}>Go on with {id}</ScreenLink>
            </TableCell>
            <TableCell>{providerName}</TableCell>
            <TableCell>{formatDate(day)}</TableCell>
            <TableCell className={styles.notes}>{notes}</TableCell>
            <TableCell className={styles.figures}>{items}</TableCell>
            <TableCell className={styles.figures}>
              <Money pence={amountPence} />
            </TableCell>
            <TableCell>{enteredBy}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
