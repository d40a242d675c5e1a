import { MOST_ATTACHMENTS, MOST_TEXT_CHARACTERS } from '../../domain/sync/submission';
import { FileChoice } from '../files/file-choice';
import type { ChosenFiles } from '../files/use-files';
import type { FieldError } from '../govuk/error-summary';
import { TextArea } from '../govuk/text-area';

interface MessageFieldsProps {
  readonly label: string;
  readonly body: string;
  readonly files: ChosenFiles;
  readonly errors: readonly FieldError[];
  readonly onBody: (body: string) => void;
}

/** A message's words and files, in a thread as in a new action. */
export function MessageFields({ label, body, files, errors, onBody }: MessageFieldsProps) {
  return (
    <>
      <TextArea
        id="body"
        label={label}
        errors={errors}
        value={body}
        onChange={onBody}
        most={MOST_TEXT_CHARACTERS}
      />
      <FileChoice
        id="files"
        label="Attach files (optional)"
        errors={errors}
        files={files.files}
        sizes={files.files.map(({ bytes }) => bytes.length)}
        most={MOST_ATTACHMENTS}
        onAdd={files.add}
        onRemove={files.remove}
      />
    </>
  );
}
