import type { ReactNode } from 'react';
import { Button } from './button';

interface FormProps {
  /** What its button says. */
  readonly submit: string;
  /** Said while something is on its way, in place of a second try. */
  readonly busy?: string | null;
  readonly onSubmit: () => void;
  /** Beside the button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A form which is sent once at a time; what is wrong with it the page says, not the browser. */
export function Form({ submit, busy = null, onSubmit, beside, children }: FormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy === null) onSubmit();
      }}
    >
      {children}
      <div className="govuk-button-group">
        <Button type="submit" aria-disabled={busy !== null}>
          {submit}
        </Button>
        {beside}
      </div>
      <p className="govuk-body" role="status">
        {busy}
      </p>
    </form>
  );
}
