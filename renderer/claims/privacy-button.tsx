import { Badge, ToggleButton } from '@fluentui/react-components';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { useClaimKeys } from './claim-keys';
import { togglePrivacy, usePrivacy } from './privacy';

/** Hides names of carers and children, and says so for as long as they are hidden. */
export function PrivacyButton() {
  const hidesNames = usePrivacy();
  useClaimKeys((action) => {
    if (action !== 'privacy') return false;
    togglePrivacy();
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
        onClick={togglePrivacy}
      >
        Hide names
      </ToggleButton>
    </>
  );
}
