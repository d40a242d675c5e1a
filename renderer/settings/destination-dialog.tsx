import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { DestinationRow } from '../../preload/contract/publish';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useSession } from '../bridge/session';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { useAttempt } from '../feedback/use-attempt';
import { CheckboxField } from '../forms/checkbox-field';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { ErrorState } from '../layout/states';
import { destinationSchema, fieldsOf, portOf, type DestinationFields } from './destination-form';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(6rem, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    '& .fui-Input, & input': { minWidth: 0 },
  },
  // To be compared letter by letter: no two look alike.
  key: { '& input': { fontFamily: tokens.fontFamilyMonospace } },
});

interface DestinationDialogProps {
  /** Null adds one. */
  readonly destination: DestinationRow | null;
  readonly onClose: () => void;
}

/** Adds or changes where to publish. */
export function DestinationDialog({ destination, onClose }: DestinationDialogProps) {
  const save = useCommand('destinations.save');
  const notify = useNotify();
  return (
    <FormDialog
      title={destination ? `Change ${destination.name}` : 'Add a destination'}
      schema={destinationSchema(destination?.id ?? null)}
      defaultValues={fieldsOf(destination)}
      submitLabel={destination ? 'Save' : 'Add the destination'}
      onClose={onClose}
      wide
      onSubmit={async (values) => {
        const { name } = await save.mutateAsync(values);
        notify({ title: `Saved ${name}`, body: 'Try it: a small file is written there and removed again.' });
      }}
    >
      <TextField name="name" label="Name" hint="As it stands on the Publish screen: “Web host”." required />
      <KindField />
      <PlaceFields />
      {destination ? (
        <CheckboxField
          name="retired"
          label="Not used any more"
          hint="It stays on record, with what was published there, and is offered no more. Its password goes from this computer’s keychain."
        />
      ) : null}
    </FormDialog>
  );
}

function KindField() {
  const { field } = useController<DestinationFields, 'kind'>({ name: 'kind' });
  const { setValue, clearErrors } = useFormContext<DestinationFields>();
  const choose = (kind: string): void => {
    field.onChange(kind);
    // A folder here is none on the server; and what was missing of the one kind is not asked for by the other.
    setValue('folder', '');
    clearErrors();
  };
  return (
    <Field label="Where">
      <RadioGroup value={field.value} onChange={(_event, data) => choose(data.value)}>
        <Radio value="folder" label="A folder on this computer or the council’s network" />
        <Radio value="sftp" label="A server, by SFTP" />
      </RadioGroup>
    </Field>
  );
}

function PlaceFields() {
  const kind = useWatch<DestinationFields, 'kind'>({ name: 'kind' });
  return kind === 'folder' ? <FolderField /> : <ServerFields />;
}

function FolderField() {
  const styles = useStyles();
  const { setValue } = useFormContext<DestinationFields>();
  const { attempt } = useAttempt();
  const choose = async (): Promise<void> => {
    const chosen = await call('files.chooseFolder', { title: 'Folder to publish to' });
    if (chosen) setValue('folder', chosen.path, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <>
      <TextField
        name="folder"
        label="Folder"
        hint="Best a folder that holds nothing else: the web server shows the world whatever lies in it. Files that are not of a publication are left alone."
        required
      />
      <Button
        className={styles.button}
        icon={<FolderOpenRegular />}
        onClick={() => void attempt('No folder could be chosen', choose)}
      >
        Choose a folder
      </Button>
    </>
  );
}

function ServerFields() {
  const styles = useStyles();
  const { keychain } = useSession();
  const { setValue } = useFormContext<DestinationFields>();
  const { attempt } = useAttempt();
  const chooseKey = async (): Promise<void> => {
    const chosen = await call('files.choose', { purpose: 'key' });
    if (chosen) setValue('keyFile', chosen.path, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <>
      <div className={styles.pair}>
        <TextField name="host" label="Server" placeholder="sftp.example.gov.uk" required />
        <TextField name="port" label="Port" required />
      </div>
      <div className={styles.pair}>
        <TextField name="folder" label="Folder on the server" placeholder="/var/www/carers" required />
        <TextField name="user" label="User name" required />
      </div>
      <HostKeyField />
      <TextField
        name="keyFile"
        label="Private key file"
        hint="Left empty, the user signs in with a password."
      />
      <Button
        className={styles.button}
        icon={<KeyRegular />}
        onClick={() => void attempt('No file could be chosen', chooseKey)}
      >
        Choose a key file
      </Button>
      <TextField
        name="secret"
        label="Password, or the key’s passphrase"
        type="password"
        autoComplete="off"
        disabled={keychain === 'unavailable'}
        hint={
          keychain === 'available'
            ? 'Kept in this computer’s keychain and never shown. Left empty, what is there stays.'
            : 'This computer has no keychain to keep it in. Use a key file without a passphrase.'
        }
      />
      <Text>
        A scheduled task reaches no keychain: it reads the password or passphrase from the variable{' '}
        <code>CARER_PAYMENTS_SFTP_SECRET</code>.
      </Text>
    </>
  );
}

/** The server's key is fetched to be compared with what its administrator says, not to be believed. */
function HostKeyField() {
  const styles = useStyles();
  const { setValue, clearErrors } = useFormContext<DestinationFields>();
  const [host, port] = useWatch<DestinationFields, ['host', 'port']>({ name: ['host', 'port'] });
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const portNumber = portOf(port);
  const isComplete = host.trim() !== '' && portNumber !== null;
  const fetchKey = async (): Promise<void> => {
    if (portNumber === null) return;
    setAsking(true);
    setFailure(null);
    try {
      const { hostKey } = await call('destinations.hostKey', { host: host.trim(), port: portNumber });
      setValue('hostKey', `SHA256:${hostKey}`, { shouldDirty: true });
      clearErrors('hostKey');
    } catch (error) {
      setFailure(asCommandFailure(error));
    }
    setAsking(false);
  };
  return (
    <>
      <div className={styles.key}>
        <TextField name="hostKey" label="The server’s key (fingerprint)" placeholder="SHA256:…" required />
      </div>
      <Button
        className={styles.button}
        disabledFocusable={asking || !isComplete}
        onClick={() => void fetchKey()}
      >
        {asking ? 'Asking the server…' : 'Ask the server for its key'}
      </Button>
      {failure ? <ErrorState error={failure} title="The server’s key could not be fetched" /> : null}
      <Text>
        Compare it, letter by letter, with what the server’s administrator tells you in another way, such as
        by telephone. From then on nothing is sent to a server that shows another key.
      </Text>
    </>
  );
}
