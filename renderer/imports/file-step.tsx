import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify } from '../feedback/notify';
import { previewOf, type ImportStep } from './import-address';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    flexShrink: 0,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
});

/** The first step: a button for the system's file dialog; the whole window takes a dropped file. */
export function FileStep({ onFile }: { readonly onFile: (step: ImportStep) => void }) {
  const styles = useStyles();
  const notify = useNotify();
  const choose = async () => {
    try {
      const file = await call('files.choose', { purpose: 'import' });
      if (file) onFile(previewOf(file.path, Date.now()));
    } catch (error) {
      notify({ title: 'No file could be chosen', body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  return (
    <div className={styles.drop}>
      <DocumentTableRegular fontSize={40} aria-hidden />
      <Text size={400} weight="semibold">
        Drop a CSV file anywhere on this window
      </Text>
      <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => void choose()}>
        Choose a file
      </Button>
      <Text>You see first what it would do. Nothing is saved before you say so.</Text>
    </div>
  );
}
