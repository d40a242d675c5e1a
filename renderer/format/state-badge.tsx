import { Badge, type BadgeProps } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { JSX } from 'react';

interface Look {
  readonly word: string;
  readonly icon: JSX.Element;
  readonly color: NonNullable<BadgeProps['color']>;
}

/** Every state that a badge can show, with its word and icon: colour never stands alone. */
const LOOKS = {
  future: { word: 'Future', icon: <CalendarClockRegular />, color: 'informative' },
  current: { word: 'Current', icon: <EditRegular />, color: 'brand' },
  prepared: { word: 'Waiting for approval', icon: <HourglassRegular />, color: 'warning' },
  finalised: { word: 'Finalised', icon: <LockClosedRegular />, color: 'success' },
  missing: { word: 'Missing', icon: <ErrorCircleRegular />, color: 'danger' },
  invalid: { word: 'Invalid', icon: <ErrorCircleRegular />, color: 'danger' },
  unconfirmed: { word: 'Unconfirmed', icon: <WarningRegular />, color: 'warning' },
  confirmed: { word: 'Confirmed', icon: <CheckmarkCircleRegular />, color: 'success' },
  superseded: { word: 'Superseded', icon: <DismissCircleRegular />, color: 'informative' },
  blocking: { word: 'Blocking', icon: <ErrorCircleRegular />, color: 'danger' },
  to_accept: { word: 'To accept', icon: <WarningRegular />, color: 'warning' },
  accepted: { word: 'Accepted', icon: <CheckmarkCircleRegular />, color: 'success' },
  open: { word: 'Open', icon: <EditRegular />, color: 'brand' },
  ended: { word: 'Ended', icon: <LockClosedRegular />, color: 'informative' },
  added: { word: 'Added', icon: <CheckmarkCircleRegular />, color: 'success' },
  updated: { word: 'Changed', icon: <EditRegular />, color: 'brand' },
  unchanged: { word: 'Unchanged', icon: <InfoRegular />, color: 'informative' },
  pending: { word: 'Pending', icon: <HourglassRegular />, color: 'warning' },
  approved: { word: 'Approved', icon: <CheckmarkCircleRegular />, color: 'success' },
  paid: { word: 'Paid', icon: <LockClosedRegular />, color: 'success' },
  withdrawn: { word: 'Withdrawn', icon: <DismissCircleRegular />, color: 'informative' },
  rejected: { word: 'Rejected', icon: <ErrorCircleRegular />, color: 'danger' },
  undone: { word: 'Undone', icon: <DismissCircleRegular />, color: 'informative' },
  active: { word: 'Active', icon: <CheckmarkCircleRegular />, color: 'success' },
  inactive: { word: 'Inactive', icon: <DismissCircleRegular />, color: 'informative' },
  passed: { word: 'Holds', icon: <CheckmarkCircleRegular />, color: 'success' },
  failed: { word: 'Does not hold', icon: <ErrorCircleRegular />, color: 'danger' },
} as const satisfies Record<string, Look>;

export type ShownState = keyof typeof LOOKS;

interface StateBadgeProps {
  readonly state: ShownState;
  /** Another word for the same state, where the screen's own is clearer. */
  readonly label?: string;
}

/** A state as a word with an icon. */
export function StateBadge({ state, label }: StateBadgeProps) {
  const look = LOOKS[state];
  return (
    <Badge appearance="tint" color={look.color} icon={look.icon} size="large" shape="rounded">
      {label ?? look.word}
    </Badge>
  );
}

/** A state's word alone, for a grid's search and export. */
export function stateWord(state: ShownState): string {
  return LOOKS[state].word;
}
