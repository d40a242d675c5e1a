import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import { useSignedInUser } from '../bridge/use-access';
import { rolesInWords } from '../users/roles';
import { useActions } from './frame-actions';

/** Who is signed in, and locking, switching and the password behind it. */
export function SignedInMenu() {
  const user = useSignedInUser();
  const actions = useActions();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<PersonRegular />} title={rolesInWords(user.roles)}>
          {user.name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{rolesInWords(user.roles)}</MenuGroupHeader>
            <MenuItem icon={<LockClosedRegular />} secondaryContent="Ctrl+L" onClick={actions.lock}>
              Lock
            </MenuItem>
            <MenuItem icon={<PersonSwapRegular />} onClick={actions.switchUser}>
              Switch to another person
            </MenuItem>
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<KeyRegular />} onClick={actions.changePassword}>
            Change my password
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
