import { ButtonLink } from '../govuk/button';
import { DeliveryWords } from '../sending/delivery-words';
import type { SentSubmission } from '../sending/sent-submission';
import { Page } from '../shell/page';

interface ChangedProps {
  /** "password", "security code". */
  readonly what: string;
  readonly sent: SentSubmission;
}

/** After a change: where the new one works, and from when on. */
export function Changed({ what, sent }: ChangedProps) {
  return (
    <Page title={`You have changed your ${what}`}>
      <p className="govuk-body">
        On this device your new {what} works <strong>from now on</strong>.
      </p>
      <p className="govuk-body">
        On other devices the old one works until the team updates this page. Then the new one works
        everywhere.
      </p>
      <DeliveryWords id={sent.id} />
      <ButtonLink href="#/">Continue</ButtonLink>
    </Page>
  );
}
