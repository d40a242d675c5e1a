import type { BooksReader } from '../../db/books';
import type {
  DestinationRow as StoredDestination,
  PublicationRow as StoredPublication,
} from '../../db/entities/publication';
import type { publishContract, PublicationRow } from '../../preload/contract/publish';
import type { ApplicationContext, Handlers } from '../door/context';
import { found } from '../door/refusal';
import { carerDataOf } from './carer-data/read-carer-data';
import { carerDataSources } from './carer-data-sources';
import {
  askHostKey,
  destinationAt,
  destinationRow,
  findDestination,
  saveDestinationWith,
  tryDestination,
} from './destinations';
import { withHost } from './hosts/open-host';
import { tellBegun } from './one-at-a-time';
import { BUILT_PORTAL } from './publish/portal-files';
import { previewPublication } from './publish/preview';
import { publish } from './publish/publish';
import { runInTurn } from './publish/run-in-turn';
import { applicationSealer } from './publish/sealer';
import { keychainSecrets } from './server-secrets';

type Services = Handlers<typeof publishContract>;

async function publishTo(
  context: ApplicationContext,
  destination: StoredDestination,
): Promise<PublicationRow> {
  const last = await context.ledger.read(async (books) => await books.publications.last(destination.id));
  // Since the destination was given another place, nothing was there either.
  const isNew = last === null || last.startedAt < destination.savedAt;
  const publisher = { destination, sealer: applicationSealer(), portal: BUILT_PORTAL };
  const run = await runInTurn(context, destination, async () => {
    tellBegun(context, 'Publishing');
    return await withHost(
      destination,
      { isNew, signal: context.signal },
      async (host) => await publish(context, { ...publisher, host }),
    );
  });
  return runRow(run, new Map([[destination.id, destination.name]]));
}

function runRow(run: StoredPublication, names: ReadonlyMap<number, string>): PublicationRow {
  const { id: _id, auditSeq: _seq, manifestHash: _hash, previousManifest: _previous, ...shown } = run;
  return { ...shown, destinationName: names.get(run.destination) ?? '' };
}

async function listRuns(books: BooksReader): Promise<PublicationRow[]> {
  const names = new Map((await books.publications.destinations()).map(({ id, name }) => [id, name]));
  return (await books.publications.list()).map((run) => runRow(run, names)).reverse();
}

export const publishCommands: Services = {
  'destinations.list': async ({ books }) => (await books.publications.destinations()).map(destinationRow),
  'destinations.save': saveDestinationWith(keychainSecrets),
  'destinations.hostKey': askHostKey,
  'destinations.try': tryDestination,
  'publish.preview': previewPublication,
  'publish.run': async (context, { destination }) =>
    await publishTo(
      context,
      await context.ledger.read(async (books) => await findDestination(books, destination)),
    ),
  'publish.to': async (context, { to, keyFile }) =>
    await publishTo(context, await destinationAt(context, to, keyFile)),
  'publish.runs': async ({ books }) => await listRuns(books),
  'publish.carerView': async ({ ledger, change }, { provider }) =>
    await ledger.transaction(async (books) => {
      const account = await books.portalAccounts.ofProvider(provider);
      const sources = carerDataSources(() => account?.account ?? '');
      const data = found(await carerDataOf(books, provider, sources), `There is no carer ${provider}.`);
      await books.audit.append({ ...change, subjectKind: 'provider', subjectRef: provider });
      return data;
    }),
};
