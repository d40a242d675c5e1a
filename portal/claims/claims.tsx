import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { PublishedClaim } from '../../domain/sync/carer-data';
import { ButtonLink } from '../govuk/button';
import { Disclosure } from '../govuk/disclosure';
import { InsetText } from '../govuk/inset-text';
import { Table, type Row } from '../govuk/table';
import { Tag } from '../govuk/tag';
import { useStore } from '../kept/store';
import { deliveryTag } from '../sending/delivery-tags';
import { unconfirmed } from '../sending/sent-submission';
import { useSent } from '../sending/use-sent';
import { useDesk, useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { claimTag, itemCount } from './claim-words';

/** So many are read in one go; those before them are folded away. */
const AT_ONCE = 20;

/** `#/claims`: everything that the carer has claimed, and what became of it. */
export function Claims() {
  const { data, desk } = useSession();
  const claims = [...data.claims].sort((a, b) => (a.day === b.day ? b.id - a.id : a.day < b.day ? 1 : -1));
  return (
    <Page title="One-off claims" back="#/">
      <p className="govuk-body">
        Claim mileage and other costs here. The panel decides on each claim; what it accepts is paid with your
        next payment.
      </p>
      {desk && data.claiming.approved && <ButtonLink href="#/claims/new">New claim</ButtonLink>}
      {!data.claiming.approved && <NotApproved />}
      {desk && <OnThisDevice />}
      {claims.length === 0 ? (
        <p className="govuk-body">
          You have no claims yet. Those that you send, and those that the team enters for you, will be listed
          here.
        </p>
      ) : (
        <Submitted claims={claims} />
      )}
    </Page>
  );
}

function NotApproved() {
  return (
    <InsetText>
      You can’t make claims here yet: you are not approved for one-off claims. Ask your supervising social
      worker to approve you with the team, or ask the team by a{' '}
      <a className="govuk-link" href="#/actions/new">
        new action
      </a>
      .
    </InsetText>
  );
}

function OnThisDevice() {
  const { drafts } = useDesk();
  const unsubmitted = useStore(drafts.drafts);
  const sent = unconfirmed(useSent(), 'claim');
  const rows: Row[] = [
    ...unsubmitted.map(({ id, day, items }) => ({
      key: id,
      cells: [
        <a key="day" className="govuk-link" href={`#/claims/draft/${id}`}>
          {formatDate(day)}
        </a>,
        itemCount(items),
        <Tag key="state" {...claimTag('unsubmitted')} />,
      ],
    })),
    ...sent.map((one) => ({
      key: one.id,
      cells: [
        <a key="day" className="govuk-link" href={`#/claims/sent/${one.id}`}>
          {formatDate(one.body.claim.day)}
        </a>,
        itemCount(one.body.claim.items),
        <Tag key="state" {...deliveryTag(one)} />,
      ],
    })),
  ];
  return rows.length === 0 ? null : (
    <Table caption="On this device" columns={['Date', 'Items', 'State']} rows={rows} />
  );
}

function Submitted({ claims }: { readonly claims: readonly PublishedClaim[] }) {
  const [latest, before] = [claims.slice(0, AT_ONCE), claims.slice(AT_ONCE)];
  return (
    <>
      <ClaimTable caption="Submitted" claims={latest} />
      {before.length > 0 && (
        <Disclosure summary={`${before.length} earlier claims`}>
          <ClaimTable caption="Earlier claims" claims={before} />
        </Disclosure>
      )}
    </>
  );
}

function ClaimTable({
  caption,
  claims,
}: {
  readonly caption: string;
  readonly claims: readonly PublishedClaim[];
}) {
  return (
    <Table
      caption={caption}
      columns={['Claim', 'Items', { number: 'Accepted' }, 'State']}
      rows={claims.map((claim) => ({
        key: claim.id,
        cells: [
          <a key="claim" className="govuk-link" href={`#/claims/${claim.id}`}>
            {formatDate(claim.day)} (claim {claim.id})
          </a>,
          itemCount(claim.items),
          acceptedWords(claim),
          <Tag key="state" {...claimTag(claim.state)} />,
        ],
      }))}
    />
  );
}

function acceptedWords({ items }: PublishedClaim): string {
  const accepted = items.filter(({ decision }) => decision?.decision === 'accepted');
  const sum = accepted.reduce((total, { amountPence }) => total + (amountPence ?? 0), 0);
  return accepted.length === 0 ? '–' : formatPence(sum);
}
