import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { CHANGE_KINDS } from '../../domain/actions/change-request';
import { recogniseDetails, type RecognisedDetails } from '../../domain/actions/recognise-details';
import {
  requestedChange,
  type ActionDetail,
  type ActionEntryRow,
  type RequestedChange,
} from '../../preload/contract/actions';
import { AccountFields } from '../carers/account-fields';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';

const useStyles = makeStyles({
  message: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '160px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

/** Every field of every kind; those of the chosen kind are what is asked for, by the contract's own rules. */
const typedChange = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    sortCode: z.string(),
    accountNumber: z.string(),
    accountName: z.string(),
    address: z.string(),
    postcode: z.string(),
    phone: z.string(),
    email: z.string().trim(),
  })
  .transform((typed): z.input<typeof requestedChange> => typed)
  .pipe(requestedChange);

type TypedChange = z.input<typeof typedChange>;

/** Takes down what the carer asks to have changed, as far as their newest message says it in so many words. */
export function TakeDownChange({
  detail,
  onClose,
}: {
  readonly detail: ActionDetail;
  readonly onClose: () => void;
}) {
  const { action, entries, changes } = detail;
  const request = useCommand('actions.requestChange');
  const notify = useNotify();
  const [message] = useState(() => newestOfCarer(entries)?.body ?? '');
  const [said] = useState(() => recogniseDetails(message));
  const [first] = useState(() =>
    firstValues(
      said,
      action.providerName,
      changes.map(({ requested }) => requested.kind),
    ),
  );
  return (
    <FormDialog
      title={`What ${action.providerName} asks to have changed`}
      schema={typedChange}
      defaultValues={first}
      submitLabel="Take down the change"
      failureTitle="Not taken down"
      draftKey={`action.${action.id}.change`}
      onSubmit={async (requested) => {
        await request.mutateAsync({ id: action.id, requested });
        notify('Took down the change; it waits in the action to be made');
      }}
      onClose={onClose}
    >
      <Message text={message} />
      <SelectField name="kind" label="What is to change" required options={KINDS} />
      <Recognised said={said} />
      <KindFields />
    </FormDialog>
  );
}

const KIND_LABELS: Readonly<Record<RequestedChange['kind'], string>> = {
  bank_details: 'Bank details',
  address: 'Address',
  phone: 'Phone number',
  email: 'E-mail address',
};
const KINDS = CHANGE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

/** The carer's newest message. */
function newestOfCarer(entries: readonly ActionEntryRow[]): ActionEntryRow | undefined {
  return entries.findLast(({ side, body }) => side === 'carer' && body !== '');
}

/** What each kind is told by. */
function saidOf(said: RecognisedDetails): Readonly<Record<RequestedChange['kind'], boolean>> {
  return {
    bank_details: said.sortCode !== null || said.accountNumber !== null,
    address: said.postcode !== null,
    phone: said.phone !== null,
    email: said.email !== null,
  };
}

/** `taken`: what is taken down already, so that the next one comes first. */
function firstValues(
  said: RecognisedDetails,
  providerName: string,
  taken: readonly RequestedChange['kind'][],
): TypedChange {
  const isSaid = saidOf(said);
  const spoken = CHANGE_KINDS.filter((kind) => isSaid[kind]);
  return {
    kind: spoken.find((kind) => !taken.includes(kind)) ?? spoken[0] ?? 'bank_details',
    sortCode: said.sortCode ?? '',
    accountNumber: said.accountNumber ?? '',
    accountName: providerName,
    address: '',
    postcode: said.postcode ?? '',
    phone: said.phone ?? '',
    email: said.email ?? '',
  };
}

/** What the carer wrote, to compare with and to copy from. */
function Message({ text }: { readonly text: string }) {
  const styles = useStyles();
  if (text === '') return null;
  return (
    // A long message is scrolled, so it must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <blockquote className={styles.message} tabIndex={0} aria-label="The carer’s newest message">
      {text}
    </blockquote>
  );
}

function Recognised({ said }: { readonly said: RecognisedDetails }) {
  const kind = useWatch<TypedChange, 'kind'>({ name: 'kind' });
  return (
    <Text>
      {saidOf(said)[kind]
        ? 'Filled in is what the message says without doubt. Compare it with the message.'
        : 'Nothing of this was recognised in the carer’s newest message. Type it as they gave it.'}
    </Text>
  );
}

function KindFields() {
  const kind = useWatch<TypedChange, 'kind'>({ name: 'kind' });
  switch (kind) {
    case 'bank_details':
      return <AccountFields />;
    case 'address':
      return (
        <>
          <TextField name="address" label="Address" required multiline />
          <TextField name="postcode" label="Postcode" required />
        </>
      );
    case 'phone':
      return <TextField name="phone" label="Phone" type="tel" required />;
    case 'email':
      return <TextField name="email" label="E-mail" type="email" required />;
  }
}
