import { Text } from '@fluentui/react-components';
import type { SettingRow } from '../../preload/contract/settings';
import { useCommandQuery } from '../bridge/use-command-query';
import { PageSection } from '../layout/page-section';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { SettingField } from './setting-field';

const CHECKS = 'claims.checks.';
const REASONS = 'claims.rejectionReasons';
const TITLE_OF_CHECKS = 'Check of claims: ';

/** How far claims go, what is checked before the panel looks, and what the panel often says. */
export function ClaimsTab() {
  const settings = useCommandQuery('settings.list', {});
  return (
    <QueryView query={settings} loading="Reading the settings…">
      {(all) => {
        const rows = all.filter(isClaimSetting);
        return (
          <Stack style={{ maxWidth: '46rem' }}>
            <PageSection title="Limits">
              {rows.filter(({ key }) => !key.startsWith(CHECKS) && key !== REASONS).map(field)}
            </PageSection>
            <PageSection title="Checks before the panel looks">
              <Text>
                Each finding is shown with its item, when it is entered and before the panel. An item that has
                no rate can never be accepted.
              </Text>
              {rows.filter(({ key }) => key.startsWith(CHECKS)).map(checkField)}
            </PageSection>
            <PageSection title="Reasons for rejecting">
              {rows.filter(({ key }) => key === REASONS).map(field)}
            </PageSection>
          </Stack>
        );
      }}
    </QueryView>
  );
}

/** True for what is set on this tab. */
export function isClaimSetting({ key }: Pick<SettingRow, 'key'>): boolean {
  return key.startsWith('claims.');
}

/** By its value too: a setting that a colleague changed is shown as it is now. */
function keyOf({ key, value }: SettingRow): string {
  return `${key} ${value}`;
}

function field(setting: SettingRow) {
  return <SettingField key={keyOf(setting)} setting={setting} />;
}

function checkField(setting: SettingRow) {
  const title = setting.title.replace(TITLE_OF_CHECKS, '');
  const sentence = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  return <SettingField key={keyOf(setting)} setting={{ ...setting, title: sentence }} />;
}
