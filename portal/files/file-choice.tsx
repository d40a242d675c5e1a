import { useState } from 'react';
import { describedBy, errorOf, Field, type FieldProps } from '../govuk/field';
import { acceptedFiles, fileHint, megabytes } from './file-rules';
import { prepareFile, type PreparedFile } from './prepare-file';
import { useFileLimits } from './use-file-limits';

interface FileChoiceProps extends Pick<FieldProps, 'id' | 'label' | 'errors'> {
  readonly files: readonly Pick<PreparedFile, 'name' | 'change'>[];
  /** How large each is, in bytes. */
  readonly sizes: readonly number[];
  readonly most: number;
  readonly onAdd: (file: PreparedFile) => void;
  readonly onRemove: (index: number) => void;
  /** What is wrong with a file that was chosen; null once there is another one. */
  readonly onProblem: (problem: string | null) => void;
}

/** Choosing files, or on a phone taking pictures. Each is checked, and made smaller, as soon as it is chosen. */
export function FileChoice(props: FileChoiceProps) {
  const { id, label, errors, files, sizes, most, onAdd, onRemove, onProblem } = props;
  const [isReading, setIsReading] = useState(false);
  const limits = useFileLimits();
  const hint = fileHint(limits);

  async function choose(input: HTMLInputElement): Promise<void> {
    const chosen = [...(input.files ?? [])].slice(0, most - files.length);
    onProblem(null);
    setIsReading(true);
    for (const file of chosen) {
      const prepared = await prepareFile(file, limits);
      if (prepared.ok) onAdd(prepared.file);
      else onProblem(prepared.problem);
    }
    // The same file can be chosen again.
    input.value = '';
    setIsReading(false);
  }

  return (
    <>
      {files.length < most && (
        <Field id={id} label={label} hint={hint} errors={errors}>
          <input
            className={`govuk-file-upload${errorOf(errors, id) === undefined ? '' : ' govuk-file-upload--error'}`}
            id={id}
            type="file"
            accept={acceptedFiles(limits)}
            multiple={most > 1}
            aria-describedby={describedBy({ id, hint, errors })}
            onChange={(event) => void choose(event.currentTarget)}
          />
        </Field>
      )}
      <p className="govuk-body portal-quiet" role="status">
        {isReading && 'Reading the file…'}
      </p>
      {files.length > 0 && (
        <ul className="govuk-list portal-files" aria-label="Files that go with it">
          {files.map((file, index) => (
            <li key={`${index}${file.name}`}>
              <span className="portal-wraps">
                {file.name} ({megabytes(sizes[index] ?? 0)} MB)
              </span>{' '}
              <button
                type="button"
                className="portal-link-button govuk-link"
                aria-label={`Remove ${file.name}`}
                onClick={() => onRemove(index)}
              >
                Remove
              </button>
              {file.change !== null && <span className="portal-detail">{file.change}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
