import { Button, Field, Select, Text } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useQuery } from '@tanstack/react-query';
import { IMPORT_KINDS, type ImportKind, type ImportPreview } from '../../preload/contract/imports';
import { call } from '../bridge/bridge';
import type { CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { Row } from '../layout/row';
import { ErrorState, LoadingState } from '../layout/states';
import { ImportRatesEffect } from '../rates/import-rates-effect';
import type { ImportStep } from './import-address';
import { formatOf } from './import-formats';
import { PreviewRows } from './preview-rows';
import { RejectedList } from './rejected-list';
import { TakeImport } from './take-import';
import { Understanding } from './understanding';

type Preview = Extract<ImportStep, { step: 'preview' }>;

/** The second step: what the file was understood as, what importing it would do, and every problem at its cell. */
export function PreviewStep({
  step,
  onGo,
}: {
  readonly step: Preview;
  readonly onGo: (step: ImportStep) => void;
}) {
  const take = useCommand('imports.take');
  const { path, kind, asked } = step;
  const query = useQuery<ImportPreview, CommandFailure>({
    queryKey: ['imports.preview', path, kind ?? null, asked],
    queryFn: () => call('imports.preview', kind === undefined ? { path } : { path, kind }),
    // While it is being taken, the ledger's change must not have the file read again.
    enabled: !take.isPending && !take.isSuccess,
    gcTime: 0,
  });
  const again = (wanted: ImportKind | undefined) =>
    onGo({ step: 'preview', path, asked: Date.now(), ...(wanted === undefined ? {} : { kind: wanted }) });
  const takeIt = async (preview: ImportPreview) => {
    const { run, notices, added, updated, unchanged } = await take.mutateAsync({ id: preview.id });
    const { kind: taken, fileName } = preview;
    onGo({ step: 'done', kind: taken, fileName, run, notices: [...notices], added, updated, unchanged });
  };
  return (
    <>
      <Row gap="L" align="end">
        <KindSelect kind={kind ?? query.data?.kind} onKind={again} />
        <Button icon={<ArrowClockwiseRegular />} onClick={() => again(kind)}>
          Read the file again
        </Button>
      </Row>
      {query.error && (
        <ErrorState error={query.error} title="This file cannot be imported" onRetry={() => again(kind)} />
      )}
      {query.isPending && <LoadingState label="Reading the file and comparing it with the ledger…" />}
      {query.data && !query.error && (
        <>
          <Understanding preview={query.data} />
          <TakeImport
            preview={query.data}
            onTake={() => takeIt(query.data)}
            onReadAgain={() => again(kind)}
          />
          {changesRates(query.data) && (
            <ImportRatesEffect id={query.data.id} enabled={!take.isPending && !take.isSuccess} />
          )}
          {query.data.rejected.length > 0 && (
            <RejectedList fileName={query.data.fileName} rejected={query.data.rejected} />
          )}
          {query.data.rows.length === 0 ? (
            <Text>The file has no row below its header line.</Text>
          ) : (
            <PreviewRows preview={query.data} />
          )}
        </>
      )}
    </>
  );
}

function changesRates({ kind, added, updated, rejected }: ImportPreview): boolean {
  return kind === 'rates' && rejected.length === 0 && added + updated > 0;
}

function KindSelect(props: {
  readonly kind: ImportKind | undefined;
  readonly onKind: (kind: ImportKind) => void;
}) {
  return (
    <Field label="What the file has in it, as its columns tell">
      <Select
        value={props.kind ?? ''}
        onChange={(_event, data) => {
          const kind = IMPORT_KINDS.find((candidate) => candidate === data.value);
          if (kind) props.onKind(kind);
        }}
      >
        {props.kind === undefined && <option value="">Not known yet</option>}
        {IMPORT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {formatOf(kind).plural}
          </option>
        ))}
      </Select>
    </Field>
  );
}
