import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettingRow } from '../../preload/contract/settings';
import { useCommandQuery } from '../bridge/use-command-query';
import { QueryView } from '../layout/states';
import { SettingField } from './setting-field';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '40rem' },
});

/** The council, its bank, and how long the window stays open unattended: all but the settings of exceptions and claims. */
export function OrganisationTab() {
  return <SettingFields belongs={(setting) => !isExceptionSetting(setting) && !isClaimSetting(setting)} />;
}

/** What counts as an exception. */
export function ExceptionsTab() {
  return <SettingFields belongs={isExceptionSetting} />;
}

/** How far claims go, what the panel often says, and how much each check of claims counts. */
export function ClaimsTab() {
  return <SettingFields belongs={isClaimSetting} />;
}

function isClaimSetting(setting: SettingRow): boolean {
  return setting.key.startsWith('claims.');
}

function isExceptionSetting(setting: SettingRow): boolean {
  return setting.key.startsWith('exceptions.');
}

function SettingFields({ belongs }: { readonly belongs: (setting: SettingRow) => boolean }) {
  const styles = useStyles();
  const settings = useCommandQuery('settings.list', {});
  return (
    <QueryView query={settings} loading="Reading the settings…">
      {(rows) => (
        <div className={styles.fields}>
          {rows.filter(belongs).map((setting) => (
            // By its value too: a setting that a colleague changed is shown as it is now.
            <SettingField key={`${setting.key} ${setting.value}`} setting={setting} />
          ))}
        </div>
      )}
    </QueryView>
  );
}
