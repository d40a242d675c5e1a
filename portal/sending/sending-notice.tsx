import { NotificationBanner } from '../govuk/notification-banner';
import { useStore } from '../kept/store';
import type { Desk } from '../session/desk';

/** On the first page: what did not reach the team, and what this device could not open any more. */
export function SendingNotice({ desk: { outbox, lost } }: { readonly desk: Desk }) {
  const sent = useStore(outbox.sent);
  const refused = sent.filter(({ setAside }) => setAside !== null).length;
  const unsent = sent.filter(
    ({ setAside, delivery }) =>
      setAside === null && (delivery === 'waiting' || delivery === 'refused_by_host'),
  ).length;
  const others = sent.length - refused - unsent;
  return (
    <>
      {(refused > 0 || unsent > 0) && (
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">
            {[
              ...(unsent > 0 ? [`${things(unsent)} not sent yet.`] : []),
              ...(refused > 0 ? [`${things(refused)} not taken by the team.`] : []),
            ].join(' ')}{' '}
            <a className="govuk-notification-banner__link" href="#/sent">
              See what
            </a>
          </p>
        </NotificationBanner>
      )}
      {others > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href="#/sent">
            Sent and not yet confirmed: {others}
          </a>
        </p>
      )}
      {lost > 0 && (
        <p className="govuk-body">
          {things(lost)} kept on this device under an earlier password and can’t be opened any more, and so
          removed. If you had claims that were not submitted, or messages that were not sent, please enter
          them again.
        </p>
      )}
    </>
  );
}

function things(count: number): string {
  return count === 1 ? '1 thing was' : `${count} things were`;
}
