import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import { numberOfPeriod } from '../../domain/calendar/periods';
import type { FinalisePreview } from '../../preload/contract/periods';
import type { CommandFailure } from '../bridge/command-failure';
import { useSignedInUser } from '../bridge/use-access';
import { Notice } from '../layout/notice';
import { ErrorState } from '../layout/states';
import { PeriodSummary } from './period-summary';

const useStyles = makeStyles({
  // A grid: in a column of flex items a message is squeezed where the dialog is full.
  content: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
});

export interface FinaliseFormProps {
  readonly preview: FinalisePreview;
  /** Why the last attempt was refused. */
  readonly failure: CommandFailure | null;
  readonly onSubmit: (password: string) => void;
  readonly onClose: () => void;
}

/** What finalising does, in figures and words, and the approver's password. */
export function FinaliseForm({ preview, failure, onSubmit, onClose }: FinaliseFormProps) {
  const styles = useStyles();
  const user = useSignedInUser();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isWrong = failure?.code === 'wrong_name_or_password';
  // Back after a refusal: the password is what is typed again.
  useEffect(() => {
    if (failure) field.current?.focus();
  }, [failure]);
  const number = numberOfPeriod(preview.period.period);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(password === '');
    if (password !== '') onSubmit(password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>Finalise period {number}</DialogTitle>
        <DialogContent className={styles.content}>
          <PreparedBy preview={preview} />
          <PeriodSummary preview={preview} />
          <CannotBeUndone preview={preview} />
          <Field
            label={`Your password, ${user.name}`}
            required
            validationMessage={passwordProblem(missing, isWrong)}
          >
            <Input
              ref={field}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(_, data) => setPassword(data.value)}
            />
          </Field>
          {failure && !isWrong ? <ErrorState error={failure} title="Nothing was finalised" /> : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" appearance="primary" icon={<LockClosedRegular />}>
            Finalise period {number}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function passwordProblem(missing: boolean, isWrong: boolean): string | null {
  if (missing) return 'Give your password: it is your signature under these payments.';
  return isWrong ? 'That is not your password. Nothing was finalised; give it again.' : null;
}

function PreparedBy({ preview }: { preview: FinalisePreview }) {
  const { prepared } = preview.period;
  if (!prepared) return null;
  return (
    <Text>
      Prepared by {prepared.by}, {formatInstant(prepared.at)}. Nothing has changed since.
    </Text>
  );
}

function CannotBeUndone({ preview }: { preview: FinalisePreview }) {
  const next = preview.nextPeriod;
  return (
    <Notice intent="warning" title="This cannot be undone.">
      A backup of the ledger is made and checked, the lines are sealed, and{' '}
      {next
        ? `period ${numberOfPeriod(next.period)} (paid ${formatDate(next.payDate)}) becomes the current one`
        : 'no period follows: add the next year’s periods afterwards'}
      . What turns out to be wrong later becomes an adjustment in a later payment.
    </Notice>
  );
}
