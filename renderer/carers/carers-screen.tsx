import { Button, Select, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { BankState, ProviderType } from '../../domain/facts';
import type { CarerRow } from '../../preload/contract/carers';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { stateWord } from '../format/state-badge';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { Row } from '../layout/row';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { CARER_COLUMNS } from './carer-columns';
import { CarerForm } from './carer-form';
import { BANK_DETAILS_ADDRESS, CARER_TYPES, carerAddress } from './carer-words';

const BANK_STATES: readonly BankState[] = ['missing', 'invalid', 'unconfirmed', 'confirmed'];

/** Everyone who is paid, to search and filter; Enter opens a carer's page. */
export function CarersScreen() {
  const query = useCommandQuery('carers.list', {});
  const mayAdd = useMay('carers.save');
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  return (
    <Screen
      title="Carers"
      help={<CarersHelp />}
      actions={
        <>
          <BankDetailsToConfirmLink />
          {mayAdd && (
            <Button icon={<AddRegular />} appearance="primary" onClick={() => setAdding(true)}>
              Add carer
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query} loading="Reading the carers…">
        {(carers) =>
          carers.length === 0 ? (
            <EmptyState
              title="No carers yet"
              action={<ScreenLink to="/imports">Import a file of carers</ScreenLink>}
            >
              Foster carers and supported lodgings providers will be listed here, with their bank details,
              placements and payments. Import the council’s file of carers, or add one by hand.
            </EmptyState>
          ) : (
            <CarersList carers={carers} />
          )
        }
      </QueryView>
      {adding && (
        <CarerForm
          carer={null}
          onSaved={(ref) => void navigate(carerAddress(ref))}
          onClose={() => setAdding(false)}
        />
      )}
    </Screen>
  );
}

function BankDetailsToConfirmLink() {
  const query = useCommandQuery('carers.bankDetailsToConfirm', {});
  const count = query.data?.length ?? 0;
  if (count === 0) return null;
  return (
    <ScreenLink to={BANK_DETAILS_ADDRESS}>
      Bank details to confirm ({count.toLocaleString('en-GB')})
    </ScreenLink>
  );
}

function CarersList({ carers }: { readonly carers: readonly CarerRow[] }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [type, setType] = useState<ProviderType | ''>('');
  const [bank, setBank] = useState<BankState | ''>('');
  const shown = useMemo(
    () =>
      carers.filter((carer) => (type === '' || carer.type === type) && (bank === '' || carer.bank === bank)),
    [carers, type, bank],
  );
  return (
    <>
      <Row as="search">
        <GridSearch label="Search carers" value={text} onChange={setText} />
        <Select
          aria-label="Type of carer"
          value={type}
          onChange={(_event, data) => setType(data.value as ProviderType | '')}
        >
          <option value="">Every type</option>
          {Object.entries(CARER_TYPES).map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
        <Select
          aria-label="State of bank details"
          value={bank}
          onChange={(_event, data) => setBank(data.value as BankState | '')}
        >
          <option value="">Bank details in every state</option>
          {BANK_STATES.map((state) => (
            <option key={state} value={state}>
              Bank details {stateWord(state).toLowerCase()}
            </option>
          ))}
        </Select>
        <Text role="status">
          {shown.length === carers.length ? '' : `${shown.length.toLocaleString('en-GB')} of `}
          {carers.length.toLocaleString('en-GB')} {carers.length === 1 ? 'carer' : 'carers'}
        </Text>
      </Row>
      <DataGrid
        rows={shown}
        columns={CARER_COLUMNS}
        rowId={(carer) => carer.ref}
        onOpen={(carer) => void navigate(carerAddress(carer.ref))}
        quickFilter={text}
        label="Carers"
        emptyText="No carer fits what you look for."
      />
    </>
  );
}

function CarersHelp() {
  return (
    <>
      <p>Everyone whom the council pays: foster carers and supported lodgings providers.</p>
      <p>
        Type in the search box to find a name, reference, postcode or amount. Enter, a double click or the
        name opens a carer’s page with details, bank details, placements, payments and history.
      </p>
      <p>
        Bank details pay out only once a person other than the one who entered them has confirmed them. Until
        then the carer is a blocking exception of the payment.
      </p>
    </>
  );
}
