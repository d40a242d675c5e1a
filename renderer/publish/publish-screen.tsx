import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommandQuery } from '../bridge/use-command-query';
import { Stack } from '../layout/stack';
import { PrivacyButton } from '../privacy/privacy-button';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { AccountsTab } from './accounts-tab';
import { InboxTab } from './inbox-tab';
import { KeysTab } from './keys-tab';
import { DESTINATIONS_ADDRESS, publishAddress, type PublishTab } from './publish-address';
import { PublishHelp } from './publish-help';
import { PublishTabContent } from './publish-tab';

const CONTENT: Readonly<Record<PublishTab, ComponentType>> = {
  publish: PublishTabContent,
  inbox: InboxTab,
  accounts: AccountsTab,
  keys: KeysTab,
};

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap', flexShrink: 0 } });

/** What goes to the carers' page and what comes back: publications, submissions, accounts and keys. */
export function PublishScreen() {
  const styles = useStyles();
  const { tab = 'publish' } = useParams();
  const navigate = useNavigate();
  const waiting = useWaiting();
  const shown = isTab(tab) ? tab : 'publish';
  const Content = CONTENT[shown];
  const names: Readonly<Record<PublishTab, string>> = {
    publish: 'Publish',
    inbox: waiting === 0 ? 'Inbox of submissions' : `Inbox of submissions (${waiting} set aside)`,
    accounts: 'Accounts',
    keys: 'Keys',
  };
  return (
    <Screen
      title="Publish"
      help={<PublishHelp />}
      actions={
        <>
          <PrivacyButton />
          <ScreenLink to={DESTINATIONS_ADDRESS}>Destinations</ScreenLink>
        </>
      }
    >
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_event, data) => void navigate(publishAddress(data.value as PublishTab))}
      >
        {Object.entries(names).map(([value, name]) => (
          <Tab key={value} value={value} id={`publish-tab-${value}`} aria-controls="publish-panel">
            {name}
          </Tab>
        ))}
      </TabList>
      <Stack fill id="publish-panel" role="tabpanel" aria-labelledby={`publish-tab-${shown}`}>
        <Content />
      </Stack>
    </Screen>
  );
}

function isTab(tab: string): tab is PublishTab {
  return Object.hasOwn(CONTENT, tab);
}

function useWaiting(): number {
  const submissions = useCommandQuery('submissions.list', {});
  return submissions.data?.filter(({ state }) => state === 'set_aside').length ?? 0;
}
