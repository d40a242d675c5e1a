import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState } from 'react';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { BANK_DETAILS_ADDRESS } from '../carers/carer-words';
import { Facts } from '../layout/facts';
import { Notice } from '../layout/notice';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { PaymentsLink } from '../rates/saved-rates';
import type { ImportStep } from './import-address';
import { countOf, formatOf, IMPORT_FORMATS } from './import-formats';
import { UndoImportDialog } from './undo-import';

type Done = Extract<ImportStep, { step: 'done' }>;

/** The third step: what the import changed, where to see it, what comes next, and undo. */
export function DoneStep({ done }: { readonly done: Done }) {
  const format = formatOf(done.kind);
  const mayUndo = useMay('imports.undo');
  const runs = useCommandQuery('imports.runs', {});
  const undone = runs.data?.find((run) => run.id === done.run)?.undone ?? null;
  const [asking, setAsking] = useState(false);
  const canUndo = mayUndo && done.run !== null && undone === null && done.added + done.updated > 0;
  return (
    <Stack gap="L" align="start">
      <Notice
        intent={undone ? 'info' : 'success'}
        role="status"
        title={<>{undone ? `The import of ${done.fileName} was undone.` : headline(done)}</>}
      >
        {undone ? 'Everything is as it was before.' : `From ${done.fileName}.`}
      </Notice>
      {!undone && (
        <Facts
          facts={{
            Added: done.added === 0 ? undefined : countOf(done.kind, done.added),
            Updated: done.updated === 0 ? undefined : countOf(done.kind, done.updated),
            Unchanged: countOf(done.kind, done.unchanged),
            Notices: done.notices.length === 0 ? undefined : done.notices.join(' '),
          }}
        />
      )}
      <Row gap="L">
        <ScreenLink to={format.screen.to}>See {format.screen.title.toLowerCase()}</ScreenLink>
        {done.kind === 'providers' && !undone && (
          <ScreenLink to={BANK_DETAILS_ADDRESS}>Bank details to confirm</ScreenLink>
        )}
        {done.kind === 'rates' && !undone && <PaymentsLink />}
        {canUndo && (
          <Button icon={<ArrowUndoRegular />} onClick={() => setAsking(true)}>
            Undo this import
          </Button>
        )}
      </Row>
      {!undone && <NextFile done={done} />}
      {asking && done.run !== null && (
        <UndoImportDialog
          run={done.run}
          kind={done.kind}
          fileName={done.fileName}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}

function headline(done: Done): string {
  if (done.added + done.updated === 0) return 'Nothing changed: the ledger has all of this already.';
  const parts = [
    done.added > 0 ? `added ${countOf(done.kind, done.added)}` : '',
    done.updated > 0 ? `updated ${countOf(done.kind, done.updated)}` : '',
  ].filter((part) => part !== '');
  return `Imported: ${parts.join(' and ')}.`;
}

function NextFile({ done }: { readonly done: Done }) {
  const next = IMPORT_FORMATS[IMPORT_FORMATS.findIndex((format) => format.kind === done.kind) + 1];
  if (!next) return null;
  return (
    <span>
      In a new ledger, import {next.plural} next: drop the file on this window, or choose another file.
    </span>
  );
}
