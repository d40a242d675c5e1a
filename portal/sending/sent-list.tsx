import { formatInstant } from '../../domain/calendar/format-dates';
import { Table } from '../govuk/table';
import { Tag } from '../govuk/tag';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { deliveryTag } from './delivery-tags';
import { useSent } from './use-sent';
import { whatWasSent } from './what-was-sent';

/** `#/sent`: everything that was sent from this device and that no publication has confirmed. */
export function SentList() {
  return useSession().desk ? <OfCarer /> : <NotFound />;
}

function OfCarer() {
  const sent = [...useSent()].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  return (
    <Page title="Sent and not yet confirmed" back="#/">
      {sent.length === 0 ? (
        <p className="govuk-body">
          Everything that you have sent from this device has reached the team. What you send next is here
          until the team has it and updates this page.
        </p>
      ) : (
        <Table
          caption="Sent from this device"
          hidesCaption
          columns={['What', 'When', 'State']}
          rows={sent.map((one) => ({
            key: one.id,
            cells: [
              <a key="what" className="govuk-link" href={`#/sent/${one.id}`}>
                {whatWasSent(one.body)}
              </a>,
              formatInstant(one.sentAt),
              <Tag key="state" {...deliveryTag(one)} />,
            ],
          }))}
        />
      )}
    </Page>
  );
}
