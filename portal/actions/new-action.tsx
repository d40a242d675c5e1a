import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { InsetText } from '../govuk/inset-text';
import { Select } from '../govuk/select';
import { TextInput } from '../govuk/text-input';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { TEAM } from './action-words';
import { MessageFields } from './message-fields';
import { relatedKinds, relatedOptions, type RelatedChoice } from './relates-to';
import { useMessageDraft } from './use-message-draft';
import { useNewAction, WHICH, type NewActionWritten } from './use-new-action';
import { WrittenBefore } from './written-before';

/** `#/actions/new`, and from a payment with what it is about. */
export function NewAction() {
  return useSession().desk ? <NewActionForm /> : <NotFound />;
}

/** Of the application's own types: what it is best to write. Others need no word. */
const HELP: Readonly<Record<string, string>> = {
  'change-of-details':
    'Tell us what changes, from which day, and how it is to be from then on: your address, telephone number, email address, or bank account (sort code, account number and the name on it). Attach a letter or statement that shows it, if you have one. We may ring you on the number that we know before we change your bank account.',
  'payment-query': 'Tell us which child and which nights or amount you mean, and what you expected.',
  'remittance-query': 'Tell us which line of the remittance advice you mean.',
  overpayment: 'Tell us what you think was paid too much, or how you would like to pay it back.',
};

function NewActionForm() {
  const { data } = useSession();
  const draft = useMessageDraft();
  const { written, set, files, errors, busy, create } = useNewAction(draft);
  const { type, kind, ref, title, body } = written;
  return (
    <Page title="New Action" back="#/actions" errors={errors}>
      {draft.before && <WrittenBefore />}
      <Form submit="Create Action" busy={busy} onSubmit={() => void create()}>
        <Select
          id="type"
          label="Type"
          errors={errors}
          value={type}
          options={[
            { value: '', text: 'Choose a type' },
            ...data.actionTypes.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          onChange={(value) => set({ type: value })}
        />
        {HELP[type] !== undefined && <InsetText>{HELP[type]}</InsetText>}
        <RelatedTo kind={kind} reference={ref} errors={errors} onChange={set} />
        {/* There is one team: chosen already, so that no message goes astray. */}
        <Select
          id="assign-to"
          label="Assign To"
          hint="The team that pays you. It is chosen already."
          value="team"
          options={[{ value: 'team', text: TEAM }]}
          onChange={() => {}}
        />
        <TextInput
          id="title"
          label="Title"
          hint="What it is about, in a few words"
          errors={errors}
          value={title}
          onChange={(value) => set({ title: value })}
        />
        <MessageFields
          label="Your message"
          body={body}
          files={files}
          errors={errors}
          onBody={(value) => set({ body: value })}
        />
      </Form>
    </Page>
  );
}

interface RelatedToProps {
  readonly kind: RelatedChoice;
  readonly reference: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Pick<NewActionWritten, 'kind' | 'ref'>) => void;
}

function RelatedTo({ kind, reference, errors, onChange }: RelatedToProps) {
  const { data } = useSession();
  return (
    <>
      <Select
        id="related-to"
        label="Related To"
        value={kind}
        options={relatedKinds(data)}
        onChange={(value) => onChange({ kind: value as RelatedChoice, ref: '' })}
      />
      {kind !== 'none' && (
        <Select
          id="related-ref"
          label={WHICH[kind]}
          errors={errors}
          value={reference}
          options={[{ value: '', text: 'Choose one' }, ...relatedOptions(data, kind)]}
          onChange={(ref) => onChange({ kind, ref })}
        />
      )}
    </>
  );
}
