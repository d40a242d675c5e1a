/** What F1 says on the Publish screen. */
export function PublishHelp() {
  return (
    <>
      <p>
        Carers see their payments, claims and messages on a page of their own. The team{' '}
        <strong>publishes</strong> files for it to a folder or a web host, encrypted for each carer alone, and{' '}
        <strong>collects</strong> what carers send back.
      </p>
      <p>
        <strong>Publish</strong> lists for whom something changed. Only that is written, and carers see none
        of it until all of it is there. A publication that was cancelled or cut off goes on where it stopped:
        publish again.
      </p>
      <p>
        <strong>Inbox</strong> has every file that a carer sent, with what it became. What could not be taken
        is set aside with the reason, until somebody says that it is dealt with. What is held waits for
        something that the carer sent before it. A file that a carer sent by e-mail can be dropped on the
        window.
      </p>
      <p>
        <strong>Accounts</strong> issues user names and temporary passwords, in a letter that is shown only
        once. A carer who forgot their password gets a new letter. A withdrawn account is gone with the next
        publication. <strong>View as this carer</strong> shows the page as the carer would see it after a
        publication now; it is on record who looked.
      </p>
      <p>
        <strong>Keys</strong> shows by which keys carers’ browsers know the team. An administrator changes
        them when they may have come into the wrong hands.
      </p>
      <p>
        An administrator sets where to publish under Settings, Destinations. The command line publishes and
        collects too, for a scheduled task.
      </p>
    </>
  );
}
