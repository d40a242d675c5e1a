import { Button } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import { PersonAvailableRegular } from '@fluentui/react-icons/svg/person-available';
import type { JSX } from 'react';
import { Row } from '../layout/row';
import type { TaskHindrances } from './possible-tasks';

interface Task {
  readonly task: keyof TaskHindrances;
  readonly label: string;
  readonly key: string;
  readonly icon: JSX.Element;
}

const TASKS: readonly Task[] = [
  { task: 'take', label: 'Give to me', key: 'G', icon: <PersonAvailableRegular /> },
  { task: 'assign', label: 'Hand over', key: 'A', icon: <PersonArrowRightRegular /> },
  { task: 'due', label: 'Due date', key: 'D', icon: <CalendarClockRegular /> },
  { task: 'link', label: 'Link', key: 'L', icon: <LinkRegular /> },
  { task: 'merge', label: 'Merge', key: 'M', icon: <MergeRegular /> },
];

interface ThreadTasksProps {
  readonly tasks: TaskHindrances;
  readonly busy: boolean;
  readonly onTask: (task: keyof TaskHindrances) => void;
}

/** What the team does with a thread beside writing in it, each with its key; why what is off is off is said when it is pressed. */
export function ThreadTasks({ tasks, busy, onTask }: ThreadTasksProps) {
  return (
    <Row gap="XS" role="group" aria-label="What to do with the action">
      {TASKS.map(({ task, label, key, icon }) => (
        <Button
          key={task}
          size="small"
          icon={icon}
          aria-keyshortcuts={key}
          title={tasks[task] ?? `${label} (${key})`}
          disabledFocusable={tasks[task] !== null || busy}
          onClick={() => onTask(task)}
        >
          {label} ({key})
        </Button>
      ))}
    </Row>
  );
}
