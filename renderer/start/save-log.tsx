import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState } from 'react';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';

/** A button that writes the application's log to a file, for whoever looks into a fault. Works without a ledger. */
export function SaveLog() {
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      const saved = await call('files.saveLog', {});
      setSaid(saved ? `Saved as ${saved.path}` : '');
    } catch (error) {
      setSaid(`The log could not be saved: ${asCommandFailure(error).message}`);
    }
  };
  return (
    <>
      <Button icon={<SaveRegular />} onClick={() => void save()}>
        Save the log
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
