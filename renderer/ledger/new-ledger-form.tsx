import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import type { Frequency } from '../../domain/calendar/periods';
import type { InputOf } from '../../preload/contract';
import type { LedgerState } from '../../preload/contract/ledger';
import { DateField } from '../forms/date-field';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { useDraftForm } from '../forms/use-draft-form';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { StartPage } from '../start/start-page';
import { LedgerPathField } from './ledger-path-field';
import { newLedgerDefaults, newLedgerSchema } from './new-ledger-schema';
import { PeriodsInWords } from './periods-in-words';

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0 0` },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalM },
});

export const FREQUENCIES: readonly { readonly value: Frequency; readonly label: string }[] = [
  { value: 'weekly', label: 'Every week' },
  { value: 'fortnightly', label: 'Every two weeks' },
  { value: 'four-weekly', label: 'Every four weeks' },
];

interface NewLedgerFormProps {
  readonly keychain: LedgerState['keychain'];
  readonly onSubmit: (input: InputOf<'ledger.create'>) => Promise<void>;
  readonly onCancel: () => void;
}

/** The form of a new ledger. */
export function NewLedgerForm({ keychain, onSubmit, onCancel }: NewLedgerFormProps) {
  const styles = useStyles();
  const schema = useMemo(() => newLedgerSchema(keychain), [keychain]);
  const [defaultValues] = useState(() => newLedgerDefaults(new Date().toISOString().slice(0, 10)));
  const { form, failure, submit } = useDraftForm({
    schema,
    defaultValues,
    draftKey: 'new-ledger',
    onSubmit: async ({ passwordAgain: _again, passphraseAgain: _alsoAgain, passphrase, ...ledger }) =>
      await onSubmit(keychain === 'available' ? ledger : { ...ledger, passphrase }),
  });

  return (
    <StartPage
      title="Make a new ledger"
      lead="All of this can be changed later, but for the place of the file."
    >
      <Stack as="form" onSubmit={submit} noValidate>
        <FormProvider {...form}>
          <TextField name="organisation" label="Council" hint="As carers know it." required autoFocus />
          <Subtitle2 as="h2" className={styles.heading}>
            You, the first administrator
          </Subtitle2>
          <TextField name="administrator" label="Your name" hint="You sign in with it." required />
          <TextField
            name="password"
            label="Password"
            hint="Three words in a row are long enough and easy to remember."
            type="password"
            autoComplete="new-password"
            required
          />
          <TextField
            name="passwordAgain"
            label="Password again"
            type="password"
            autoComplete="new-password"
            required
          />
          <Subtitle2 as="h2" className={styles.heading}>
            Payment periods
          </Subtitle2>
          <TextField
            name="year"
            label="Financial year"
            hint="1 April to 31 March, written 2026-27."
            required
          />
          <DateField name="firstDay" label="First day of the first period" required />
          <SelectField name="frequency" label="Carers are paid" options={FREQUENCIES} required />
          <PeriodsInWords />
          <Subtitle2 as="h2" className={styles.heading}>
            The file
          </Subtitle2>
          <LedgerPathField />
          {keychain === 'available' ? null : <PassphraseFields />}
        </FormProvider>
        {failure ? <ErrorState error={failure} title="The ledger was not made" /> : null}
        <div className={styles.buttons}>
          <Button onClick={onCancel} disabled={form.formState.isSubmitting}>
            Back
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={form.formState.isSubmitting}>
            {form.formState.isSubmitting ? 'Making the ledger…' : 'Make the ledger'}
          </Button>
        </div>
      </Stack>
    </StartPage>
  );
}

function PassphraseFields() {
  return (
    <>
      <Body1>
        This computer has no keychain to hold the ledger’s key. A passphrase opens the ledger instead, at each
        start; the whole team shares it.
      </Body1>
      <TextField
        name="passphrase"
        label="Passphrase of the ledger"
        hint="A short sentence is good. Take another one than your password: the team shares it."
        type="password"
        autoComplete="off"
        required
      />
      <TextField
        name="passphraseAgain"
        label="Passphrase again"
        type="password"
        autoComplete="off"
        required
      />
    </>
  );
}
