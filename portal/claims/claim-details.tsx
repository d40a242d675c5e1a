import { useState } from 'react';
import { MOST_TEXT_CHARACTERS } from '../../domain/sync/submission';
import { DateInput } from '../govuk/date-input';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { TextArea } from '../govuk/text-area';
import { dayErrors, readTypedDay, typedDay } from '../govuk/typed-day';
import { readWords } from '../sending/read-words';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { goTo } from '../shell/use-address';
import type { ClaimDraft } from './claim-draft';
import { oldestDay, today } from './today';
import { NOT_KEPT, WithDraft } from './use-draft';

type Details = Pick<ClaimDraft, 'day' | 'notes'>;

/** `#/claims/new`: begins a claim. */
export function NewClaim() {
  const { desk, data } = useSession();
  if (!desk || !data.claiming.approved) return <NotFound />;
  return (
    <DetailsForm
      title="New claim"
      back="#/claims"
      submit="Continue"
      begin={{ day: today(), notes: '' }}
      onSave={async (details) => `#/claims/draft/${(await desk.drafts.begin(details)).id}`}
    />
  );
}

/** `#/claims/draft/…/details`: another date, other notes. */
export function EditClaim() {
  return (
    <WithDraft>
      {(draft, { drafts }) => (
        <DetailsForm
          title="Date and notes of the claim"
          back={`#/claims/draft/${draft.id}`}
          submit="Save"
          begin={draft}
          onSave={async (details) => `#/claims/draft/${(await drafts.save({ ...draft, ...details })).id}`}
        />
      )}
    </WithDraft>
  );
}

interface DetailsFormProps {
  readonly title: string;
  readonly back: `#/${string}`;
  readonly submit: string;
  readonly begin: Details;
  /** Gives the page that comes next. */
  readonly onSave: (details: Details) => Promise<`#/${string}`>;
}

function DetailsForm({ title, back, submit, begin, onSave }: DetailsFormProps) {
  const { publishedAt } = useSession();
  const [day, setDay] = useState(typedDay(begin.day));
  const [notes, setNotes] = useState(begin.notes);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  async function save(): Promise<void> {
    const read = readTypedDay(day);
    const found = dayErrors('day', day, { today: today(), oldest: oldestDay(publishedAt) });
    if (readWords(notes).length > MOST_TEXT_CHARACTERS)
      found.push({
        field: 'notes',
        text: `Enter notes of at most ${MOST_TEXT_CHARACTERS.toLocaleString('en-GB')} characters`,
      });
    setErrors(found);
    if (found.length > 0 || read === null) return;
    try {
      goTo(await onSave({ day: read, notes: readWords(notes) }));
    } catch {
      setErrors([{ text: NOT_KEPT }]);
    }
  }

  return (
    <Page title={title} caption="One-off claims" back={back} errors={errors}>
      <Form submit={submit} onSubmit={() => void save()}>
        <DateInput
          id="day"
          label="Date of the claim"
          hint="For example, 27 3 2026. Each item has a date of its own."
          errors={errors}
          value={day}
          onChange={setDay}
        />
        <TextArea
          id="notes"
          label="Notes (optional)"
          hint="Anything that the panel should know"
          errors={errors}
          value={notes}
          onChange={setNotes}
          rows={4}
          most={MOST_TEXT_CHARACTERS}
        />
      </Form>
    </Page>
  );
}
