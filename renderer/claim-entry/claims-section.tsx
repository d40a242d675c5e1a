import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ClaimRow } from '../../preload/contract/claims';
import { useCommandQuery } from '../bridge/use-command-query';
import { claimAddress } from '../claims/claims-address';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { claimColumns } from './claim-columns';
import { Claimant } from './claimant';
import { EnterClaim } from './enter-claim';
import { SaveClaims } from './save-claims';

const ROW_PX = 34;
const MOST_ROWS = 8;

type ClaimsOf = { readonly carer: string } | { readonly child: string };

/** The claims of a carer or about a child, of all years, the newest first; for a carer also whether they may claim. */
export function ClaimsSection({ of }: { readonly of: ClaimsOf }) {
  const query = useCommandQuery('claims.list', 'carer' in of ? { provider: of.carer } : { client: of.child });
  const rows = query.data ?? [];
  return (
    <PageSection
      title="Claims"
      actions={
        <>
          {rows.length > 0 ? <SaveClaims claims={rows} of={'carer' in of ? of.carer : of.child} /> : null}
          {'carer' in of ? <EnterForApproved carer={of.carer} /> : null}
        </>
      }
    >
      {'carer' in of ? <Claimant carer={of.carer} /> : null}
      <QueryView query={query} loading="Reading the claims…">
        {(claims) =>
          claims.length === 0 ? (
            <Text>{'carer' in of ? NONE_OF_CARER : NONE_OF_CHILD}</Text>
          ) : (
            <ClaimsGrid rows={claims} of={'carer' in of ? 'carer' : 'child'} />
          )
        }
      </QueryView>
    </PageSection>
  );
}

const NONE_OF_CARER =
  'No claims yet. Mileage, expenses and training that this carer claims are entered here; the panel decides on them.';
const NONE_OF_CHILD = 'No claims yet. Carers’ claims with an item for this child will be listed here.';

/** Only for a carer who is approved: for another the way to approve stands there. */
function EnterForApproved({ carer }: { readonly carer: string }) {
  const claimants = useCommandQuery('claimants.list', {});
  const isApproved =
    claimants.data?.some(({ provider, approved }) => provider === carer && approved) ?? false;
  return isApproved ? <EnterClaim carer={carer} /> : null;
}

function ClaimsGrid({ rows, of }: { readonly rows: readonly ClaimRow[]; readonly of: 'carer' | 'child' }) {
  const navigate = useNavigate();
  const columns = useMemo(() => claimColumns(of), [of]);
  return (
    <DataGrid<ClaimRow>
      rows={rows}
      columns={columns}
      rowId={({ id }) => String(id)}
      onOpen={({ id }) => void navigate(claimAddress(id))}
      label="Claims"
      emptyText="No claims yet."
      height={`${(Math.min(rows.length, MOST_ROWS) + 1) * ROW_PX + 8}px`}
    />
  );
}
