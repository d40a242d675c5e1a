import { Badge, makeStyles, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { HandRightRegular } from '@fluentui/react-icons/svg/hand-right';
import { HomePersonRegular } from '@fluentui/react-icons/svg/home-person';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import type { JSX } from 'react';
import { formatDayAndMonth } from '../../domain/calendar/format-dates';
import type { ActionRow, ActionSide, DueState } from '../../preload/contract/actions';
import { CLOSURE_WORDS, DUE_WORDS, dueInWords, SIDE_WORDS, sideInWords } from './action-words';

/** A badge keeps its words on one line, whatever room a list gives it. */
const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap' } });

const DUE_LOOKS: Readonly<
  Record<DueState, { readonly icon: JSX.Element; readonly color: NonNullable<BadgeProps['color']> }>
> = {
  green: { icon: <CheckmarkCircleRegular />, color: 'success' },
  amber: { icon: <ClockRegular />, color: 'warning' },
  red: { icon: <ErrorCircleRegular />, color: 'danger' },
};

const SIDE_ICONS: Readonly<Record<ActionSide, JSX.Element>> = {
  team: <PeopleRegular />,
  carer: <HomePersonRegular />,
};

interface BadgeOf {
  readonly action: ActionRow;
  /** In a list: the shortest words that say it. */
  readonly short?: boolean;
}

/** How it stands with the day by which the team answers: word, icon and colour. Nothing where nothing is due. */
export function DueBadge({ action, short = false }: BadgeOf) {
  const styles = useStyles();
  const { due, dueOn } = action;
  if (due === null || dueOn === null) return null;
  const { icon, color } = DUE_LOOKS[due];
  return (
    <Badge
      className={styles.badge}
      appearance="tint"
      color={color}
      icon={icon}
      shape="rounded"
      size={short ? 'medium' : 'large'}
    >
      {short ? `${DUE_WORDS[due]} ${formatDayAndMonth(dueOn)}` : dueInWords(action)}
    </Badge>
  );
}

/** Whose turn it is. With the team, the person who has it too. */
export function SideBadge({
  action,
  short = false,
  withPerson = !short,
}: BadgeOf & { readonly withPerson?: boolean }) {
  const styles = useStyles();
  const { assignedTo, state } = action;
  if (state === 'closed') {
    return (
      <Badge
        className={styles.badge}
        appearance="tint"
        color="informative"
        icon={<LockClosedRegular />}
        shape="rounded"
        size={short ? 'medium' : 'large'}
      >
        Closed
      </Badge>
    );
  }
  return (
    <Badge
      className={styles.badge}
      appearance={assignedTo === 'team' ? 'tint' : 'outline'}
      color={assignedTo === 'team' ? 'brand' : 'informative'}
      icon={SIDE_ICONS[assignedTo]}
      shape="rounded"
      size={short ? 'medium' : 'large'}
    >
      {sideOnBadge(action, short, withPerson)}
    </Badge>
  );
}

/** The carer has asked to close it. */
export function ClosureBadge({ short = false }: { readonly short?: boolean }) {
  const styles = useStyles();
  return (
    <Badge
      className={styles.badge}
      appearance="outline"
      color="important"
      icon={<HandRightRegular />}
      shape="rounded"
      size={short ? 'medium' : 'large'}
    >
      {CLOSURE_WORDS}
    </Badge>
  );
}

function sideOnBadge(action: ActionRow, short: boolean, withPerson: boolean): string {
  if (!withPerson) return SIDE_WORDS[action.assignedTo];
  return short ? sideInWords(action) : `With the ${sideInWords(action).replace(/^./, lower)}`;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
