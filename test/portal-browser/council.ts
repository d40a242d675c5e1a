import type { CarerData } from '../../domain/sync/carer-data';
import { openAccountFile } from '../../domain/sync/account-file';
import { newIdentity, recipientOf } from '../../domain/sync/age-files';
import { changeCredentials, issueAccount, type IssuedAccount } from '../../domain/sync/credentials';
import { fromBase64 } from '../../domain/sync/encodings';
import { openSubmission } from '../../domain/sync/open-submission';
import { newSigningKey, type SigningKey } from '../../domain/sync/signed-text';
import type { Submission } from '../../domain/sync/submission';
import { aCarersData } from '../builders/carer-data';
import { carerData, LOW_WORK_FACTOR, publish, type AccountToPublish } from '../builders/publication';
import { builtPortal } from './portal';
import { portalHost, type HostedFiles, type PortalHost } from './portal-host';

/** When everything in these tests is published, and shortly before the carer looks. */
export const PUBLISHED_AT = '2026-04-14T08:00:00Z';

/** A council that publishes for two carers, by the functions of `domain/sync`, to a host with a drop box. */
export class Council {
  readonly files: HostedFiles = {};
  readonly drop = new Map<string, Uint8Array>();
  /** Of the publications to come. */
  publishedAt = PUBLISHED_AT;
  host!: PortalHost;
  ann!: IssuedAccount;
  /** Changed by what the carer sends, as the ledger would have it. */
  #account!: AccountToPublish;
  #signingKey!: string;
  #bob!: AccountToPublish;
  #sequence = 0;
  #data: Partial<CarerData> = {};
  readonly #key: SigningKey = newSigningKey();
  #identity = '';

  static async open(data: Partial<CarerData> = {}): Promise<Council> {
    const council = new Council();
    council.#data = data;
    await council.#begin();
    return council;
  }

  async #begin(): Promise<void> {
    const given = { publisher: { key: this.#key.public, sequence: 0 }, workFactor: LOW_WORK_FACTOR };
    const [ann, bob] = [await issueAccount(given), await issueAccount(given)];
    this.ann = ann;
    this.#account = ann;
    this.#signingKey = ann.signingPublic;
    this.#bob = { ...bob, data: carerData(bob.account, 'Bob Other') };
    this.#identity = await newIdentity();
    await this.publish();
    this.host = await portalHost(builtPortal, this.files, this.drop);
  }

  /** The host comes back at the same address. */
  async again(): Promise<void> {
    const { port } = new URL(this.host.address);
    this.host = await portalHost(builtPortal, this.files, this.drop, Number(port));
  }

  /** Publishes anew, with what has changed for the carer. */
  async publish(change: Partial<CarerData> = {}): Promise<void> {
    this.#data = { ...this.#data, ...change };
    this.#sequence += 1;
    const data = { ...aCarersData({}, this.#data), account: this.#account.account };
    const published = await publish({
      key: this.#key,
      sequence: this.#sequence,
      publishedAt: this.publishedAt,
      recipients: [await recipientOf(this.#identity)],
      accounts: [{ ...this.#account, data }, this.#bob],
    });
    for (const [name, bytes] of published) this.files[name] = bytes;
  }

  /** The carer has chosen a password and a code before; publishes it. */
  async withOwnPassword(password: string, code: string): Promise<void> {
    const opened = await openAccountFile(this.ann.accountFile, this.ann.temporaryPassword);
    if (!opened.ok) throw new Error(opened.reason);
    const { secrets, accountFile } = await changeCredentials({
      secrets: opened.value,
      password,
      code,
      publisher: { key: this.#key.public, sequence: this.#sequence },
      recipients: [await recipientOf(this.#identity)],
      sentAt: PUBLISHED_AT,
      workFactor: LOW_WORK_FACTOR,
    });
    const { credentials, identities, signing } = secrets;
    const recipient = await recipientOf(identities[0]!);
    this.#account = { ...this.#account, accountFile, recipient, credentials };
    this.#signingKey = signing.public;
    await this.publish();
  }

  /** The team forgets the carer's credentials and issues new ones. */
  async renew(): Promise<void> {
    const publisher = { key: this.#key.public, sequence: this.#sequence };
    const { userName } = this.ann;
    const credentials = this.#account.credentials + 1;
    this.ann = await issueAccount({ userName, credentials, publisher, workFactor: LOW_WORK_FACTOR });
    this.#account = this.ann;
    this.#signingKey = this.ann.signingPublic;
  }

  /** Opens everything in the drop box, in the order in which it was sent, and takes changes of credentials, or sets them aside. */
  async collect({ takesCredentials = true } = {}): Promise<Submission[]> {
    const taken: Submission[] = [];
    let left = [...this.drop.values()];
    for (let before = Infinity; left.length > 0 && left.length < before;) {
      before = left.length;
      const held: Uint8Array[] = [];
      for (const file of left) {
        const submission = await this.#take(file, takesCredentials);
        if (submission) taken.push(submission);
        else held.push(file);
      }
      left = held;
    }
    if (left.length > 0) throw new Error(`${left.length} could not be opened`);
    this.drop.clear();
    return taken.sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
  }

  async #take(file: Uint8Array, takesCredentials: boolean): Promise<Submission | null> {
    const opened = await openSubmission(file, {
      identities: [this.#identity],
      signingKeyOf: () => this.#signingKey,
      now: new Date().toISOString(),
    });
    if (!opened.ok) return null;
    const { body } = opened.submission;
    if (body.kind === 'credentials' && takesCredentials) {
      const { recipient, credentials } = body;
      const accountFile = fromBase64(body.accountFile)!;
      this.#account = { ...this.#account, accountFile, recipient, credentials };
      this.#signingKey = body.signingKey;
    }
    return opened.submission;
  }
}
