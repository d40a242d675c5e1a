import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { ButtonLink } from '../govuk/button';
import { Checkbox } from '../govuk/checkbox';
import { Table } from '../govuk/table';
import { Tag } from '../govuk/tag';
import { WithDetails } from '../govuk/with-details';
import { deliveryTag } from '../sending/delivery-tags';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { ASSIGNED } from './action-words';
import { lastAt, type ShownThread } from './threads';
import { UnsentMessages } from './unsent-messages';
import { useThreads } from './use-threads';

/** `#/actions`: all threads with the team, at first those that are open. */
export function Actions() {
  const { desk } = useSession();
  const threads = useThreads();
  const [onlyOpen, setOnlyOpen] = useState(true);
  const shown = onlyOpen ? threads.filter(({ state }) => state === 'open') : threads;
  return (
    <Page title="Actions and Change Requests" back="#/">
      <p className="govuk-body">
        Ask Children’s Services Finance something, or tell them what has changed. Each action says whose turn
        it is.
      </p>
      {desk && <ButtonLink href="#/actions/new">New Action</ButtonLink>}
      {desk && <UnsentMessages />}
      {threads.length > 0 && (
        <Checkbox id="only-open" label="Open Actions Only" isTicked={onlyOpen} onChange={setOnlyOpen} />
      )}
      {shown.length === 0 ? (
        <p className="govuk-body">{emptyWords(threads.length > 0)}</p>
      ) : (
        <Table
          caption={onlyOpen ? 'Open actions' : 'All actions'}
          columns={['Title', 'Assigned to', 'Last message', 'State', { link: 'View' }]}
          rows={shown.map((thread) => ({ key: thread.href, cells: cellsOf(thread) }))}
        />
      )}
    </Page>
  );
}

function emptyWords(hasClosed: boolean): string {
  return hasClosed
    ? 'You have no open actions. Clear “Open Actions Only” to see those that are closed.'
    : 'You have no actions yet. What you ask the team, and what they ask you, will be listed here.';
}

function cellsOf(thread: ShownThread) {
  const { title, typeName, href, assignedTo, about } = thread;
  return [
    <WithDetails key="title" details={[about === '' ? typeName : `${typeName}, about ${about}`]}>
      {title}
    </WithDetails>,
    ASSIGNED[assignedTo],
    formatInstant(lastAt(thread)),
    <Tag key="state" {...stateTag(thread)} />,
    <a key="view" className="govuk-link portal-money" href={href}>
      View
      <span className="govuk-visually-hidden">
        {' '}
        {title}
        {typeof thread.thread === 'number' && `, action ${thread.thread}`}
      </span>
    </a>,
  ];
}

/** What is on its way first: it may need something of the carer. */
function stateTag({ sent, state, entries, closureRequested }: ShownThread) {
  const onItsWay = sent ?? entries.findLast((entry) => entry.sent !== null)?.sent;
  if (onItsWay) return deliveryTag(onItsWay);
  if (state === 'closed') return { text: 'Closed', colour: 'grey' } as const;
  return closureRequested
    ? ({ text: 'Closure requested', colour: 'blue' } as const)
    : ({ text: 'Open', colour: 'green' } as const);
}
