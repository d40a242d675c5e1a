import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ClaimDetail } from '../../preload/contract/claims';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { claimAddress } from '../claims/claims-address';
import { numberInAddress } from '../layout/number-in-address';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { ErrorState, QueryView } from '../layout/states';
import { ClaimAsAWhole } from './claim-as-a-whole';
import { EnteredItems } from './entered-items';
import { newClaimAddress } from './entry-address';
import { EntryHelp } from './entry-help';
import { ItemForm } from './item-form';
import { SubmitClaimDialog, useSubmitClaim } from './submit-claim';

/** The items of a claim: entered row by row, and submitted; once that is done, what became of it. */
export function ClaimEntryScreen() {
  const { id = '' } = useParams();
  const number = numberInAddress(id);
  const query = useCommandQuery('claims.read', { id: number ?? 1 }, { enabled: number !== null });
  return (
    <Screen
      title={query.data ? `Claim ${id} of ${query.data.claim.providerName}` : `Claim ${id}`}
      help={<EntryHelp />}
      actions={
        <>
          <ScreenLink to={newClaimAddress()}>Enter another claim</ScreenLink>
          {number === null ? null : <ScreenLink to={claimAddress(number)}>Show it in the queue</ScreenLink>}
        </>
      }
    >
      {number === null ? (
        <ErrorState error={new Error(`There is no claim ${id}.`)} title="This could not be read" />
      ) : (
        <QueryView query={query} loading={`Reading claim ${id}…`}>
          {(detail) => <ClaimEntry key={number} detail={detail} />}
        </QueryView>
      )}
    </Screen>
  );
}

function ClaimEntry({ detail }: { readonly detail: ClaimDetail }) {
  const mayEnter = useMay('claims.saveItem');
  const isOpen = detail.claim.state === 'unsubmitted' && mayEnter;
  const entry = useItemEntry(detail);
  const submission = useSubmitClaim();
  return (
    <>
      <ClaimAsAWhole detail={detail} mayChange={isOpen} />
      <EnteredItems
        items={detail.items}
        total={detail.claim.amountPence}
        changing={entry.item?.id ?? null}
        onChange={isOpen ? entry.change : null}
      />
      {isOpen ? (
        <ItemForm
          key={entry.row}
          detail={detail}
          item={entry.item}
          before={entry.before}
          onSaved={(saved, submits) => {
            entry.goOn(saved);
            if (submits) submission.begin(saved);
          }}
          onCancel={() => entry.goOn(detail)}
          onSubmitClaim={() => submission.begin(detail)}
        />
      ) : null}
      {submission.failure ? (
        <ErrorState error={submission.failure} title="The claim was not submitted" />
      ) : null}
      {submission.asking ? <SubmitClaimDialog submission={submission} detail={submission.asking} /> : null}
      {submission.isDone ? <EnterAnother /> : null}
    </>
  );
}

/** Which item is in the form. Every row is a form of its own, so that nothing of the one before stays in it. */
function useItemEntry({ items }: ClaimDetail) {
  const [changed, setChanged] = useState<number | null>(null);
  const [before, setBefore] = useState(items.at(-1) ?? null);
  const [row, setRow] = useState(0);
  const show = (id: number | null): void => {
    setChanged(id);
    setRow((shown) => shown + 1);
  };
  return {
    /** The item that is changed; null while one is added. */
    item: items.find(({ id }) => id === changed) ?? null,
    /** What the next one goes on with. */
    before,
    row,
    change: (id: number) => show(id),
    /** Goes on to the next row. */
    goOn: (saved: ClaimDetail) => {
      setBefore(saved.items.find(({ id }) => id === changed) ?? saved.items.at(-1) ?? null);
      show(null);
    },
  };
}

/** After submitting: the next of the pile is one key away. */
function EnterAnother() {
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div>
      <Button
        appearance="primary"
        icon={<AddRegular />}
        ref={button}
        onClick={() => void navigate(newClaimAddress())}
      >
        Enter another claim
      </Button>
    </div>
  );
}
