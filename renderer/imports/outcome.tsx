import { Badge } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { AddCircle16Regular } from '@fluentui/react-icons/svg/add-circle';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { RowOutcome } from '../../preload/contract/imports';

/** What becomes of a row: a word, its icon, and the colour that goes with them. */
export const OUTCOMES: Record<
  RowOutcome,
  {
    readonly word: string;
    readonly icon: FluentIcon;
    readonly color: 'success' | 'brand' | 'informative' | 'danger';
  }
> = {
  rejected: { word: 'Rejected', icon: ErrorCircle16Filled, color: 'danger' },
  added: { word: 'Added', icon: AddCircle16Regular, color: 'success' },
  updated: { word: 'Updated', icon: Edit16Regular, color: 'brand' },
  unchanged: { word: 'Unchanged', icon: Checkmark16Regular, color: 'informative' },
};

/** A row's outcome with its word and icon. */
export function OutcomeBadge({ outcome }: { outcome: RowOutcome }) {
  const { word, icon: Icon, color } = OUTCOMES[outcome];
  return (
    <Badge appearance={color === 'danger' ? 'filled' : 'ghost'} color={color} icon={<Icon />}>
      {word}
    </Badge>
  );
}
