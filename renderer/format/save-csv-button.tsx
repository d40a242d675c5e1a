import { Button, type ButtonProps } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { call } from '../bridge/bridge';
import { useNotify } from '../feedback/notify';
import { useAttempt } from '../feedback/use-attempt';

interface CsvFile {
  readonly fileName: string;
  readonly text: string;
}

interface SaveCsvButtonProps {
  /** Whose figures they are, in a sentence: "spending by month". */
  readonly of: string;
  /** Made only when it is saved. */
  readonly file: () => CsvFile | Promise<CsvFile>;
  readonly size?: NonNullable<ButtonProps['size']>;
}

/** Saves the figures of a list or chart for a spreadsheet, where the person chooses. */
export function SaveCsvButton({ of, file, size = 'medium' }: SaveCsvButtonProps) {
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const save = async (): Promise<void> => {
    const { fileName, text } = await file();
    const saved = await call('files.saveText', { suggestedName: fileName, text });
    if (saved) notify({ title: `Saved the ${of}`, body: saved.path, intent: 'success' });
  };
  return (
    <Button
      size={size}
      icon={<SaveRegular />}
      disabledFocusable={busy}
      aria-label={`Save CSV: ${of}`}
      onClick={() => void attempt(`The ${of} could not be saved`, save)}
    >
      Save CSV
    </Button>
  );
}
