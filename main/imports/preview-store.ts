import { randomUUID } from 'node:crypto';
import type { OpenedImport } from './opened-import';

/** A file that was previewed, with what taking it would have done then. */
export interface StoredPreview {
  readonly opened: OpenedImport;
  readonly digest: string;
  /** The ledger that it was compared with. */
  readonly ledgerPath: string;
}

const MOST_KEPT = 4;

/** Previews by their id, in memory: the oldest is forgotten where there are too many. */
export class PreviewStore {
  readonly #previews = new Map<string, StoredPreview>();

  /** Keeps a preview; gives its id. */
  add(preview: StoredPreview): string {
    const id = randomUUID();
    this.#previews.set(id, preview);
    const [oldest] = this.#previews.keys();
    if (this.#previews.size > MOST_KEPT && oldest !== undefined) this.#previews.delete(oldest);
    return id;
  }

  find(id: string): StoredPreview | null {
    return this.#previews.get(id) ?? null;
  }

  remove(id: string): void {
    this.#previews.delete(id);
  }
}
