import { useRef, useState } from 'react';
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
}

/**
 * Choosing files, or on a phone taking pictures. Each is checked, and made smaller, as soon as it is chosen. What is wrong
 * with one is said at the field, and nothing moves: whoever chooses a file is not done with the form yet.
 */
export function FileChoice(props: FileChoiceProps) {
  const { id, label, errors, files, sizes, most, onAdd, onRemove } = props;
  const [isReading, setIsReading] = useState(false);
  const limits = useFileLimits();
  const hint = fileHint(limits);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);

  async function choose(input: HTMLInputElement): Promise<void> {
    const chosen = [...(input.files ?? [])];
    const found = chosen.length > most - files.length ? [tooManyWords(most)] : [];
    setProblems([]);
    setIsReading(true);
    for (const file of chosen.slice(0, most - files.length)) {
      const prepared = await prepareFile(file, limits);
      if (prepared.ok) onAdd(prepared.file);
      else found.push(prepared.problem);
    }
    // The same file can be chosen again.
    input.value = '';
    setProblems(found);
    setIsReading(false);
  }

  function remove(index: number): void {
    setProblems([]);
    onRemove(index);
    list.current?.focus();
  }

  const shown = problems.length > 0 ? [{ field: id, text: problems.join('. ') }] : errors;
  const isFull = files.length >= most;
  return (
    <div
      ref={list}
      id={isFull ? id : undefined}
      tabIndex={-1}
      role="group"
      aria-label="Files"
      className="portal-file-choice"
    >
      {!isFull && (
        <Field id={id} label={label} hint={hint} errors={shown}>
          <input
            className={`govuk-file-upload${errorOf(shown, id) === undefined ? '' : ' govuk-file-upload--error'}`}
            id={id}
            type="file"
            accept={acceptedFiles(limits)}
            multiple={most > 1}
            aria-describedby={describedBy({ id, hint, errors: shown })}
            onChange={(event) => void choose(event.currentTarget)}
          />
        </Field>
      )}
      {isFull && <Full label={label} problem={errorOf(shown, id)} most={most} />}
      <p className="govuk-body portal-quiet" role="status">
        {isReading ? 'Reading the file…' : <Heard problems={problems} />}
      </p>
      <FileList files={files} sizes={sizes} onRemove={remove} />
    </div>
  );
}

interface FullProps extends Pick<FileChoiceProps, 'label' | 'most'> {
  readonly problem: string | undefined;
}

/** In place of the field once no more can be chosen: what the files are for, and a problem, are said here then. */
function Full({ label, problem, most }: FullProps) {
  return (
    <>
      <p className="govuk-label govuk-label--s">{most === 1 ? 'File' : label}</p>
      {problem !== undefined && (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      {problem === undefined && most > 1 && (
        <p className="govuk-body">These are {most} files, the most that can be sent at once.</p>
      )}
    </>
  );
}

/** Said to who does not see the field. */
function Heard({ problems }: { readonly problems: readonly string[] }) {
  return problems.length > 0 && <span className="govuk-visually-hidden">Error: {problems.join('. ')}</span>;
}

function FileList({ files, sizes, onRemove }: Pick<FileChoiceProps, 'files' | 'sizes' | 'onRemove'>) {
  if (files.length === 0) return null;
  return (
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
  );
}

function tooManyWords(most: number): string {
  return most === 1
    ? 'Only one file can go with it: choose one'
    : `At most ${most} files can be sent at once: those after the first ${most} were not added`;
}
