import { Badge, ToggleButton } from '@fluentui/react-components';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { useClearNotices } from '../feedback/notify';
import { useClaimKeys } from '../claims/claim-keys';
import { togglePrivacy, usePrivacy } from './privacy';

/** Hides names of carers and children, and says so for as long as they are hidden. */
export function PrivacyButton() {
  const hidesNames = usePrivacy();
  const clearNotices = useClearNotices();
  const toggle = (): void => {
    // Messages that are still there may name people.
    if (!hidesNames) clearNotices();
    togglePrivacy();
  };
  useClaimKeys((action) => {
    if (action !== 'privacy') return false;
    toggle();
    return true;
  });
  return (
    <>
      {hidesNames ? (
        <Badge appearance="filled" color="important" size="large" shape="rounded" icon={<EyeOffRegular />}>
          Names are hidden
        </Badge>
      ) : null}
      <ToggleButton
        checked={hidesNames}
        icon={<EyeOffRegular />}
        title="Ctrl+Shift+H"
        aria-keyshortcuts="Control+Shift+H"
        onClick={toggle}
      >
        Hide names
      </ToggleButton>
    </>
  );
}
