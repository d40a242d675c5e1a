import { useThreads } from '../actions/use-threads';

/** On the first page: the actions in which it is the carer's turn. */
export function WaitingForCarer() {
  const waiting = useThreads().filter(({ state, assignedTo }) => state === 'open' && assignedTo === 'carer');
  const [only] = waiting;
  if (!only) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={waiting.length === 1 ? only.href : '#/actions'}>
        {waiting.length === 1
          ? '1 action waits for your answer'
          : `${waiting.length} actions wait for your answer`}
      </a>
    </p>
  );
}
