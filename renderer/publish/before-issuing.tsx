import { Text } from '@fluentui/react-components';
import type { AccountRow } from '../../preload/contract/accounts';
import { useCommandQuery } from '../bridge/use-command-query';
import { Notice } from '../layout/notice';
import { ScreenLink } from '../layout/screen-link';
import { isInUse } from './account-words';
import { DESTINATIONS_ADDRESS } from './publish-address';
import { carersInWords } from '../../domain/sync/run-words';

/** What issuing does, and what to put right before. */
export function BeforeIssuing({ accounts }: { readonly accounts: readonly AccountRow[] }) {
  const renewed = accounts.filter(isInUse).length;
  const isOne = accounts.length === 1;
  const gets =
    renewed === accounts.length ? 'a new temporary password' : 'a user name and a temporary password';
  return (
    <>
      <Text>
        {isOne ? 'The carer gets' : 'Each carer gets'} {gets}, in a letter that you see next, to print or to
        save.
        {isOne ? ' The letter is' : ' The letters are'} shown only once: when you close{' '}
        {isOne
          ? 'it, nobody can see the password again. It works'
          : 'them, nobody can see the passwords again. They work'}{' '}
        from the next publication on.
      </Text>
      {renewed > 0 ? (
        <Text>
          {isOne
            ? 'The user name stays the same. '
            : `${carersInWords(renewed)} of these ${renewed === 1 ? 'has an account already: the user name stays' : 'have accounts already: their user names stay'} the same. `}
          With the next publication the old {renewed === 1 ? 'password stops' : 'passwords stop'} working.
        </Text>
      ) : null}
      <AddressNotice />
    </>
  );
}

/** A letter without the address of the page helps nobody. */
function AddressNotice() {
  const settings = useCommandQuery('settings.list', {});
  const address = settings.data?.find(({ key }) => key === 'sync.pageAddress')?.value;
  if (address !== '') return null;
  return (
    <Notice intent="warning" title="The letter will not say where the page is.">
      An administrator gives its address under{' '}
      <ScreenLink to={DESTINATIONS_ADDRESS} inline>
        Settings, Destinations
      </ScreenLink>
      : better before than after.
    </Notice>
  );
}
