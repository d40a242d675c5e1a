import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { PublishedClaimItem, PublishedPayment } from '../../domain/sync/carer-data';
import { ButtonLink } from '../govuk/button';
import { InsetText } from '../govuk/inset-text';
import { PrintButton } from '../govuk/print-button';
import { SummaryList } from '../govuk/summary-list';
import { Tag } from '../govuk/tag';
import { addressOf, periodName } from '../records/period-words';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { CLAIM_STATE_WORDS, claimTag } from './claim-words';
import { ItemCard } from './item-card';

/** `#/claims/12`: a claim that the team has, with what the panel decided. */
export function Claim() {
  const { data, desk } = useSession();
  const { params } = usePageAddress();
  const claim = data.claims.find(({ id }) => String(id) === params['id']);
  if (!claim) return <NotFound />;
  const { id, submission, day, notes, state, items } = claim;
  return (
    <Page title={`Claim ${id}`} caption="One-off claims" back="#/claims">
      <SummaryList
        rows={[
          ['Date', formatDate(day)],
          ['Sent by', submission === null ? 'The team, who entered it for you' : 'You, from this page'],
          ['State', <Tag key="state" {...claimTag(state)} />],
          [
            'Notes',
            notes === '' ? null : (
              <span key="notes" className="portal-lines">
                {notes}
              </span>
            ),
          ],
        ]}
      />
      <InsetText>{CLAIM_STATE_WORDS[state]}</InsetText>
      <h2 className="govuk-heading-m">Items</h2>
      {items.map((item, index) => (
        <ItemCard
          key={`${id}-${index}`}
          number={index + 1}
          item={item}
          levelName={item.serviceLevelName}
          childName={item.clientName}
          unit={item.unit}
          more={[
            [amountName(item), item.amountPence === null ? null : formatPence(item.amountPence)],
            ['Decision', decisionWords(item)],
            ['Paid in', item.paidIn === null ? null : <PaidIn key="paid" period={item.paidIn} />],
          ]}
        />
      ))}
      <div className="govuk-button-group portal-no-print">
        {desk && (
          <ButtonLink look="secondary" href={`#/actions/new?about=claim&number=${id}`}>
            Ask about this claim
          </ButtonLink>
        )}
        <PrintButton />
      </div>
    </Page>
  );
}

function PaidIn({ period }: Pick<PublishedPayment['period'], 'period'>) {
  return (
    <a className="govuk-link" href={addressOf('#/payments', { period })}>
      {periodName({ period })}
    </a>
  );
}

function amountName({ decision }: PublishedClaimItem): string {
  return decision?.decision === 'accepted' ? 'Amount' : 'Amount claimed';
}

function decisionWords({ decision }: PublishedClaimItem): string {
  if (decision === null) return 'Waiting for the panel';
  if (decision.decision === 'accepted') return 'Accepted';
  return decision.reason === null || decision.reason === '' ? 'Rejected' : `Rejected: ${decision.reason}`;
}
