import { useState } from 'react';
import { formatDate } from '../../domain/calendar/format-dates';
import type { ClaimChoicesOfCarer } from '../../domain/sync/carer-data';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { SummaryList } from '../govuk/summary-list';
import { useSession } from '../session/carer-session';
import type { Desk } from '../session/desk';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { goTo } from '../shell/use-address';
import { childrenOn, levelsOf, type ClaimDraft } from './claim-draft';
import { DraftItems } from './draft-items';
import { WithDraft } from './use-draft';

/** `#/claims/draft/…/check`: the whole claim once more, before it is sent. */
export function CheckClaim() {
  const [sending, setSending] = useState<ClaimDraft | null>(null);
  return (
    <WithDraft sending={sending}>
      {(draft, desk) =>
        draft.items.length === 0 ? <NotFound /> : <Check draft={draft} desk={desk} onSending={setSending} />
      }
    </WithDraft>
  );
}

interface CheckProps {
  readonly draft: ClaimDraft;
  readonly desk: Desk;
  readonly onSending: (draft: ClaimDraft) => void;
}

function Check({ draft, desk, onSending }: CheckProps) {
  const { claiming } = useSession().data;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);

  async function submit(): Promise<void> {
    const outdated = whatIsOutdated(draft, claiming);
    if (outdated !== null) return setErrors([{ text: outdated }]);
    setBusy('Sending…');
    try {
      const claim = await desk.drafts.toSubmit(draft);
      const { id } = await desk.outbox.send({ kind: 'claim', claim }, () => {
        onSending(draft);
        // Where it can't be removed it stays in the list, from which the carer can remove it.
        void desk.drafts.remove(draft.id).catch(() => undefined);
      });
      goTo(`#/sent/${id}`);
    } catch {
      setBusy(null);
      setErrors([
        {
          text: 'Sorry, the claim could not be made ready for sending. It is still here. If it has many files, remove some, and claim for them in another claim',
        },
      ]);
    }
  }

  return (
    <Page
      title="Check your claim before you send it"
      caption="One-off claims"
      back={`#/claims/draft/${draft.id}`}
      errors={errors}
    >
      <SummaryList
        rows={[
          ['Date', formatDate(draft.day)],
          [
            'Notes',
            draft.notes === '' ? null : (
              <span key="notes" className="portal-lines">
                {draft.notes}
              </span>
            ),
          ],
        ]}
      />
      <h2 className="govuk-heading-m">Items</h2>
      <DraftItems draft={draft} />
      <p className="govuk-body">
        By sending it you say that these are costs that you have had, and that you have not claimed them
        before. It can’t be changed once it is sent.
      </p>
      <Form
        submit="Submit claim"
        busy={busy}
        onSubmit={() => void submit()}
        beside={
          <a className="govuk-link" href={`#/claims/draft/${draft.id}`}>
            Change this claim
          </a>
        }
      >
        {null}
      </Form>
    </Page>
  );
}

/** What of a claim that was kept for a while is not so any more; null where nothing is. */
function whatIsOutdated({ items }: ClaimDraft, claiming: ClaimChoicesOfCarer): string | null {
  const stray = items.findIndex(
    ({ client, day }) =>
      client !== null && !childrenOn(claiming, day).some((child) => child.client === client),
  );
  if (stray >= 0)
    return `Edit item ${stray + 1}: by what we know now the child did not live with you on that day`;
  const gone = items.findIndex(
    ({ kind, serviceLevel }) => !levelsOf(claiming, kind).some(({ code }) => code === serviceLevel),
  );
  return gone >= 0 ? `Edit item ${gone + 1}: its service level can’t be claimed any more` : null;
}
