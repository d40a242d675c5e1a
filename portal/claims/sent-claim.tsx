import { formatDate } from '../../domain/calendar/format-dates';
import { SummaryList } from '../govuk/summary-list';
import { Tag } from '../govuk/tag';
import { deliveryTag } from '../sending/delivery-tags';
import { DeliveryWords } from '../sending/delivery-words';
import { unconfirmed } from '../sending/sent-submission';
import { useSent } from '../sending/use-sent';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { ItemCard } from './item-card';

/** `#/claims/sent/…`: a claim on its way. */
export function SentClaim() {
  return useSession().desk ? <OfCarer /> : <NotFound />;
}

function OfCarer() {
  const { data } = useSession();
  const { params } = usePageAddress();
  const one = unconfirmed(useSent(), 'claim').find(({ id }) => id === params['id']);
  if (!one) return <NotFound />;
  const { day, notes, items } = one.body.claim;
  return (
    <Page title="Claim on its way" caption="One-off claims" back="#/claims">
      <SummaryList
        rows={[
          ['Date', formatDate(day)],
          ['State', <Tag key="state" {...deliveryTag(one)} />],
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
      <DeliveryWords id={one.id} />
      <h2 className="govuk-heading-m">Items</h2>
      {items.map((item, index) => {
        const level = data.claiming.levels.find(({ code }) => code === item.serviceLevel);
        const child = data.claiming.children.find(({ client }) => client === item.client);
        return (
          <ItemCard
            key={`${one.id}-${index}`}
            number={index + 1}
            item={{ ...item, attachment: item.attachment?.name ?? null }}
            levelName={level?.name ?? item.serviceLevel}
            childName={item.client === null ? null : (child?.name ?? item.client)}
            unit={level?.unit ?? null}
          />
        );
      })}
    </Page>
  );
}
