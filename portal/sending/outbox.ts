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
  readonly #underWay = new Map<string, Promise<boolean>>();

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
    this.sent.set(left);
    for (const { id } of before) if (!left.some((one) => one.id === id)) await this.#forget(id);
  }

  /**
   * Seals a body, keeps it, and brings it on its way. That may take minutes: `onKept` is called before, once this device
   * sends it whatever happens to the page, so that the draft of it is not offered beside it; where the browser keeps
   * nothing, after it was tried.
   */
  async send(body: SubmissionBody, onKept: () => void = () => {}): Promise<SentSubmission> {
    const sentAt = new Date().toISOString();
    const after = buildsOn(body, this.sent.value);
    const sealed = await this.parts.vault.seal({ body, sentAt, after });
    return await this.take(sealed, sentBody(body), sentAt, onKept);
  }

  /** Takes what is sealed already, and brings it on its way, as {@link send} does. */
  async take(
    { id, fileName, file }: SealedFile,
    body: SentBody,
    sentAt: string,
    onKept: () => void = () => {},
  ): Promise<SentSubmission> {
    const one: SentSubmission = {
      id,
      fileName,
      sentAt,
      delivery: 'waiting',
      body,
      setAside: null,
    };
    this.#files.set(id, file);
    const isKept = await this.#keep(one, file);
    if (isKept) onKept();
    await this.deliver(id);
    if (!isKept) onKept();
    // What a publication has confirmed meanwhile was sent.
    return this.#find(id) ?? { ...one, delivery: 'sent' };
  }

  /**
   * Tries once more to send one; who asks while it is on its way waits for that. True where the team's drop box has taken
   * it now, or a publication has confirmed it.
   */
  async deliver(id: string): Promise<boolean> {
    const underWay = this.#underWay.get(id) ?? this.#deliver(id).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, underWay);
    return await underWay;
  }

  async #deliver(id: string): Promise<boolean> {
    const one = this.#find(id);
    if (!one) return true;
    const file = await this.file(id);
    if (!file) return false;
    const delivery = await (this.parts.deliverFile ?? deliver)({ fileName: one.fileName, file });
    const before = this.#find(id)?.delivery;
    if (before === undefined) return true;
    // What was sent once, or saved as a file and so perhaps sent, stays so: only this try has failed.
    const stays = delivery !== 'sent' && (before === 'sent' || before === 'saved');
    if (!stays) await this.#mark(id, delivery);
    return delivery === 'sent';
  }

  /** Tries once more to send what waits. */
  async deliverWaiting(): Promise<void> {
    for (const { id } of this.sent.value) {
      // As it is by now: the one before may have taken minutes.
      const one = this.#find(id);
      if (one?.delivery === 'waiting' && one.setAside === null) await this.deliver(id);
    }
  }

  /** The sealed file of one; null where this device has not kept it. */
  async file(id: string): Promise<Uint8Array | null> {
    const inMemory = this.#files.get(id);
    return inMemory ?? (await this.parts.store.get<Uint8Array>(this.#fileKey(id)).catch(() => null));
  }

  async markSaved(id: string): Promise<void> {
    if (this.#find(id)?.delivery !== 'sent') await this.#mark(id, 'saved');
  }

  /** Removes one that was set aside, once the carer has read why. */
  async dismiss(id: string): Promise<void> {
    await this.#forget(id);
    this.sent.set(this.sent.value.filter((one) => one.id !== id));
  }

  /** Undefined once a publication has confirmed it. */
  #find(id: string): SentSubmission | undefined {
    return this.sent.value.find((one) => one.id === id);
  }

  async #mark(id: string, delivery: SentSubmission['delivery']): Promise<void> {
    const one = this.#find(id);
    if (one) await this.#keep({ ...one, delivery });
  }

  /** Returns whether the browser has kept it. */
  async #keep(one: SentSubmission, file?: Uint8Array): Promise<boolean> {
    const others = this.sent.value.filter(({ id }) => id !== one.id);
    this.sent.set([...others, one]);
    try {
      await this.parts.locked.putText(ABOUT, one.id, one);
      if (file) await this.parts.store.put(this.#fileKey(one.id), file);
      // It may have been confirmed while it was being sealed.
      if (!this.#find(one.id)) await this.#forget(one.id);
      return true;
    } catch {
      this.forgets.set(true);
      return false;
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
