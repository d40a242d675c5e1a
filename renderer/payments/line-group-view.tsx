import { Link, makeStyles, Subtitle2, tokens, useId } from '@fluentui/react-components';
import { useHref } from 'react-router';
import { quoteLine } from '../../domain/actions/quote-facts';
import type { PaymentDetail } from '../../preload/contract/periods';
import { Money } from '../format/money';
import type { LineGroup } from './line-groups';
import { LineView } from './line-view';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  header: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  heading: { margin: 0 },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  subtotal: { fontWeight: tokens.fontWeightSemibold },
});

/** The lines of one child, or of the carer as such, with their subtotal. */
export function LineGroupView({ group, payment }: { group: LineGroup; payment: PaymentDetail }) {
  const styles = useStyles();
  const headingId = useId('group');
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <div className={styles.header}>
        <Subtitle2 as="h3" id={headingId} className={styles.heading}>
          {group.client === null ? (
            'For the carer'
          ) : (
            <ChildLink client={group.client} name={group.clientName ?? group.client} />
          )}
        </Subtitle2>
        <Money pence={group.totalPence} className={styles.subtotal} />
      </div>
      <ul className={styles.lines}>
        {group.lines.map((line, index) => (
          <LineView
            key={`${line.kind} ${line.placement} ${line.carePeriod} ${line.from} ${index}`}
            line={line}
            period={payment.period}
            about={() => quoteLine(payment, line)}
          />
        ))}
      </ul>
    </section>
  );
}

function ChildLink({ client, name }: { client: string; name: string }) {
  const href = useHref(`/children/${encodeURIComponent(client)}`);
  return (
    <Link href={href}>
      {name} ({client})
    </Link>
  );
}
