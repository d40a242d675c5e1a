import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicationRow } from '../../db/entities/publication';
import type { Ledger } from '../../db/ledger-file/ledger';
import { changeCredentials, issueAccount, type ChangedCredentials } from '../../domain/sync/credentials';
import { DROP_BOX } from '../../domain/sync/file-names';
import { readManifest, type ReadManifest } from '../../domain/sync/manifest';
import { openPublication } from '../../domain/sync/open-publication';
import type { SignedIn } from '../../domain/sync/publication-outcome';
import { sealSubmission, type SealedSubmission } from '../../domain/sync/seal-submission';
import type { SubmissionBody } from '../../domain/sync/submission';
import { accountsCommandsWith } from '../../main/sync/accounts';
import { collectFrom } from '../../main/sync/collect/collect';
import type { Received } from '../../main/sync/collect/receive';
import { destinationAt } from '../../main/sync/destinations';
import { openFolderHost } from '../../main/sync/hosts/folder-host';
import type { Host } from '../../main/sync/hosts/host';
import type { KeyCopies, KeyCopy } from '../../main/sync/key-copies';
import { publish } from '../../main/sync/publish/publish';
import { runInTurn } from '../../main/sync/publish/run-in-turn';
import { inProcessSealer, type Sealer } from '../../main/sync/publish/sealer';
import type { IssuedCredentials } from '../../preload/contract/accounts';
import { deskOf, type Desk } from './desk';
import { enterClaiming } from './claims';
import { fetchFromFolder } from './fetch-from-folder';
import { aProvider, changeBy, enterWorkedExample, OFFICER, withLedger } from './ledger';
import { enterPeople, OLIVE } from './people';
import { LOW_WORK_FACTOR } from './publication';

/** Passwords that cost a thousandth. */
export const quickSealer: Sealer = {
  ...inProcessSealer,
  issue: async (account) => await issueAccount({ ...account, workFactor: LOW_WORK_FACTOR }),
};

/** A place of publishing and who publishes there, beside a folder for everything else. */
export interface Council {
  readonly desk: Desk;
  readonly folder: string;
  /** What the web host serves. */
  readonly web: string;
  readonly portal: string;
  /** Copies of keys, as a keychain has them. */
  readonly copies: KeyCopies;
}

export function copiesInMemory(): KeyCopies {
  const newest = new Map<string, string>();
  const kept = new Map<string, KeyCopy>();
  return {
    newest: async (ledger) => await Promise.resolve(newest.get(ledger) ?? null),
    read: async (ledger, key) => await Promise.resolve(kept.get(`${ledger} ${key}`) ?? null),
    write: async (ledger, copy) => {
      newest.set(ledger, copy.link.key);
      await Promise.resolve(kept.set(`${ledger} ${copy.link.key}`, copy));
    },
  };
}

/** The worked example with claims, and a page of one file. */
export async function withCouncil(work: (council: Council) => Promise<void>): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await work(await councilWith(ledger, folder));
  });
}

/** A council with a ledger that has the worked example and everybody in it; claims are entered. */
export async function councilWith(
  ledger: Ledger,
  folder: string,
  copies: KeyCopies = copiesInMemory(),
): Promise<Council> {
  await ledger.transaction(enterClaiming);
  const [web, portal] = [join(folder, 'web'), join(folder, 'portal')];
  await mkdir(web);
  await mkdir(portal);
  await writeFile(join(portal, 'index.html'), 'page');
  const desk = deskOf(
    ledger,
    accountsCommandsWith(() => quickSealer, copies),
  );
  return { desk, folder, web, portal, copies };
}

/** Issues accounts to the worked example's carer, P001, and to so many others: P002 and on. */
export async function issueTo(council: Council, carers: number): Promise<readonly IssuedCredentials[]> {
  const { desk } = council;
  const refs = Array.from({ length: carers }, (_, index) => `P${String(index + 1).padStart(3, '0')}`);
  await desk.ledger.transaction(async (books) => {
    for (const ref of refs.slice(1)) await books.providers.save(aProvider({ ref }), changeBy(OFFICER));
  });
  return await desk.ask(OLIVE, 'accounts.issue', { providers: refs });
}

export interface Publishing {
  /** The folder's own where not given. */
  readonly host?: Host;
  /** The folder by which the destination is known. */
  readonly to?: string;
  readonly at?: string;
  readonly signal?: AbortSignal;
  readonly sealer?: Sealer;
}

export const quiet = { progress: () => undefined, signal: new AbortController().signal };

export async function publishAll(council: Council, publishing: Publishing = {}): Promise<PublicationRow> {
  const { desk, web, portal, copies } = council;
  const {
    to = web,
    at = '2026-05-01T09:00:00.000Z',
    signal = quiet.signal,
    sealer = quickSealer,
  } = publishing;
  const context = { ledger: desk.ledger, change: changeBy(OFFICER, 'publish.run', at), ...quiet, signal };
  const destination = await destinationAt(context, to);
  const host = publishing.host ?? (await openFolderHost(to));
  const publisher = { destination, host, sealer, portal: { folder: portal }, copies };
  return await runInTurn(context, destination, async () => await publish(context, publisher));
}

/** The manifest that lies in a folder, as it verifies. */
export async function manifestOf(web: string): Promise<ReadManifest> {
  const read = readManifest(new Uint8Array(await readFile(join(web, 'manifest.json'))));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** What a carer types. */
export interface Typed {
  readonly userName: string;
  readonly password: string;
  readonly code: string | null;
}

export function typedBy({ userName, temporaryPassword }: IssuedCredentials): Typed {
  return { userName, password: temporaryPassword, code: null };
}

/** Signs in to what lies in a folder, on a device that remembers nothing. */
export async function signIn(web: string, typed: Typed) {
  return await openPublication({
    ...typed,
    fetchFile: fetchFromFolder(web),
    remembered: null,
    pending: null,
    now: '2026-05-01T10:00:00.000Z',
  });
}

/** As {@link signIn}, and it has to work. */
export async function signedIn(web: string, typed: Typed): Promise<SignedIn> {
  const opened = await signIn(web, typed);
  if (opened.outcome !== 'ok') throw new Error(JSON.stringify(opened));
  return opened;
}

export const OWN_PASSWORD = { password: 'Kitchen-Table-9', code: '483920' } as const;

/** The first sign-in's own password, not sent yet. */
export async function choosePassword({
  secrets,
  publisher,
  manifest,
}: SignedIn): Promise<ChangedCredentials> {
  return await changeCredentials({
    secrets,
    ...OWN_PASSWORD,
    publisher,
    recipients: manifest.recipients,
    sentAt: '2026-05-01T10:00:00.000Z',
    workFactor: LOW_WORK_FACTOR,
  });
}

export const A_QUESTION: Extract<SubmissionBody, { kind: 'action' }> = {
  kind: 'action',
  action: {
    type: 'payment-query',
    relatesTo: { kind: 'none', ref: '' },
    title: 'Thank you',
    body: 'Can I have it in writing?',
    attachments: [],
  },
};

/** A claim for training, and for miles with evidence if there is any. */
export function aClaimWith(attachment: { name: string; base64: string } | null): SubmittedClaimBody {
  const day = '2026-04-08';
  const item = { fromDay: day, toDay: day, attachment: null };
  return {
    kind: 'claim',
    claim: {
      day: '2026-04-20',
      notes: 'April',
      items: [
        {
          ...item,
          kind: 'provider_item',
          serviceLevel: 'TRAIN',
          client: null,
          description: 'First aid',
          quantityHundredths: 100,
        },
        {
          ...item,
          kind: 'client_item',
          serviceLevel: 'MILES',
          client: 'C001',
          description: 'To school',
          quantityHundredths: 1250,
          attachment,
        },
      ],
    },
  };
}

type SubmittedClaimBody = Extract<SubmissionBody, { kind: 'claim' }>;

interface Sending {
  readonly sentAt?: string;
  readonly after?: readonly string[];
  readonly secrets?: SignedIn['secrets'];
  readonly account?: string;
}

/** Seals what a carer sends. */
export async function sealed(
  { secrets, manifest }: SignedIn,
  body: SubmissionBody,
  sending: Sending = {},
): Promise<SealedSubmission> {
  const { sentAt = '2026-05-01T10:30:00.000Z', after = [] } = sending;
  const by = sending.secrets ?? secrets;
  return await sealSubmission({
    account: sending.account ?? by.account,
    signing: by.signing,
    recipients: manifest.recipients,
    sentAt,
    after,
    body,
  });
}

/** Puts a file into the drop box, as it has lain there for a while. */
export async function drop(web: string, name: string, content: Uint8Array): Promise<void> {
  const file = join(web, DROP_BOX, name);
  await writeFile(file, content);
  await utimes(file, 1_700_000_000, 1_700_000_000);
}

export async function collectAll(
  { desk, web, copies }: Council,
  {
    at = '2026-05-01T12:00:00.000Z',
    host,
    signal = quiet.signal,
  }: Pick<Publishing, 'at' | 'host' | 'signal'> = {},
): Promise<Received[]> {
  const change = changeBy(OFFICER, 'collect.run', at);
  const context = { ledger: desk.ledger, change, ...quiet, signal };
  return await collectFrom(context, host ?? (await openFolderHost(web)), 'Host', copies);
}

/** A carer is called something else from now on. */
export async function renamed(council: Council, ref: string, name: string): Promise<void> {
  await council.desk.ledger.transaction(
    async (books) => await books.providers.save(aProvider({ ref, name }), changeBy(OFFICER)),
  );
}
