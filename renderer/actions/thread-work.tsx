import { useEffect, useMemo, useRef, useState } from 'react';
import type { ActionDetail } from '../../preload/contract/actions';
import { useMay, useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useNaming } from '../privacy/privacy';
import { useAttempt } from '../feedback/use-attempt';
import { QueryView } from '../layout/states';
import { ActionDialogs, type ThreadTask } from './action-dialogs';
import { useActionKeys, type ActionKey } from './action-keys';
import { ComposerPane } from './composer-pane';
import { useKeptDraft } from './ledger-draft';
import { possibleTasks } from './possible-tasks';
import { ThreadPane } from './thread-pane';

interface ThreadWorkProps {
  readonly detail: ActionDetail;
  /** False while the arrow keys pass through the list, which keeps the focus. */
  readonly takesFocus: boolean;
  readonly onStep: (by: 1 | -1) => void;
  /** Says what came of what was done, in a sentence. */
  readonly onSay: (sentence: string) => void;
  readonly onClose: () => void;
}

const TASK_OF_KEY: Partial<Readonly<Record<ActionKey, ThreadTask>>> = {
  assign: 'assign',
  due: 'due',
  link: 'link',
  merge: 'merge',
};

/** One thread: what was said, what can be done with it, and what is written next. */
export function ThreadWork({ detail, takesFocus, onStep, onSay, onClose }: ThreadWorkProps) {
  const { action } = detail;
  const user = useSignedInUser().name;
  const mayWrite = useMay('actions.write');
  const give = useCommand('actions.assign');
  const { busy, attempt } = useAttempt();
  const naming = useNaming(
    useMemo(
      () => [{ ref: action.provider, name: action.providerName }],
      [action.provider, action.providerName],
    ),
  );
  const draft = useKeptDraft(action.id);
  const [task, setTask] = useState<ThreadTask | null>(null);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) pane.current?.focus();
  }, [takesFocus]);

  const tasks = possibleTasks(detail, user);
  const take = async (): Promise<void> => {
    await attempt('The action was not given to you', async () => {
      await give.mutateAsync({ id: action.id, assignee: user });
      onSay(`Action ${action.id} is yours.`);
    });
  };
  const start = (what: ThreadTask | 'take'): void => {
    if (!mayWrite) return;
    const hindrance = tasks[what];
    if (hindrance !== null) onSay(hindrance);
    else if (what === 'take') void take();
    else setTask(what);
  };
  useActionKeys((key) => {
    if (task !== null) return false;
    const what = key === 'take' ? 'take' : TASK_OF_KEY[key];
    if (what === undefined) return false;
    start(what);
    return true;
  });

  return (
    <>
      <ThreadPane
        ref={pane}
        detail={detail}
        naming={naming}
        tasks={mayWrite ? tasks : null}
        busy={busy}
        onTask={start}
        onStep={onStep}
        onClose={onClose}
        composer={
          mayWrite ? (
            <QueryView query={draft} loading="Looking for what you were writing…">
              {(kept) => (
                <ComposerPane
                  action={action}
                  draft={kept}
                  naming={naming}
                  isIdle={task === null}
                  onSay={onSay}
                  onLeave={() => pane.current?.focus()}
                />
              )}
            </QueryView>
          ) : null
        }
      />
      <ActionDialogs detail={detail} task={task} onSay={onSay} onClose={() => setTask(null)} />
    </>
  );
}
