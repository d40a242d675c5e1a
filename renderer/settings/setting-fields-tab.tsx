import type { SettingRow } from '../../preload/contract/settings';
import { useCommandQuery } from '../bridge/use-command-query';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { isActionSetting } from './actions-tab';
import { isClaimSetting } from './claims-tab';
import { isSyncSetting } from './destinations-tab';
import { SettingField } from './setting-field';

/** The council, its bank, and how long the window stays open unattended: all that has no tab of its own. */
export function OrganisationTab() {
  return (
    <SettingFields
      belongs={(setting) =>
        !isToLookAt(setting) &&
        !isStatementSetting(setting) &&
        !isClaimSetting(setting) &&
        !isActionSetting(setting) &&
        !isSyncSetting(setting)
      }
    />
  );
}

/** What has to be looked at before a period is prepared: exceptions, and stays that nobody confirmed. */
export function ExceptionsTab() {
  return <SettingFields belongs={isToLookAt} />;
}

function isToLookAt(setting: SettingRow): boolean {
  return setting.key.startsWith('exceptions.') || setting.key.startsWith('stays.');
}

function isStatementSetting(setting: SettingRow): boolean {
  return setting.key.startsWith('statements.');
}

function SettingFields({ belongs }: { readonly belongs: (setting: SettingRow) => boolean }) {
  const settings = useCommandQuery('settings.list', {});
  return (
    <QueryView query={settings} loading="Reading the settings…">
      {(rows) => (
        <Stack gap="L" style={{ maxWidth: '40rem' }}>
          {rows.filter(belongs).map((setting) => (
            // By its value too: a setting that a colleague changed is shown as it is now.
            <SettingField key={`${setting.key} ${setting.value}`} setting={setting} />
          ))}
        </Stack>
      )}
    </QueryView>
  );
}
