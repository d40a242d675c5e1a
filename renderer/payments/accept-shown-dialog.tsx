import { makeStyles, Text } from '@fluentui/react-components';
import { z } from 'zod';
import type { PeriodName } from '../../domain/calendar/periods';
import { countOf } from '../../domain/count-in-words';
import { note } from '../../preload/contract/fields';
import type { ExceptionRow } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { countByCode, EXCEPTION_TITLES } from './exception-queue';

const useStyles = makeStyles({ kinds: { margin: 0 } });

const acceptance = z.object({ note });

export interface AcceptShownDialogProps {
  readonly period: PeriodName;
  /** As they were shown: the ones that wait to be accepted. */
  readonly exceptions: readonly ExceptionRow[];
  readonly title: string;
  readonly onClose: () => void;
}

/** Accepts several exceptions by name, with one note. */
export function AcceptShownDialog({ period, exceptions, title, onClose }: AcceptShownDialogProps) {
  const styles = useStyles();
  const notify = useNotify();
  const accept = useCommand('periods.acceptExceptions');
  return (
    <FormDialog
      title={title}
      schema={acceptance}
      defaultValues={{ note: '' }}
      submitLabel={`Accept ${exceptions.length.toLocaleString('en-GB')}`}
      draftKey={`exceptions.${period}`}
      onClose={onClose}
      onSubmit={async (values) => {
        const seen = exceptions.map(({ provider, code, subject, message }) => ({
          provider,
          code,
          subject,
          message,
        }));
        const { accepted } = await accept.mutateAsync({ period, exceptions: seen, note: values.note });
        notify(`Accepted ${countOf(accepted, 'exception')}`);
      }}
    >
      <Text>
        By this you say that you looked at each of them. Each is kept with its payment, with your name and
        this note. What blocks stays: it has to be put right.
      </Text>
      <ul className={styles.kinds}>
        {countByCode(exceptions).map(({ code, count }) => (
          <li key={code}>
            {EXCEPTION_TITLES[code]}: {count.toLocaleString('en-GB')}
          </li>
        ))}
      </ul>
      <TextField name="note" label="Why they are right" required multiline />
    </FormDialog>
  );
}
