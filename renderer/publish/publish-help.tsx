/** What F1 says on the Publish screen. */
export function PublishHelp() {
  return (
    <>
      <p>
        Carers see their payments, claims and messages at a page of their own. It has no server: the team{' '}
        <strong>publishes</strong> files to a folder or a web host, sealed for each carer, and{' '}
        <strong>collects</strong> what carers send back.
      </p>
      <p>
        <strong>Publish</strong> lists for whom something changed. Only that is written, and carers see
        nothing of it before all of it is there. A publication that was cancelled or cut off goes on where it
        stopped.
      </p>
      <p>
        <strong>Inbox</strong> has every file that a carer sent and what it became. What could not be taken is
        set aside with the reason, until somebody has dealt with it. A file that a carer mailed is dropped on
        the window.
      </p>
      <p>
        <strong>Accounts</strong> issues user names and temporary passwords, which stand in a letter that is
        shown once. Who forgot a password gets a new letter. A withdrawn account is gone with the next
        publication.
      </p>
      <p>
        Where to publish is set under Settings, Destinations. The command line publishes and collects too, for
        a task that runs by the clock.
      </p>
    </>
  );
}
