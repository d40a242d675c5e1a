import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { quoteCarer } from '../../domain/actions/quote-facts';
import type { CarerDetail } from '../../preload/contract/carers';
import { ActionsSection } from '../actions/actions-section';
import { StartAction } from '../actions/start-action';
import { EventHistory } from '../audit/event-history';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { ClaimsSection } from '../claim-entry/claims-section';
import { Money } from '../format/money';
import { Facts } from '../layout/facts';
import { PageSection } from '../layout/page-section';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { OneOffsSection } from '../one-offs/one-offs-section';
import { CarerOverpayments } from '../overpayments/carer-overpayments';
import { PlacementsSection } from '../placements/placements-section';
import { PortalAccountSection } from '../publish/portal-account-section';
import { BankDetailsSection } from './bank-details-section';
import { CarerForm } from './carer-form';
import { CarerPayments } from './carer-payments';
import { ChangesAskedFor } from './changes-asked-for';
import { DocumentsSection } from './documents-section';
import { CARER_TYPES } from './carer-words';

const useStyles = makeStyles({
  top: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    flexShrink: 0,
  },
});

/** Everything about one carer. */
export function CarerPage() {
  const { ref = '' } = useParams();
  const query = useCommandQuery('carers.read', { ref });
  const title = query.data ? `${query.data.carer.name} (${ref})` : `Carer ${ref}`;
  return (
    <Screen
      title={title}
      actions={
        <>
          {query.data ? (
            <StartAction
              about={() => quoteCarer(query.data.carer, query.data.placements)}
              name={query.data.carer.name}
              size="medium"
            />
          ) : null}
          <ScreenLink to="/carers">All carers</ScreenLink>
        </>
      }
      help={
        <p>
          A carer’s details, bank details, placements, payments, claims, actions, documents and history. Click
          a payment to see what it is made of; click a bar of the timeline to change the placement. Whether
          the carer may claim is set under Claims.
        </p>
      }
    >
      <QueryView query={query} loading={`Reading carer ${ref}…`}>
        {(detail) => <CarerSections detail={detail} />}
      </QueryView>
    </Screen>
  );
}

function CarerSections({ detail }: { readonly detail: CarerDetail }) {
  const styles = useStyles();
  const { carer } = detail;
  return (
    <>
      <div className={styles.top}>
        <DetailsSection carer={carer} changes={detail.changes} />
        <BankDetailsSection carer={carer} bankDetails={detail.bankDetails} />
      </div>
      <PlacementsSection placements={detail.placements} of={{ carer: carer.ref }} />
      <PageSection title="Payments">
        <CarerPayments carer={carer} payments={detail.payments} />
      </PageSection>
      <CarerOverpayments carer={carer.ref} />
      <ClaimsSection of={{ carer: carer.ref }} />
      <ActionsSection
        of={{ carer: carer.ref }}
        start={<StartAction about={() => quoteCarer(carer, detail.placements)} name={carer.name} />}
      />
      <OneOffsSection of={{ carer: carer.ref }} />
      <PortalAccountSection carer={carer.ref} />
      <DocumentsSection carer={carer.ref} payments={detail.payments} />
      <PageSection title="History">
        <EventHistory events={detail.history} />
      </PageSection>
    </>
  );
}

function DetailsSection({ carer, changes }: Pick<CarerDetail, 'carer' | 'changes'>) {
  const mayChange = useMay('carers.save');
  const [changing, setChanging] = useState(false);
  return (
    <PageSection
      title="Details"
      actions={
        mayChange && (
          <Button icon={<EditRegular />} aria-label="Change details" onClick={() => setChanging(true)}>
            Change
          </Button>
        )
      }
    >
      <Facts
        facts={{
          Reference: carer.ref,
          Name: carer.name,
          Type: CARER_TYPES[carer.type],
          Address: carer.address,
          Postcode: carer.postcode,
          Phone: carer.phone,
          'E-mail': carer.email,
          'Supplier reference': carer.supplierRef,
          'Open placements': carer.placements,
          'Last paid': carer.lastPaidPence === null ? 'never' : <Money pence={carer.lastPaidPence} />,
        }}
      />
      <ChangesAskedFor changes={changes} />
      {changing && <CarerForm carer={carer} onClose={() => setChanging(false)} />}
    </PageSection>
  );
}
