import { Text } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { useMay } from '../bridge/use-access';
import { PageSection } from '../layout/page-section';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { newActionFacts, newActionKey, type NewActionFacts } from './actions-address';
import { ActionsHelp } from './actions-help';
import { useKeptDraft } from './ledger-draft';
import { useNewActionDrafts } from './new-action-drafts';
import { NewActionForm } from './new-action-form';

/** Begins a thread: the team writes to a carer, or takes down what came in by e-mail, telephone or letter. */
export function NewActionScreen() {
  const [search] = useSearchParams();
  const facts = newActionFacts(search);
  const may = useMay('actions.create');
  return (
    <Screen
      title="New action"
      help={<ActionsHelp />}
      actions={<ScreenLink to="/actions">All actions</ScreenLink>}
    >
      {may ? (
        <WithDrafts key={newActionKey(facts)} facts={facts} />
      ) : (
        <Text>A finance officer, an approver or an administrator writes to carers.</Text>
      )}
    </Screen>
  );
}

function WithDrafts({ facts }: { readonly facts: NewActionFacts }) {
  const draft = useKeptDraft('new');
  return (
    <QueryView query={draft} loading="Looking for what you were writing…">
      {(kept) => <NewAction facts={facts} draft={kept} />}
    </QueryView>
  );
}

function NewAction({ facts, draft }: { readonly facts: NewActionFacts; readonly draft: unknown }) {
  const drafts = useNewActionDrafts(newActionKey(facts), draft);
  return (
    <>
      <PageSection title="The action">
        <NewActionForm facts={facts} drafts={drafts} />
      </PageSection>
      {drafts.others.length > 0 ? (
        <PageSection title="Begun and not sent">
          <ul>
            {drafts.others.map(({ address, title }) => (
              <li key={address}>
                <ScreenLink to={address} inline>
                  {title}
                </ScreenLink>
              </li>
            ))}
          </ul>
        </PageSection>
      ) : null}
    </>
  );
}
