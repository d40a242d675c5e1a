import { useState } from 'react';
import { saveFile } from '../documents/save-file';
import { Button } from '../govuk/button';
import { InsetText } from '../govuk/inset-text';
import { useStore } from '../kept/store';
import { useDesk, useSession } from '../session/carer-session';
import { isTaken, type SentSubmission } from './sent-submission';
import { useSent } from './use-sent';

/** What became of sending something, and what there is to do where it did not go. */
export function DeliveryWords({ id }: { readonly id: string }) {
  const { outbox } = useDesk();
  const { data, publishedAt } = useSession();
  const [said, setSaid] = useState('');
  const one = useSent().find((sent) => sent.id === id);
  const forgets = useStore(outbox.forgets);
  if (!one) return isTaken(data, id) ? <p className="govuk-body">The team has it.</p> : null;
  const isOnItsWay = one.setAside === null;
  const isMissed = isOnItsWay && wasMissed(one, publishedAt);
  return (
    <>
      {isOnItsWay ? <Delivered delivery={one.delivery} /> : <SetAside one={one} />}
      {isMissed && (
        <p className="govuk-body">
          The team has updated this page since you sent this, and has not confirmed it. They may not have
          looked yet. If it stays so, send it again: they get it only once.
        </p>
      )}
      {isOnItsWay && (one.delivery !== 'sent' || isMissed) && <OtherWays one={one} onSaid={setSaid} />}
      <p className="govuk-body" role="status">
        {said}
      </p>
      {forgets && (
        <InsetText>
          This browser keeps nothing for this page. Do not close it before this is sent: it would be lost.
        </InsetText>
      )}
    </>
  );
}

/**
 * Sent, and not in what was published after that: not collected yet, or lost with a ledger that was restored from a
 * backup. A new password goes another way then: the team issues one.
 */
function wasMissed({ delivery, sentAt, body }: SentSubmission, publishedAt: string | null): boolean {
  return delivery === 'sent' && body.kind !== 'credentials' && publishedAt !== null && sentAt < publishedAt;
}

function Delivered({ delivery }: Pick<SentSubmission, 'delivery'>) {
  if (delivery === 'sent')
    return (
      <p className="govuk-body">
        It is on its way to the team, and only they can open it. It is shown as “not yet confirmed” until they
        have it and update this page.
      </p>
    );
  if (delivery === 'saved')
    return (
      <p className="govuk-body">
        You have saved it as a file. If you have not sent that file to the team yet, send it now: attach it to
        an email to the team, whose address is in your letter. It is encrypted, so that only the team can open
        it.
      </p>
    );
  return (
    <>
      <div className="govuk-inset-text">
        <strong>It is not sent yet.</strong>{' '}
        {delivery === 'waiting'
          ? 'This device can’t reach the internet, or the page’s web address does not answer. It is kept on this device, and will be sent when you are online and signed in here again.'
          : 'Nothing can be sent from this page just now. You can send it as a file.'}
      </div>
      <p className="govuk-body">
        You can also save it as a file, and send that to the team: attach it to an email to the team, whose
        address is in your letter. The file is encrypted, so that only the team can open it.
      </p>
    </>
  );
}

interface OtherWaysProps {
  readonly one: SentSubmission;
  readonly onSaid: (words: string) => void;
}

function OtherWays({ one: { id, fileName }, onSaid }: OtherWaysProps) {
  const { outbox } = useDesk();

  async function save(): Promise<void> {
    const file = await outbox.file(id);
    if (!file) return onSaid('The file is not on this device any more.');
    saveFile(fileName, new Blob([new Uint8Array(file)], { type: 'application/octet-stream' }));
    await outbox.markSaved(id);
    onSaid('The file is in your downloads. Send it to the team.');
  }

  async function tryAgain(): Promise<void> {
    onSaid('Sending…');
    onSaid((await outbox.deliver(id)) ? 'It is sent now.' : 'It could not be sent.');
  }

  return (
    <div className="govuk-button-group">
      <Button look="secondary" onClick={() => void save()}>
        Save the file to send
      </Button>
      <Button look="secondary" onClick={() => void tryAgain()}>
        Try to send it again
      </Button>
    </div>
  );
}

function SetAside({ one: { setAside } }: { readonly one: SentSubmission }) {
  return (
    <div className="govuk-inset-text">
      <strong>The team could not take this.</strong> {setAside === '' ? 'Please ask the team why.' : setAside}
    </div>
  );
}
