import { useEffect, useRef } from 'react';
import { Button } from '../govuk/button';
import { leftInWords } from './idle-clock';

interface TimeoutDialogProps {
  readonly leftMs: number;
  readonly onStay: () => void;
  readonly onSignOut: () => void;
}

/** How often the time that is left is read out. */
const SAID_EVERY_MS = 20_000;

/** Asks whether somebody is still there: the pattern of GOV.UK's timeout warning. Escape stays. */
export function TimeoutDialog({ leftMs, onStay, onSignOut }: TimeoutDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const saidMs = Math.ceil(leftMs / SAID_EVERY_MS) * SAID_EVERY_MS;
  return (
    <dialog
      ref={dialog}
      className="portal-dialog"
      aria-labelledby="timeout-title"
      aria-describedby="timeout-words"
      onCancel={onStay}
    >
      <h2 className="govuk-heading-l" id="timeout-title">
        You’re about to be signed out
      </h2>
      <p className="govuk-body" id="timeout-words">
        For your security, we will sign you out in <strong aria-hidden="true">{leftInWords(leftMs)}</strong>
        <span className="govuk-visually-hidden" aria-live="polite">
          {leftInWords(saidMs)}
        </span>
        . Claims and messages that you have begun are kept on this device, and only you can open them. Files
        chosen for a message, and a claim’s item that you have not saved yet, will be lost.
      </p>
      <div className="govuk-button-group">
        <Button autoFocus onClick={onStay}>
          Stay signed in
        </Button>
        <button type="button" className="portal-link-button govuk-link" onClick={onSignOut}>
          Sign out
        </button>
      </div>
    </dialog>
  );
}
