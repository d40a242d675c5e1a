import type { RejectedCell } from '../../preload/contract/imports';

/** The most rejected cells that are kept: more is not a list that anybody works through. */
export const MAX_REJECTED = 2_000;

/** Collects what cannot be taken: the first {@link MAX_REJECTED} cells, and how many there are in all. */
export class Rejections {
  readonly #kept: RejectedCell[] = [];
  #count = 0;

  add(cell: RejectedCell): void {
    this.#count += 1;
    if (this.#kept.length < MAX_REJECTED) this.#kept.push(cell);
  }

  get count(): number {
    return this.#count;
  }

  /** In order of line. */
  list(): readonly RejectedCell[] {
    return this.#kept.toSorted((a, b) => a.line - b.line);
  }

  /** Says that there are more, where there are. */
  notices(): readonly string[] {
    const more = this.#count - this.#kept.length;
    if (more === 0) return [];
    return [
      `${more.toLocaleString('en-GB')} more problems are not listed. Correct these first, then look again.`,
    ];
  }
}
