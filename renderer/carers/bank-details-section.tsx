import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { BankDetailsRow, CarerRow } from '../../preload/contract/carers';
import { useMay } from '../bridge/use-access';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { Notice } from '../layout/notice';
import { PageSection } from '../layout/page-section';
import { Stack } from '../layout/stack';
import { AskedForLink } from './asked-for-link';
import { AccountNumbers } from './account-numbers';
import { ConfirmBankDetails } from './confirm-bank-details';
import { EnterBankDetails } from './enter-bank-details';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** Where a carer's money goes, masked; what was entered and waits for another person; what was used before. */
export function BankDetailsSection(props: {
  readonly carer: CarerRow;
  readonly bankDetails: readonly BankDetailsRow[];
}) {
  const { carer, bankDetails } = props;
  const styles = useStyles();
  const mayEnter = useMay('carers.enterBankDetails');
  const [entering, setEntering] = useState(false);
  const [withEarlier, setWithEarlier] = useState(false);
  const newestFirst = [...bankDetails].sort((a, b) => b.id - a.id);
  const inUse = newestFirst.filter((details) => details.state !== 'superseded');
  const earlier = newestFirst.filter((details) => details.state === 'superseded');
  return (
    <PageSection
      title="Bank details"
      actions={
        mayEnter && (
          <Button icon={<AddRegular />} onClick={() => setEntering(true)}>
            Enter new bank details
          </Button>
        )
      }
    >
      <Stack gap="L">
        <StateMessage carer={carer} />
        {[...inUse, ...(withEarlier ? earlier : [])].map((details) => (
          <OneAccount key={details.id} details={details} />
        ))}
        {earlier.length > 0 && !withEarlier && (
          <Button className={styles.one} appearance="subtle" onClick={() => setWithEarlier(true)}>
            Show earlier bank details ({earlier.length})
          </Button>
        )}
      </Stack>
      {entering && <EnterBankDetails carer={carer} onClose={() => setEntering(false)} />}
    </PageSection>
  );
}

function StateMessage({ carer }: { readonly carer: CarerRow }) {
  if (carer.bank === 'confirmed') return null;
  const words = {
    missing:
      'No bank details yet. This carer cannot be paid until some are entered and another person has confirmed them.',
    invalid:
      'These bank details fail the check of sort code and account number. This carer cannot be paid until new ones are entered and confirmed.',
    unconfirmed:
      'These wait to be confirmed by a person other than the one who entered them. Until then this carer is a blocking exception.',
  }[carer.bank];
  return <Notice intent={carer.bank === 'unconfirmed' ? 'warning' : 'error'}>{words}</Notice>;
}

function OneAccount({ details }: { readonly details: BankDetailsRow }) {
  const styles = useStyles();
  return (
    <div className={styles.one}>
      <StateBadge state={details.state} />
      <Facts
        facts={{
          'Account name': details.accountName,
          'Sort code and account': <AccountNumbers details={details} />,
          Entered: `by ${details.enteredBy}, ${formatInstant(details.enteredAt)}`,
          'Asked for': details.askedFor ? <AskedForLink askedFor={details.askedFor} /> : undefined,
          Confirmed:
            details.confirmedBy !== null && details.confirmedAt !== null
              ? `by ${details.confirmedBy}, ${formatInstant(details.confirmedAt)}`
              : details.state === 'unconfirmed'
                ? 'not yet'
                : undefined,
        }}
      />
      {details.state === 'unconfirmed' && <ConfirmBankDetails details={details} />}
      {details.state === 'superseded' && <Text size={200}>No longer used.</Text>}
    </div>
  );
}
