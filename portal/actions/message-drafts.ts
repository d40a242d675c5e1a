import { contentHash, toUtf8 } from '../../domain/sync/encodings';
import type { LockedStore } from '../kept/locked-store';
import { Store } from '../kept/store';
import type { RelatedChoice } from './relates-to';

const MESSAGE = 'message';
/** What is typed is sealed once the typing rests. */
const REST_MS = 400;

/** What somebody has chosen for a new action. */
export interface ActionChoices {
  readonly type: string;
  readonly kind: RelatedChoice;
  readonly ref: string;
}

/** What somebody has written and not sent. Files are not kept with it. */
export interface MessageWritten {
  /** Of a new action alone, as are the choices. */
  readonly title: string;
  readonly body: string;
  readonly choices?: ActionChoices;
}

export interface MessageDraft extends MessageWritten {
  readonly id: string;
  /** Of the page where it is written: `/actions/12`. */
  readonly address: string;
}

/** Messages that are being written, kept sealed on this device: who is signed out for being away finds them again. */
export class MessageDrafts {
  readonly drafts = new Store<readonly MessageDraft[]>([]);
  #last: Promise<void> = Promise.resolve();
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();

  /** `tellOthers`: the page's other tabs of this carer, that the draft of this name is sent or removed. */
  constructor(
    private readonly locked: LockedStore,
    private readonly tellOthers: (name: string) => void = () => {},
  ) {}

  /** Reads what is kept. Returns how many could not be opened any more. */
  async load(): Promise<number> {
    const { kept, lost } = await this.locked
      .texts(MESSAGE)
      .catch(() => ({ kept: new Map<string, unknown>(), lost: 0 }));
    this.drafts.set([...kept.values()] as MessageDraft[]);
    return lost;
  }

  at(address: string): MessageDraft | undefined {
    return this.drafts.value.find((draft) => draft.address === address);
  }

  /** Remembers what stands in a form now; nothing, where nothing stands there. */
  write(address: string, written: MessageWritten): void {
    if (`${written.title}${written.body}`.trim() === '') return this.forget(address);
    const id = this.at(address)?.id ?? nameOf(address);
    const draft = { ...written, id, address };
    this.drafts.set([...this.drafts.value.filter((one) => one.id !== id), draft]);
    clearTimeout(this.#resting.get(id));
    this.#resting.set(
      id,
      setTimeout(() => this.#inTurn(async () => await this.locked.putText(MESSAGE, id, draft)), REST_MS),
    );
  }

  /** It is sent, or there is nothing any more. */
  forget(address: string): void {
    const draft = this.at(address);
    if (!draft) return;
    clearTimeout(this.#resting.get(draft.id));
    this.drafts.set(this.drafts.value.filter((one) => one !== draft));
    this.#inTurn(async () => {
      await this.locked.remove(MESSAGE, draft.id);
      this.tellOthers(draft.id);
    });
  }

  /** Another tab has sent or removed it: it is not offered here any more, and nothing that was resting brings it back. */
  goneElsewhere(name: string): void {
    clearTimeout(this.#resting.get(name));
    this.drafts.set(this.drafts.value.filter(({ id }) => id !== name));
    this.#inTurn(async () => await this.locked.remove(MESSAGE, name));
  }

  /** One after the other, so that nothing is kept after it was removed. A browser that keeps nothing forgets it with the page. */
  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch(() => undefined);
  }

  /** What has not rested yet is not kept: the keys go. */
  close(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
  }
}

/** The same in each tab, so that a page has one draft; it says nothing of what the page is about. */
function nameOf(address: string): string {
  return contentHash(toUtf8(`${MESSAGE}\0${address}`));
}
