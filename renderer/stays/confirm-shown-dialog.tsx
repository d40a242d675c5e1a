import { Text } from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import { countOf } from '../../domain/count-in-words';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import type { StayRow } from '../../preload/contract/stays';
import { useSignedInUser } from '../bridge/use-access';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import type { Confirming } from './use-confirming';

interface ConfirmShownDialogProps {
  readonly stays: readonly StayRow[];
  readonly confirming: Confirming;
  readonly onClose: () => void;
}

/** Asks before many stays are confirmed at once, by name. */
export function ConfirmShownDialog({ stays, confirming, onClose }: ConfirmShownDialogProps) {
  const user = useSignedInUser();
  const { asOf, note } = confirming.form.getValues();
  const week = sumPence(stays.map((stay) => stay.weeklyPence ?? 0));
  return (
    <ConfirmDialog
      title={`Confirm ${countOf(stays.length, 'stay')}`}
      confirmLabel={`Confirm ${countOf(stays.length, 'stay')}`}
      onConfirm={() => confirming.confirm(stays).then(() => undefined)}
      onClose={onClose}
    >
      <Text>
        By this {user.name} says that each of these children was with their carer on {formatDate(asOf)}
        {note ? ` (“${note}”)` : ''}. They are paid {formatPence(week)} a week. A confirmation can be taken
        back, and stays on record.
      </Text>
    </ConfirmDialog>
  );
}
