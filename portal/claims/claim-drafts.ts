import { toBase64 } from '../../domain/sync/encodings';
import { randomUuid } from '../../domain/sync/random';
import type { SubmittedClaim } from '../../domain/sync/submission';
import type { LockedStore } from '../kept/locked-store';
import { Store } from '../kept/store';
import type { ClaimDraft, DraftAttachment } from './claim-draft';

const DRAFT = 'draft';
const FILE = 'draft-file';

/** The carer's unsubmitted claims, kept sealed on this device. Each change rejects where it could not be kept. */
export class ClaimDrafts {
  readonly drafts = new Store<readonly ClaimDraft[]>([]);

  /** `tellOthers`: the page's other tabs of this carer, that the claim of this id is sent or removed. */
  constructor(
    private readonly locked: LockedStore,
    private readonly tellOthers: (id: string) => void = () => {},
  ) {}

  /** Reads what is kept. Returns how many could not be opened any more. */
  async load(): Promise<number> {
    const { kept, lost } = await this.locked
      .texts(DRAFT)
      .catch(() => ({ kept: new Map<string, unknown>(), lost: 0 }));
    this.drafts.set(inOrder([...kept.values()] as ClaimDraft[]));
    return lost;
  }

  async begin(about: Pick<ClaimDraft, 'day' | 'notes'>): Promise<ClaimDraft> {
    return await this.save({ ...about, id: randomUuid(), items: [], changedAt: '' });
  }

  /** Keeps a draft as it is now, and forgets files that it has no more. */
  async save(draft: ClaimDraft): Promise<ClaimDraft> {
    const before = this.find(draft.id);
    const saved = { ...draft, changedAt: new Date().toISOString() };
    await this.locked.putText(DRAFT, draft.id, saved);
    const still = new Set(filesOf(saved));
    for (const name of before ? filesOf(before) : [])
      if (!still.has(name)) await this.locked.remove(FILE, name);
    this.#replace(draft.id, saved);
    return saved;
  }

  async remove(id: string): Promise<void> {
    const draft = this.find(id);
    for (const name of draft ? filesOf(draft) : []) await this.locked.remove(FILE, name);
    await this.locked.remove(DRAFT, id);
    this.#replace(id, null);
    this.tellOthers(id);
  }

  /** Another tab has sent or removed it. */
  goneElsewhere(id: string): void {
    this.#replace(id, null);
  }

  find(id: string | undefined): ClaimDraft | undefined {
    return this.drafts.value.find((draft) => draft.id === id);
  }

  /** Keeps a file for an item that is about to be saved. */
  async attach(name: string, bytes: Uint8Array): Promise<DraftAttachment> {
    const keptAs = randomUuid();
    await this.locked.putBytes(FILE, keptAs, bytes);
    return { name, bytes: bytes.length, keptAs };
  }

  /** The claim as it is sent, with its files. Rejects where one is not there any more. */
  async toSubmit(draft: ClaimDraft): Promise<SubmittedClaim> {
    const items: SubmittedClaim['items'] = [];
    for (const { key: _, day, attachment, ...item } of draft.items) {
      const file = attachment && (await this.#file(attachment));
      items.push({ ...item, fromDay: day, toDay: day, attachment: file });
    }
    return { day: draft.day, notes: draft.notes, items };
  }

  async #file({ name, keptAs }: DraftAttachment): Promise<{ name: string; base64: string }> {
    const bytes = await this.locked.bytes(FILE, keptAs);
    if (!bytes) throw new Error('A file of the claim is not on this device any more.');
    return { name, base64: toBase64(bytes) };
  }

  #replace(id: string, by: ClaimDraft | null): void {
    const others = this.drafts.value.filter((draft) => draft.id !== id);
    this.drafts.set(inOrder(by ? [...others, by] : others));
  }
}

function inOrder(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  return [...drafts].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

function filesOf({ items }: ClaimDraft): string[] {
  return items.flatMap(({ attachment }) => (attachment ? [attachment.keptAs] : []));
}
