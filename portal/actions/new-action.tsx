import { useState } from 'react';
import type { CarerData } from '../../domain/sync/carer-data';
import { MOST_TITLE_CHARACTERS } from '../../domain/sync/submission';
import { useFiles } from '../files/use-files';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { InsetText } from '../govuk/inset-text';
import { Select } from '../govuk/select';
import { TextInput } from '../govuk/text-input';
import { readLine, readWords } from '../sending/read-words';
import { useDesk, useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { goTo, usePageAddress } from '../shell/use-address';
import { TEAM } from './action-words';
import type { ActionChoices, MessageWritten } from './message-drafts';
import { bodyErrors, fileErrors, NOT_MADE_READY } from './message-errors';
import { MessageFields } from './message-fields';
import { askedAbout, relatedKinds, relatedOptions, stillThere, type RelatedChoice } from './relates-to';
import { useMessageDraft } from './use-message-draft';
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

interface Written extends ActionChoices {
  readonly title: string;
  readonly body: string;
}

function NewActionForm() {
  const { data } = useSession();
  const { outbox } = useDesk();
  const { query } = usePageAddress();
  const draft = useMessageDraft();
  const [written, setWritten] = useState<Written>(() => ({
    ...begun(data, query),
    ...keptOf(data, draft.before),
  }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const files = useFiles();
  const set = (change: Partial<Written>): void => {
    const now = { ...written, ...change };
    setWritten(now);
    // It is kept as what is sent by now, and no draft any more.
    if (busy !== null) return;
    draft.write({
      title: now.title,
      body: now.body,
      choices: { type: now.type, kind: now.kind, ref: now.ref },
    });
  };
  const { type, kind, ref, title, body } = written;

  async function create(): Promise<void> {
    const found = [...problemsOf(written), ...fileErrors(files)];
    setErrors(found);
    if (found.length > 0) return;
    setBusy('Sending…');
    try {
      const action = {
        type,
        relatesTo: { kind, ref },
        title: readLine(title),
        body: readWords(body),
        attachments: files.attachments(),
      };
      const { id } = await outbox.send({ kind: 'action', action }, () => draft.forget());
      goTo(`#/sent/${id}`);
    } catch {
      setBusy(null);
      setErrors([NOT_MADE_READY]);
    }
  }

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
  readonly onChange: (change: Pick<Written, 'kind' | 'ref'>) => void;
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

const WHICH = { payment: 'Which payment', client: 'Which child', claim: 'Which claim' } as const;

/** What was written and chosen before; of the choices, those that there still are. */
function keptOf(data: CarerData, before: MessageWritten | null): Partial<Written> {
  if (!before) return {};
  const { title, body, choices } = before;
  if (!choices) return { title, body };
  const type = data.actionTypes.some(({ code }) => code === choices.type) ? choices.type : '';
  return { title, body, type, ...stillThere(data, choices) };
}

function begun(data: CarerData, query: URLSearchParams): Written {
  const about = askedAbout(data, query);
  const isPayment = about.kind === 'payment' && data.actionTypes.some(({ code }) => code === 'payment-query');
  return { ...about, type: isPayment ? 'payment-query' : '', title: '', body: '' };
}

function problemsOf({ type, kind, ref, title, body }: Written): FieldError[] {
  const found: FieldError[] = [];
  if (type === '') found.push({ field: 'type', text: 'Select a type' });
  if (kind !== 'none' && ref === '')
    found.push({ field: 'related-ref', text: `Select ${WHICH[kind].toLowerCase()} it is about` });
  const titleLength = readLine(title).length;
  if (titleLength === 0) found.push({ field: 'title', text: 'Enter a title' });
  if (titleLength > MOST_TITLE_CHARACTERS)
    found.push({ field: 'title', text: `Enter a title of at most ${MOST_TITLE_CHARACTERS} characters` });
  return [...found, ...bodyErrors(body)];
}
