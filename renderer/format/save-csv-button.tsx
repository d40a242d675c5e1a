import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { CsvTable } from '../../domain/csv/csv-table';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify } from '../feedback/notify';
import { csvText } from './csv-text';

interface SaveCsvButtonProps {
  /** Whose figures they are, in a sentence: "spending by month". */
  readonly of: string;
  readonly suggestedName: string;
  /** Made only when it is saved. */
  readonly table: () => CsvTable;
  readonly size?: 'small' | 'medium';
}

/** Saves the figures of a list or chart for a spreadsheet, where the person chooses. */
export function SaveCsvButton({ of, suggestedName, table, size = 'small' }: SaveCsvButtonProps) {
  const notify = useNotify();
  const save = async (): Promise<void> => {
    try {
      const saved = await call('files.saveText', { suggestedName, text: csvText(table()) });
      if (saved) notify({ title: `Saved the ${of}`, body: saved.path, intent: 'success' });
    } catch (error) {
      notify({ title: `The ${of} was not saved`, body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  return (
    <Button size={size} icon={<SaveRegular />} aria-label={`Save CSV: ${of}`} onClick={() => void save()}>
      Save CSV
    </Button>
  );
}
