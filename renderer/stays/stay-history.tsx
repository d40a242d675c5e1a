import { Button, makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState } from 'react';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { StayConfirmation } from '../../preload/contract/stays';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';

const useStyles = makeStyles({
  heading: { margin: 0 },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  note: { fontStyle: 'italic' },
});

/** Who confirmed a placement's stay, up to which day, and when; a mistaken one can be taken back. */
export function StayHistory({ placement }: { readonly placement: string }) {
  const styles = useStyles();
  const history = useCommandQuery('stays.history', { placement });
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        Confirmations
      </Subtitle2>
      <QueryView query={history} loading="Reading who confirmed it…">
        {(confirmations) =>
          confirmations.length === 0 ? (
            <Text>Nobody has confirmed this stay yet. Each confirmation is kept here, with its name.</Text>
          ) : (
            <Stack as="ul" gap="S">
              {confirmations.map((confirmation) => (
                <HistoryItem key={confirmation.id} confirmation={confirmation} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

function HistoryItem({ confirmation }: { readonly confirmation: StayConfirmation }) {
  const styles = useStyles();
  const mayTakeBack = useMay('stays.takeBack');
  const { asOf, by, at, note, takenBack } = confirmation;
  return (
    <li className={styles.item}>
      <Text weight={takenBack ? 'regular' : 'semibold'}>
        Up to {formatDate(asOf)}, by {by}
      </Text>
      <Text size={200}>{formatInstant(at)}</Text>
      {note === null ? null : <Text className={styles.note}>“{note}”</Text>}
      {takenBack ? (
        <Text>
          Taken back by {takenBack.by}, {formatInstant(takenBack.at)}
        </Text>
      ) : mayTakeBack ? (
        <TakeBack confirmation={confirmation} />
      ) : null}
    </li>
  );
}

function TakeBack({ confirmation }: { readonly confirmation: StayConfirmation }) {
  const takeBack = useCommand('stays.takeBack');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={`Take back the confirmation up to ${formatDate(confirmation.asOf)}`}
        onClick={() => setAsking(true)}
      >
        Take back
      </Button>
      {asking ? (
        <ConfirmDialog
          title="Take this confirmation back?"
          confirmLabel="Take back"
          onConfirm={() => takeBack.mutateAsync({ ids: [confirmation.id] })}
          onClose={() => setAsking(false)}
        >
          It stays on record as a mistake, with your name, and the stay counts as confirmed only as far as it
          was before.
        </ConfirmDialog>
      ) : null}
    </>
  );
}
