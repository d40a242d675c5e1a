import { useState } from 'react';
import { Button } from '../govuk/button';
import { PrintButton } from '../govuk/print-button';
import { saveFile } from './save-file';

interface DocumentButtonsProps {
  /** The files' name without its ending. No reference in it: it stays in the browser's list of downloads. */
  readonly fileName: string;
  /** Each fetches the code that it needs when it is called. */
  readonly csv: () => Promise<Blob>;
  readonly pdf: () => Promise<Blob>;
}

type Progress = { readonly state: 'idle' | 'failed' } | { readonly state: 'making'; readonly what: string };

/** Data, PDF and print of what is on screen. */
export function DocumentButtons({ fileName, csv, pdf }: DocumentButtonsProps) {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const isMaking = progress.state === 'making';

  async function make(what: string, ending: string, content: () => Promise<Blob>): Promise<void> {
    if (isMaking) return;
    setProgress({ state: 'making', what });
    try {
      saveFile(`${fileName}.${ending}`, await content());
      setProgress({ state: 'idle' });
    } catch {
      setProgress({ state: 'failed' });
    }
  }

  return (
    <div className="portal-no-print">
      <div className="govuk-button-group">
        <Button aria-disabled={isMaking} onClick={() => void make('PDF', 'pdf', pdf)}>
          Download PDF
        </Button>
        <Button look="secondary" aria-disabled={isMaking} onClick={() => void make('data file', 'csv', csv)}>
          Download data (CSV)
        </Button>
        <PrintButton />
      </div>
      <p className="govuk-body" role="status">
        {progress.state === 'making' && `Making the ${progress.what}…`}
        {progress.state === 'failed' &&
          'Sorry, the file could not be made. If you have no internet just now, try again when you have: the first time, a part of this page has to be fetched.'}
      </p>
    </div>
  );
}
