import { formatInstant } from '../../domain/calendar/format-dates';
import { Button } from '../govuk/button';
import { SummaryList } from '../govuk/summary-list';
import { Tag } from '../govuk/tag';
import { useDesk, useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { goTo, usePageAddress } from '../shell/use-address';
import { deliveryTag } from './delivery-tags';
import { DeliveryWords } from './delivery-words';
import { isTaken, type SentSubmission } from './sent-submission';
import { useSent } from './use-sent';
import { savedInWords, whatWasSent } from './what-was-sent';

/** `#/sent/…`: what became of one thing that was sent, and right after sending its confirmation. */
export function SentPage() {
  return useSession().desk ? <OfCarer /> : <NotFound />;
}

function OfCarer() {
  const { params } = usePageAddress();
  const one = useSent().find(({ id }) => id === params['id']);
  const isConfirmed = isTaken(useSession().data, params['id'] ?? '');
  if (!one) return isConfirmed ? <Confirmed /> : <NotFound />;
  return <OneSent one={one} />;
}

/** It was confirmed while it was on its way, or while its page was open. */
function Confirmed() {
  return (
    <Page title="The team has this" back="#/sent">
      <p className="govuk-body">
        It has reached the team, and this page shows it with your claims or actions.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="#/">
          Go to the first page
        </a>
      </p>
    </Page>
  );
}

function OneSent({ one }: { readonly one: SentSubmission }) {
  const { outbox } = useDesk();
  const { id, sentAt, body, setAside } = one;
  return (
    <Page title={titleOf(one)} back="#/sent">
      <SummaryList
        rows={[
          ['What', whatWasSent(body)],
          ['When', formatInstant(sentAt)],
          ['State', <Tag key="state" {...deliveryTag(one)} />],
        ]}
      />
      {body.kind === 'credentials' && setAside === null && <CredentialsWords />}
      <DeliveryWords id={id} />
      {setAside !== null && (
        <Button
          look="secondary"
          onClick={() => {
            void outbox.dismiss(id);
            goTo('#/sent');
          }}
        >
          Remove it from this list
        </Button>
      )}
      <ul className="govuk-list">
        {ways(one).map(([href, words]) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function CredentialsWords() {
  return (
    <p className="govuk-body">
      What you have chosen works on this device <strong>from now on</strong>, and on other devices as soon as
      the team updates this page.
    </p>
  );
}

function titleOf({ delivery, setAside, body }: SentSubmission): string {
  if (setAside !== null) return 'The team could not take this';
  if (delivery === 'waiting' || delivery === 'refused_by_host') return 'Kept, and not sent yet';
  if (delivery === 'saved') return 'Saved as a file';
  return body.kind === 'credentials' ? savedInWords(body) : 'Sent to the team';
}

function ways({ id, body }: SentSubmission): (readonly [string, string])[] {
  const home = ['#/', 'Go to the first page'] as const;
  switch (body.kind) {
    case 'claim':
      return [[`#/claims/sent/${id}`, 'See the claim'], ['#/claims', 'Go to your claims'], home];
    case 'action':
      return [[`#/actions/sent/${id}`, 'See the action'], ['#/actions', 'Go to your actions'], home];
    case 'message':
      return [[threadAddress(body.thread), 'See the action'], home];
    case 'credentials':
      return [home];
  }
}

/** Where a thread is shown: by its number, or while it has none by what was sent. */
function threadAddress(thread: number | { readonly submission: string }): `#/${string}` {
  return typeof thread === 'number' ? `#/actions/${thread}` : `#/actions/sent/${thread.submission}`;
}
