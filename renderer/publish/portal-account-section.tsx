import { Text } from '@fluentui/react-components';
import { useCommandQuery } from '../bridge/use-command-query';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { AccountButtons, AccountFacts, LetterAdvice } from './account-detail';

/** On a carer's page: their account at the carers' page. */
export function PortalAccountSection({ carer }: { readonly carer: string }) {
  const account = useCommandQuery('accounts.read', { provider: carer });
  return (
    <PageSection title="Portal account">
      <QueryView query={account} loading="Reading the account…">
        {(row) => (
          <>
            {row.state === 'none' ? (
              <Text>
                This carer has no account at the carers’ page. With one they see their payments, send claims
                and write to the team by themselves.
              </Text>
            ) : null}
            <AccountFacts account={row} />
            <LetterAdvice account={row} />
            <AccountButtons account={row} />
          </>
        )}
      </QueryView>
    </PageSection>
  );
}
