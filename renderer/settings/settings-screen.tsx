import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ExtrasTab } from '../extras/extras-tab';
import { Screen } from '../layout/screen';
import { Stack } from '../layout/stack';
import { ActionsTab } from './actions-tab';
import { BackupTab } from './backup-tab';
import { CalendarTab } from './calendar-tab';
import { ClaimsTab } from './claims-tab';
import { DestinationsTab } from './destinations-tab';
import { ExceptionsTab, OrganisationTab } from './setting-fields-tab';
import { ServiceLevelsTab } from './service-levels-tab';
import { StatementsTab } from './statements-tab';
import { UsersTab } from './users-tab';

interface SettingsTab {
  readonly path: string;
  readonly name: string;
  readonly content: ComponentType;
}

const TABS: readonly SettingsTab[] = [
  { path: 'organisation', name: 'Organisation', content: OrganisationTab },
  { path: 'calendar', name: 'Calendar', content: CalendarTab },
  { path: 'users', name: 'Users', content: UsersTab },
  { path: 'service-levels', name: 'Service levels and rates', content: ServiceLevelsTab },
  { path: 'extras', name: 'Extras', content: ExtrasTab },
  { path: 'exceptions', name: 'Exceptions', content: ExceptionsTab },
  { path: 'statements', name: 'Statements', content: StatementsTab },
  { path: 'claims', name: 'Claims', content: ClaimsTab },
  { path: 'actions', name: 'Actions', content: ActionsTab },
  { path: 'destinations', name: 'Destinations', content: DestinationsTab },
  { path: 'backup', name: 'Backup', content: BackupTab },
];

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', flexShrink: 0 },
});

/** Everything that is set once and seldom changed. */
export function SettingsScreen() {
  const styles = useStyles();
  const { tab } = useParams();
  const navigate = useNavigate();
  const shown = TABS.find((candidate) => candidate.path === tab) ?? TABS[0]!;
  const Content = shown.content;
  return (
    <Screen title="Settings" help={<SettingsHelp />}>
      <TabList
        className={styles.tabs}
        selectedValue={shown.path}
        onTabSelect={(_event, data) => void navigate(`/settings/${String(data.value)}`)}
      >
        {TABS.map(({ path, name }) => (
          <Tab key={path} value={path} id={`tab-${path}`} aria-controls="settings-panel">
            {name}
          </Tab>
        ))}
      </TabList>
      <Stack id="settings-panel" role="tabpanel" aria-labelledby={`tab-${shown.path}`} fill>
        <Content />
      </Stack>
    </Screen>
  );
}

function SettingsHelp() {
  return (
    <>
      <p>
        The council’s name and bank, the calendar of payment periods, who may do what, prices, and backups.
      </p>
      <p>
        Everybody may look. Administrators change the organisation, the users, the exceptions, how claims are
        checked and the types of actions; finance officers too keep the calendar, the service levels, the
        rates and the extras. Every change is in the audit.
      </p>
      <p>
        A new rate never changes a finalised period: what it should have paid comes as an adjustment in the
        current one. Before a rate is saved, its form shows that, and what it does to the forecast;{' '}
        <strong>Rates for a new year</strong> does so for a whole table.
      </p>
    </>
  );
}
