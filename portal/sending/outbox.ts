import type { CarerData } from '../../domain/sync/carer-data';
import type { SubmissionBody } from '../../domain/sync/submission';
import type { DeviceStore } from '../kept/device-store';
import type { LockedStore } from '../kept/locked-store';
import { Store } from '../kept/store';
import type { SealedFile } from '../vault/vault';
import type { VaultClient } from '../vault/vault-client';
import { deliver } from './deliver';
import { buildsOn, sentBody, settled, type SentBody, type SentSubmission } from './sent-submission';

/** What it is about, sealed to the carer; and the file as it is sent, sealed to the team. */
const ABOUT = 'sent';
const FILE = 'file-to-send';

interface OutboxParts {
  readonly account: string;
  readonly vault: Pick<VaultClient, 'seal'>;
  readonly store: DeviceStore;
  readonly locked: LockedStore;
  readonly deliverFile?: typeof deliver;
}

/** What the carer sends from this device, until a publication confirms it. */
export class Outbox {
  readonly sent = new Store<readonly SentSubmission[]>([]);
  /** True where the browser keeps nothing: then what is sent is remembered until signing out alone. */
  readonly forgets = new Store(false);
  readonly #files = new Map<string, Uint8Array>();
  readonly #underWay = new Map<string, Promise<SentSubmission>>();

  constructor(private readonly parts: OutboxParts) {}

  /** Reads what is kept, and forgets what the publication confirms. Returns how much could not be opened any more. */
  async load(data: CarerData): Promise<number> {
    const { kept, lost } = await this.parts.locked
      .texts(ABOUT)
      .catch(() => ({ kept: new Map<string, unknown>(), lost: 0 }));
    this.sent.set([...kept.values()] as SentSubmission[]);
    await this.settle(data);
    return lost;
  }

  /** Forgets what a publication confirms, and learns what was set aside. */
  async settle(data: CarerData): Promise<void> {
    const before = this.sent.value;
    const left = settled(before, data);
    for (const { id } of before) if (!left.some((one) => one.id === id)) await this.#forget(id);
    this.sent.set(left);
  }

  /** Seals a body, keeps it, and brings it on its way. */
  async send(body: SubmissionBody): Promise<SentSubmission> {
    const sentAt = new Date().toISOString();
    const after = buildsOn(body, this.sent.value);
    const sealed = await this.parts.vault.seal({ body, sentAt, after });
    return await this.take(sealed, sentBody(body), sentAt);
  }

  /** Takes what is sealed already, and brings it on its way. */
  async take({ id, fileName, file }: SealedFile, body: SentBody, sentAt: string): Promise<SentSubmission> {
    const one: SentSubmission = {
      id,
      fileName,
      sentAt,
      delivery: 'waiting',
      body,
      setAside: null,
    };
    this.#files.set(id, file);
    await this.#keep(one, file);
    return await this.deliver(id);
  }

  /** Tries once more to send one; who asks while it is on its way waits for that. */
  async deliver(id: string): Promise<SentSubmission> {
    const underWay = this.#underWay.get(id) ?? this.#deliver(id).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, underWay);
    return await underWay;
  }

  async #deliver(id: string): Promise<SentSubmission> {
    const one = this.#one(id);
    const file = await this.file(id);
    if (!file) return one;
    const delivery = await (this.parts.deliverFile ?? deliver)({ fileName: one.fileName, file });
    // Who has saved the file may have sent it: that is not forgotten because the host can't be reached.
    return await this.#mark(id, delivery === 'sent' || one.delivery !== 'saved' ? delivery : 'saved');
  }

  /** Tries once more to send what waits. */
  async deliverWaiting(): Promise<void> {
    for (const { id, delivery, setAside } of this.sent.value)
      if (delivery === 'waiting' && setAside === null) await this.deliver(id);
  }

  /** The sealed file of one; null where this device has not kept it. */
  async file(id: string): Promise<Uint8Array | null> {
    const inMemory = this.#files.get(id);
    return inMemory ?? (await this.parts.store.get<Uint8Array>(this.#fileKey(id)).catch(() => null));
  }

  async markSaved(id: string): Promise<void> {
    if (this.#one(id).delivery !== 'sent') await this.#mark(id, 'saved');
  }

  /** Removes one that was set aside, once the carer has read why. */
  async dismiss(id: string): Promise<void> {
    await this.#forget(id);
    this.sent.set(this.sent.value.filter((one) => one.id !== id));
  }

  #one(id: string): SentSubmission {
    const one = this.sent.value.find((candidate) => candidate.id === id);
    if (!one) throw new Error('There is nothing of this number.');
    return one;
  }

  async #mark(id: string, delivery: SentSubmission['delivery']): Promise<SentSubmission> {
    const one = { ...this.#one(id), delivery };
    await this.#keep(one);
    return one;
  }

  async #keep(one: SentSubmission, file?: Uint8Array): Promise<void> {
    const others = this.sent.value.filter(({ id }) => id !== one.id);
    this.sent.set([...others, one]);
    try {
      await this.parts.locked.putText(ABOUT, one.id, one);
      if (file) await this.parts.store.put(this.#fileKey(one.id), file);
    } catch {
      this.forgets.set(true);
    }
  }

  async #forget(id: string): Promise<void> {
    this.#files.delete(id);
    await Promise.all([
      this.parts.locked.remove(ABOUT, id),
      this.parts.store.remove(this.#fileKey(id)),
    ]).catch(() => undefined);
  }

  #fileKey(id: string): string {
    return `${FILE}/${this.parts.account}/${id}`;
  }
}
